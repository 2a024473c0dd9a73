//! The server's half: it gives vouchers, and knows them again.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use voprf::{BlindedElement, Group, PoprfServer};

use crate::{
    SEED, Suite,
    voucher::{OUTPUT, Voucher},
};

/// Whoever holds the key.
pub struct Issuer(PoprfServer<Suite>);

impl Issuer {
    /// The issuer of a secret seed; the same for the same seed.
    pub fn new(seed: &[u8; SEED]) -> Option<Self> {
        PoprfServer::new_from_seed(seed, b"branchline vouchers").ok().map(Self)
    }

    /// The key under which every answer is proven.
    pub fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(Suite::serialize_elem(self.0.get_public_key()))
    }

    /// The answer to one blinded input, with its proof; none for what is no element of the group. `seed` is fresh
    /// randomness.
    pub fn evaluate(&self, purpose: &str, asked: &str, seed: [u8; SEED]) -> Option<String> {
        let asked = BlindedElement::<Suite>::deserialize(&URL_SAFE_NO_PAD.decode(asked).ok()?).ok()?;
        let mut rng = ChaCha20Rng::from_seed(seed);
        let answer = self.0.blind_evaluate(&mut rng, &asked, Some(purpose.as_bytes())).ok()?;
        Some(URL_SAFE_NO_PAD.encode([answer.message.serialize().as_slice(), &answer.proof.serialize()].concat()))
    }

    /// Whether a voucher is ours and for this purpose.
    pub fn is_genuine(&self, purpose: &str, voucher: &Voucher) -> bool {
        let Ok(output) = self.0.evaluate(&voucher.input, Some(purpose.as_bytes())) else { return false };
        // In constant time: a wrong one tells nothing of the right one.
        let differs = output[..OUTPUT].iter().zip(&voucher.output).fold(0, |all, (a, b)| all | (a ^ b));
        std::hint::black_box(differs) == 0
    }
}
