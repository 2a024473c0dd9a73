//! HTTP message signatures in both schemes that the fediverse speaks, signing and verifying.
//!
//! Reading a signature gives a [`Claim`]; a claim means nothing until [`Claim::verify`] has passed with the key
//! of the owner it names.

pub mod cavage;
pub mod digest;
mod fault;
pub mod key;
mod message;
pub mod multikey;
pub mod rfc9421;

use axum::http::HeaderMap;

pub use fault::Fault;
pub use message::{Claim, Outgoing, Scheme, SignedRequest};

/// Reads the signature of a request and checks everything about it that needs no key.
pub fn read(request: &SignedRequest<'_>) -> Result<Claim, Fault> {
    if request.headers.contains_key("signature-input") {
        rfc9421::read(request)
    } else if request.headers.contains_key("signature") {
        cavage::read(request)
    } else {
        Err(Fault::Missing)
    }
}

/// The headers that sign a request: the signature and what it covers beside method and address.
pub fn sign(scheme: Scheme, request: &Outgoing<'_>, key_id: &str, key: &key::Private) -> Result<HeaderMap, Fault> {
    match scheme {
        Scheme::Cavage => cavage::sign(request, key_id, key),
        Scheme::Rfc9421 | Scheme::Ed25519 => rfc9421::sign(request, key_id, key),
    }
}
