//! The browser's half: it asks for vouchers without showing them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use sha2::{Digest, Sha256};
use voprf::{BlindedElement, EvaluationElement, Group, PoprfClient, Proof};

use crate::{
    SEED, Suite,
    voucher::{INPUT, OUTPUT, Voucher},
};

/// Vouchers that are asked for.
pub struct Request(Vec<Blind>);

struct Blind {
    input: [u8; INPUT],
    state: PoprfClient<Suite>,
    asked: BlindedElement<Suite>,
}

impl Request {
    /// Blinds as many random inputs. The same seed and purpose make the same request, so that an answer that was lost on its
    /// way can be asked for again.
    pub fn new(purpose: &str, count: usize, seed: [u8; SEED]) -> Option<Self> {
        let seed = Sha256::new().chain_update(seed).chain_update(purpose.as_bytes()).finalize();
        let mut rng = ChaCha20Rng::from_seed(seed.into());
        let blind = |_| {
            let mut input = [0; INPUT];
            rng.fill_bytes(&mut input);
            let made = PoprfClient::blind(&input, &mut rng).ok()?;
            Some(Blind { input, state: made.state, asked: made.message })
        };
        (0..count).map(blind).collect::<Option<_>>().map(Self)
    }

    /// What goes to the server.
    pub fn asked(&self) -> Vec<String> {
        self.0.iter().map(|b| URL_SAFE_NO_PAD.encode(b.asked.serialize())).collect()
    }

    /// The vouchers; none where one answer is not proven under the key that everybody has, or for another purpose.
    pub fn finish(&self, public_key: &str, purpose: &str, answers: &[String]) -> Option<Vec<Voucher>> {
        let key = Suite::deserialize_elem(&URL_SAFE_NO_PAD.decode(public_key).ok()?).ok()?;
        if answers.len() != self.0.len() {
            return None;
        }
        let one = |(blind, answer): (&Blind, &String)| {
            let bytes = URL_SAFE_NO_PAD.decode(answer).ok()?;
            let (element, proof) = bytes.split_at_checked(32)?;
            let element = EvaluationElement::deserialize(element).ok()?;
            let proof = Proof::deserialize(proof).ok()?;
            let output = blind.state.finalize(&blind.input, &element, &proof, key, Some(purpose.as_bytes())).ok()?;
            Some(Voucher { input: blind.input, output: output[..OUTPUT].try_into().ok()? })
        };
        self.0.iter().zip(answers).map(one).collect()
    }
}
