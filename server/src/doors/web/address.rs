//! Where a request comes from: the connection, or what a trusted proxy says.

use std::net::IpAddr;

use axum::{extract::FromRequestParts, http::request::Parts};

use super::state::Web;
use crate::base::extract::client_address;

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
        Ok(Self(client_address(&web.app.config, parts)))
    }
}
