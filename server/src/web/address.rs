//! Where a request comes from: the connection, or what a trusted proxy says.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

use super::Web;

/// The client's address.
#[derive(Clone, Copy, Debug)]
pub struct Address(pub Option<IpAddr>);

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(ip) => write!(f, "{ip}"),
            None => f.write_str("unknown"),
        }
    }
}

impl FromRequestParts<Web> for Address {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
        let trusts = |ip: &IpAddr| web.app.config.trusted_proxies.iter().any(|n| n.contains(ip));
        let Some(peer) = peer else { return Ok(Self(None)) };
        if !trusts(&peer) {
            return Ok(Self(Some(peer)));
        }
        // The last address that no proxy of ours has added.
        let lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
        let forwarded = lines.collect::<Vec<_>>().join(",");
        let client = forwarded.rsplit(',').filter_map(|a| a.trim().parse().ok()).find(|a| !trusts(a));
        Ok(Self(Some(client.unwrap_or(peer))))
    }
}
