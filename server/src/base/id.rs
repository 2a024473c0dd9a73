//! Ids, secrets and hashes: the one place where randomness comes from.

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// Bits below the milliseconds of a time-ordered id.
const RANDOM_BITS: u32 = 16;

/// Random bytes from the operating system's generator.
#[expect(clippy::disallowed_methods, reason = "the one place for randomness")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    rand::random()
}

/// The same as a generator, for libraries that ask for one.
#[expect(clippy::disallowed_methods, reason = "the one place for randomness")]
pub fn rng() -> impl rand::CryptoRng {
    rand::rng()
}

/// An id that sorts by time: milliseconds since 1970 in the upper bits, random bits below.
pub fn ordered(now_ms: i64) -> i64 {
    (now_ms << RANDOM_BITS) | i64::from(u16::from_be_bytes(random_bytes()))
}

/// An id that says nothing: 62 random bits, never zero.
pub fn random() -> i64 {
    (i64::from_be_bytes(random_bytes()) >> 2).unsigned_abs().cast_signed().max(1)
}

/// A secret of 256 bits, safe in URLs and headers.
pub fn secret() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// A number at or below `most`, for jitter.
pub fn jitter(most: i64) -> i64 {
    random() % (most.max(0) + 1)
}

/// What the database keeps of a secret with enough entropy of its own: its SHA-256, as text.
pub fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, secret.as_bytes()))
}

/// The SHA-256 of a text in hexadecimal, as the Mastodon API tells of domains.
pub fn digest_hex(text: &str) -> String {
    let digits: Vec<String> =
        digest(&SHA256, text.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

#[cfg(test)]
mod tests {
    #[test]
    fn later_ids_are_larger() {
        assert!(super::ordered(1_800_000_000_001) > super::ordered(1_800_000_000_000));
        assert!(super::ordered(1_800_000_000_000) > 0);
        assert!(super::random() > 0);
    }
}
