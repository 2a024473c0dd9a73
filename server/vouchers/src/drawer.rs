//! Where vouchers wait: sealed to a key that only their owner opens.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use crypto_box::{PublicKey, SecretKey};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

use crate::SEED;

/// The secret half.
pub struct Drawer(SecretKey);

impl Drawer {
    pub fn new(secret: [u8; SEED]) -> Self {
        Self(SecretKey::from_bytes(secret))
    }

    /// What others seal to.
    pub fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key().as_bytes())
    }

    /// What was sealed to it.
    pub fn open(&self, sealed: &str) -> Option<Vec<u8>> {
        self.0.unseal(&URL_SAFE_NO_PAD.decode(sealed).ok()?).ok()
    }
}

/// Seals something to the public half of a drawer (a sealed box of NaCl). `seed` is fresh randomness.
pub fn seal(public_key: &str, plain: &[u8], seed: [u8; SEED]) -> Option<String> {
    let key = PublicKey::from_slice(&URL_SAFE_NO_PAD.decode(public_key).ok()?).ok()?;
    key.seal(&mut ChaCha20Rng::from_seed(seed), plain).ok().map(|sealed| URL_SAFE_NO_PAD.encode(sealed))
}
