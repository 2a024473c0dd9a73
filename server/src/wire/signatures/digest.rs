//! Digests of bodies: `Digest` (RFC 3230) and `Content-Digest` (RFC 9530).

use aws_lc_rs::digest::{Algorithm, SHA256, SHA512, digest};
use base64::{Engine, engine::general_purpose::STANDARD};
use subtle::ConstantTimeEq;

use super::fault::Fault;

/// `SHA-256=…`
pub fn header(body: &[u8]) -> String {
    format!("SHA-256={}", STANDARD.encode(digest(&SHA256, body)))
}

/// `sha-256=:…:`
pub fn content_header(body: &[u8]) -> String {
    format!("sha-256=:{}:", STANDARD.encode(digest(&SHA256, body)))
}

/// Compares a `Digest` header with the body: each known digest must match, and there must be one.
pub fn check(header: &str, body: &[u8]) -> Result<(), Fault> {
    let mut known = 0;
    for part in header.split(',') {
        let (name, value) = part.trim().split_once('=').ok_or(Fault::Digest)?;
        if let Some(algorithm) = algorithm(name) {
            compare(algorithm, &STANDARD.decode(value).map_err(|_| Fault::Digest)?, body)?;
            known += 1;
        }
    }
    if known == 0 { Err(Fault::Digest) } else { Ok(()) }
}

/// Compares a `Content-Digest` header with the body, by the same rule.
pub fn check_content(header: &str, body: &[u8]) -> Result<(), Fault> {
    let dictionary: sfv::Dictionary = sfv::Parser::new(header).parse().map_err(|_| Fault::Digest)?;
    let mut known = 0;
    for (name, entry) in &dictionary {
        let Some(algorithm) = algorithm(name.as_str()) else { continue };
        let sfv::ListEntry::Item(item) = entry else { return Err(Fault::Digest) };
        compare(algorithm, item.bare_item.as_byte_sequence().ok_or(Fault::Digest)?, body)?;
        known += 1;
    }
    if known == 0 { Err(Fault::Digest) } else { Ok(()) }
}

fn algorithm(name: &str) -> Option<&'static Algorithm> {
    match name.to_ascii_lowercase().as_str() {
        "sha-256" => Some(&SHA256),
        "sha-512" => Some(&SHA512),
        _ => None,
    }
}

fn compare(algorithm: &'static Algorithm, claimed: &[u8], body: &[u8]) -> Result<(), Fault> {
    let ours = digest(algorithm, body);
    if bool::from(ours.as_ref().ct_eq(claimed)) { Ok(()) } else { Err(Fault::Digest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_digest_must_match() {
        let good = header(b"x");
        assert_eq!(check(&good, b"x"), Ok(()));
        assert_eq!(check(&good, b"y"), Err(Fault::Digest));
        assert_eq!(
            check(&format!("{},SHA-512=AAAA", good.to_lowercase().replace("sha-256=", "")), b"x"),
            Err(Fault::Digest)
        );
        assert_eq!(check("unixsum=30637", b"x"), Err(Fault::Digest));
        assert_eq!(check_content(&content_header(b"x"), b"x"), Ok(()));
        assert_eq!(check_content("sha-256=1", b"x"), Err(Fault::Digest));
    }
}
