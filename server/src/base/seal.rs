//! Seals: short proofs that we wrote an address ourselves.

use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// 18 bytes, which make 24 letters.
const LENGTH: usize = 18;

/// Makes and checks seals with one secret.
#[derive(Clone, Debug)]
pub struct Seal(hmac::Key);

impl Seal {
    pub fn new(secret: &str) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()))
    }

    /// The seal of a text.
    pub fn of(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(&hmac::sign(&self.0, text.as_bytes()).as_ref()[..LENGTH])
    }

    /// Whether a seal is the one of a text, in constant time.
    pub fn fits(&self, text: &str, seal: &str) -> bool {
        subtle::ConstantTimeEq::ct_eq(self.of(text).as_bytes(), seal.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::Seal;

    #[test]
    fn only_the_same_text_and_secret_fit() {
        let (ours, theirs) = (Seal::new("a"), Seal::new("b"));
        assert!(ours.fits("x", &ours.of("x")));
        assert!(!ours.fits("y", &ours.of("x")) && !ours.fits("x", &theirs.of("x")) && !ours.fits("x", ""));
    }
}
