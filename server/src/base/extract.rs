//! Extractors that refuse with our own sentences; the framework's would tell of types and fields.

use std::net::{IpAddr, SocketAddr};

use axum::{
    body::Bytes,
    extract::{
        ConnectInfo, FromRequest, FromRequestParts, Request,
        rejection::{BytesRejection, FormRejection, PathRejection, QueryRejection},
    },
    http::{StatusCode, request::Parts},
};
use serde::de::DeserializeOwned;
use url::form_urlencoded;

use crate::base::{config::Config, error::Error};

/// A part of the path. What does not fit is nowhere.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(Error))]
pub struct Path<T>(pub T);

#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(Error))]
pub struct Query<T>(pub T);

/// A form of text fields. A zero character, which PostgreSQL stores nowhere, is refused before anybody looks at it.
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await?;
        if form_urlencoded::parse(&bytes).any(|(name, value)| name.contains('\0') || value.contains('\0')) {
            return Err(Error::unprocessable("The form has a character that can't be kept."));
        }
        let axum::Form(form) = axum::Form::from_request(Request::from_parts(parts, bytes.into()), state).await?;
        Ok(Self(form))
    }
}

/// A body as it came.
pub struct Raw(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        Ok(Self(Bytes::from_request(request, state).await?))
    }
}

impl<T> std::ops::Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl From<PathRejection> for Error {
    fn from(_: PathRejection) -> Self {
        Self::NotFound
    }
}

impl From<QueryRejection> for Error {
    fn from(_: QueryRejection) -> Self {
        Self::bad_request("The address has a part that can't be read, or the same part twice.")
    }
}

impl From<FormRejection> for Error {
    fn from(rejection: FormRejection) -> Self {
        too_large(rejection.status())
            .unwrap_or_else(|| Self::unprocessable("The form can't be read: something is missing, or sent twice."))
    }
}

impl From<BytesRejection> for Error {
    fn from(rejection: BytesRejection) -> Self {
        too_large(rejection.status()).unwrap_or_else(|| Self::bad_request("The request's body can't be read."))
    }
}

/// Where a request comes from: the connection, or what a trusted proxy says.
pub fn client_address(config: &Config, parts: &Parts) -> Option<IpAddr> {
    let trusts = |ip: &IpAddr| config.trusted_proxies.iter().any(|n| n.contains(ip));
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip())?;
    if !trusts(&peer) {
        return Some(peer);
    }
    // The last address that no proxy of ours has added.
    let lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let forwarded = lines.collect::<Vec<_>>().join(",");
    let client = forwarded.rsplit(',').filter_map(|a| a.trim().parse().ok()).find(|a| !trusts(a));
    Some(client.unwrap_or(peer))
}

/// The sentence for more than we take, where that is the fault.
pub fn too_large(status: StatusCode) -> Option<Error> {
    (status == StatusCode::PAYLOAD_TOO_LARGE).then(more_than_we_take)
}

/// The sentence for more than we take.
pub fn more_than_we_take() -> Error {
    Error::TooLarge("This is more than the branch accepts at once.".into())
}

/// What some programs write before their text; no text of its own.
pub const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How deeply brackets nest, strings aside; read before anything is built from them.
pub fn depth(body: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in body {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// What is no UTF-8 is refused: in its place nobody would read what was sent.
pub fn check_utf8(encoded: &[u8]) -> Result<(), Error> {
    percent_encoding::percent_decode(encoded).decode_utf8().map(drop).map_err(|_| no_utf8())
}

/// 400 for text that is no UTF-8.
pub fn no_utf8() -> Error {
    Error::bad_request("The request has text that is not UTF-8.")
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn depth_ignores_text() {
        assert_eq!(depth(br#"{"a": ["[[[[", {"b": "\"{"}]}"#), 3);
        assert_eq!(depth(&b"[".repeat(10_000)), 10_000);
    }
}
