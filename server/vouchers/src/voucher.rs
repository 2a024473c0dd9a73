//! One voucher.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

pub(crate) const INPUT: usize = 32;
/// The output of RFC 9497 is one of a random function: half of it is as hard to guess.
pub(crate) const OUTPUT: usize = 32;

/// A random input and what the server's key makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    pub(crate) input: [u8; INPUT],
    pub(crate) output: [u8; OUTPUT],
}

impl Voucher {
    /// Bytes of one.
    pub const SIZE: usize = INPUT + OUTPUT;

    pub fn to_bytes(&self) -> Vec<u8> {
        [self.input, self.output].concat()
    }

    /// One of bytes; none for another number of them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (input, output) = bytes.split_at_checked(INPUT)?;
        Some(Self { input: input.try_into().ok()?, output: output.try_into().ok()? })
    }

    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.to_bytes())
    }

    pub fn from_text(text: &str) -> Option<Self> {
        Self::from_bytes(&URL_SAFE_NO_PAD.decode(text).ok()?)
    }

    /// What is kept of a voucher that was redeemed, so that it counts once. It says nothing of who got it.
    pub fn nullifier(&self, purpose: &str) -> String {
        let digest = Sha256::new().chain_update(purpose.as_bytes()).chain_update([0]).chain_update(self.input);
        URL_SAFE_NO_PAD.encode(digest.finalize())
    }
}
