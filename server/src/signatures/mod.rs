//! HTTP message signatures in both schemes that the fediverse speaks, signing and verifying.
//!
//! Reading a signature gives a [`Claim`]; a claim means nothing until [`Claim::verify`] has passed with the key
//! of the owner it names.

pub mod cavage;
pub mod digest;
pub mod key;
pub mod multikey;
pub mod rfc9421;

use axum::http::{HeaderMap, HeaderValue};

use crate::clock::HOUR;

/// How a request is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// <https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12>
    Cavage,
    /// <https://www.rfc-editor.org/rfc/rfc9421>
    Rfc9421,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Self::Cavage => "cavage",
            Self::Rfc9421 => "rfc9421",
        }
    }

    /// The scheme of a name; what is unknown is tried as cavage.
    pub fn named(name: &str) -> Self {
        if name == "rfc9421" { Self::Rfc9421 } else { Self::Cavage }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Cavage => Self::Rfc9421,
            Self::Rfc9421 => Self::Cavage,
        }
    }
}

/// A request as it arrived, as far as signatures care.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
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

/// Why a signature is not believed. For our log; the sender hears one fixed sentence.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Fault {
    #[error("there is no signature")]
    Missing,
    #[error("the signature header can't be read")]
    Malformed,
    #[error("{0} is not signed")]
    NotSigned(&'static str),
    #[error("{0} occurs more than once")]
    Doubled(String),
    #[error("the request is for another host")]
    WrongHost,
    #[error("the date is outside the window")]
    Date,
    #[error("the digest does not match the body")]
    Digest,
    #[error("the algorithm is not accepted")]
    Algorithm,
    #[error("the key can't be used")]
    Key,
    #[error("the signature does not match")]
    Mismatch,
}

/// Who claims to have signed, and what has to be checked with their key.
#[derive(Debug)]
pub struct Claim {
    pub key_id: String,
    pub scheme: Scheme,
    base: String,
    signature: Vec<u8>,
    algorithm: Option<key::Algorithm>,
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

/// Reads the signature of a request and checks everything about it that needs no key.
pub fn read(request: &Incoming<'_>) -> Result<Claim, Fault> {
    if request.headers.contains_key("signature-input") {
        rfc9421::read(request)
    } else if request.headers.contains_key("signature") {
        cavage::read(request)
    } else {
        Err(Fault::Missing)
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

/// The headers that sign a request: the signature and what it covers beside method and address.
pub fn sign(scheme: Scheme, request: &Outgoing<'_>, key_id: &str, key: &key::Private) -> Result<HeaderMap, Fault> {
    match scheme {
        Scheme::Cavage => cavage::sign(request, key_id, key),
        Scheme::Rfc9421 => rfc9421::sign(request, key_id, key),
    }
}

/// Mastodon's tolerance: clocks go wrong, deliveries wait.
fn check_window(at_ms: i64, now_ms: i64) -> Result<(), Fault> {
    if at_ms < now_ms - 12 * HOUR || at_ms > now_ms + HOUR { Err(Fault::Date) } else { Ok(()) }
}

/// The value of a header that must occur exactly once.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Fault> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(Fault::Doubled(name.to_owned()));
    }
    first.map(|v| v.to_str().map_err(|_| Fault::Malformed)).transpose()
}

fn header(value: &str) -> Result<HeaderValue, Fault> {
    HeaderValue::from_str(value).map_err(|_| Fault::Malformed)
}

/// Host and, where it is not the usual one, port.
fn authority(url: &url::Url) -> String {
    match (url.host_str().unwrap_or_default(), url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    }
}

fn target(url: &url::Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}
