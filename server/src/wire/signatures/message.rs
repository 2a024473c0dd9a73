//! Requests as far as signatures care, and what both schemes read out of them.

use axum::http::{HeaderMap, HeaderValue};

use super::{fault::Fault, key};
use crate::base::clock::HOUR;

/// How a request is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// <https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12>
    Cavage,
    /// <https://www.rfc-editor.org/rfc/rfc9421>, with RSA
    Rfc9421,
    /// The same with Ed25519, whose signatures cost a fifteenth; for servers that say that they take it.
    Ed25519,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Self::Cavage => "cavage",
            Self::Rfc9421 => "rfc9421",
            Self::Ed25519 => "ed25519",
        }
    }

    /// The scheme of a name; what is unknown is tried as cavage.
    pub fn named(name: &str) -> Self {
        match name {
            "rfc9421" => Self::Rfc9421,
            "ed25519" => Self::Ed25519,
            _ => Self::Cavage,
        }
    }

    /// What is tried after a refusal.
    pub fn other(self) -> Self {
        match self {
            Self::Cavage => Self::Rfc9421,
            Self::Rfc9421 | Self::Ed25519 => Self::Cavage,
        }
    }
}

/// A request as it arrived, as far as signatures care.
#[derive(Clone, Copy, Debug)]
pub struct SignedRequest<'a> {
    pub method: &'a str,
    /// Path and query.
    pub target: &'a str,
    /// `https://host`, ours, without a slash at the end.
    pub origin: &'a str,
    pub headers: &'a HeaderMap,
    /// Raw bytes; none for a GET.
    pub body: Option<&'a [u8]>,
    pub now_ms: i64,
}

/// Who claims to have signed, and what has to be checked with their key.
#[derive(Debug)]
pub struct Claim {
    pub key_id: String,
    pub scheme: Scheme,
    pub(super) base: String,
    pub(super) signature: Vec<u8>,
    pub(super) algorithm: Option<key::Algorithm>,
}

impl Claim {
    /// Checks the signature with a public key in PEM.
    pub fn verify(&self, public_pem: &str) -> Result<(), Fault> {
        let key = key::Public::from_pem(public_pem)?;
        if self.algorithm.is_some_and(|a| a != key.algorithm()) {
            return Err(Fault::Algorithm);
        }
        key.verify(self.base.as_bytes(), &self.signature)
    }
}

/// A request of ours that wants a signature.
#[derive(Clone, Copy, Debug)]
pub struct Outgoing<'a> {
    pub method: &'a str,
    pub url: &'a url::Url,
    pub body: Option<&'a [u8]>,
    pub now_ms: i64,
}

/// Mastodon's tolerance: clocks go wrong, deliveries wait.
pub(super) fn check_window(at_ms: i64, now_ms: i64) -> Result<(), Fault> {
    if at_ms < now_ms - 12 * HOUR || at_ms > now_ms + HOUR { Err(Fault::Date) } else { Ok(()) }
}

/// The value of a header that must occur exactly once.
pub(super) fn only<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Fault> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(Fault::Doubled(name.to_owned()));
    }
    // Ids of keys may have letters beyond ASCII.
    first.map(|v| std::str::from_utf8(v.as_bytes()).map_err(|_| Fault::Malformed)).transpose()
}

pub(super) fn header(value: &str) -> Result<HeaderValue, Fault> {
    HeaderValue::from_str(value).map_err(|_| Fault::Malformed)
}

/// Host and, where it is not the usual one, port.
pub(super) fn authority(url: &url::Url) -> String {
    match (url.host_str().unwrap_or_default(), url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    }
}

pub(super) fn target(url: &url::Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}
