//! Keys: RSA as everybody speaks it, Ed25519 where it is offered.

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{self, ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey},
};

use super::fault::Fault;

/// The fixed part of an Ed25519 key's SPKI (RFC 8410); 32 bytes of key follow.
const ED25519_SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    RsaSha256,
    Ed25519,
}

/// Somebody's public key.
#[derive(Debug)]
pub struct Public {
    algorithm: Algorithm,
    bytes: Vec<u8>,
}

impl Public {
    /// Reads `PUBLIC KEY` (SPKI) or `RSA PUBLIC KEY` in PEM.
    pub fn from_pem(text: &str) -> Result<Self, Fault> {
        let der = pem::parse(text.trim()).map_err(|_| Fault::Key)?.into_contents();
        match der.strip_prefix(&ED25519_SPKI) {
            Some(raw) if raw.len() == 32 => Ok(Self { algorithm: Algorithm::Ed25519, bytes: raw.to_vec() }),
            Some(_) => Err(Fault::Key),
            None => Ok(Self { algorithm: Algorithm::RsaSha256, bytes: der }),
        }
    }

    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Checks a signature; a key that is too short or no key at all never passes.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), Fault> {
        let outcome = match self.algorithm {
            Algorithm::RsaSha256 => {
                UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA256, &self.bytes).verify(message, signature)
            }
            Algorithm::Ed25519 => UnparsedPublicKey::new(&ED25519, &self.bytes).verify(message, signature),
        };
        outcome.map_err(|_| Fault::Mismatch)
    }
}

/// A key of ours.
pub enum Private {
    Rsa(Box<KeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

/// A new RSA key of 2048 bits: private and public, in PEM.
pub fn generate() -> Result<(String, String), Fault> {
    let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| Fault::Key)?;
    let private: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| Fault::Key)?;
    let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| Fault::Key)?;
    Ok((encode("PRIVATE KEY", private.as_ref()), encode("PUBLIC KEY", public.as_ref())))
}

/// A new Ed25519 key: private and public, in PEM.
///
/// # Errors
/// Where the system gives no random bytes.
pub fn generate_ed25519() -> Result<(String, String), Fault> {
    let private = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(|_| Fault::Key)?;
    let pair = Ed25519KeyPair::from_pkcs8(private.as_ref()).map_err(|_| Fault::Key)?;
    Ok((encode("PRIVATE KEY", private.as_ref()), ed25519_pem(pair.public_key().as_ref())))
}

/// The public keys of an actor of ours, in PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPems {
    pub rsa: String,
    pub ed25519: Option<String>,
}

/// The SPKI of an Ed25519 key in PEM.
pub fn ed25519_pem(raw: &[u8]) -> String {
    encode("PUBLIC KEY", &[&ED25519_SPKI[..], raw].concat())
}

fn encode(tag: &str, der: &[u8]) -> String {
    pem::encode_config(&pem::Pem::new(tag, der), pem::EncodeConfig::new().set_line_ending(pem::LineEnding::LF))
}

impl Private {
    /// Reads `PRIVATE KEY` (PKCS #8) in PEM.
    pub fn from_pem(text: &str) -> Result<Self, Fault> {
        let der = pem::parse(text.trim()).map_err(|_| Fault::Key)?.into_contents();
        if let Ok(pair) = KeyPair::from_pkcs8(&der) {
            return Ok(Self::Rsa(Box::new(pair)));
        }
        Ed25519KeyPair::from_pkcs8(&der).map(|p| Self::Ed25519(Box::new(p))).map_err(|_| Fault::Key)
    }

    /// The name of the algorithm in RFC 9421.
    pub fn rfc9421_name(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa-v1_5-sha256",
            Self::Ed25519(_) => "ed25519",
        }
    }

    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Fault> {
        match self {
            Self::Rsa(pair) => {
                let mut out = vec![0; pair.public_modulus_len()];
                pair.sign(&signature::RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut out)
                    .map_err(|_| Fault::Key)?;
                Ok(out)
            }
            Self::Ed25519(pair) => Ok(pair.sign(message).as_ref().to_vec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_sign_and_verify() {
        let (private, public) = generate().expect("key");
        let private = Private::from_pem(&private).expect("private");
        let signature = private.sign(b"hello").expect("signed");
        let public = Public::from_pem(&public).expect("public");
        assert_eq!(public.verify(b"hello", &signature), Ok(()));
        assert_eq!(public.verify(b"hallo", &signature), Err(Fault::Mismatch));

        let pair = Ed25519KeyPair::generate().expect("pair");
        let public = Public::from_pem(&ed25519_pem(pair.public_key().as_ref())).expect("public");
        assert_eq!(public.verify(b"hello", pair.sign(b"hello").as_ref()), Ok(()));
        assert!(Public::from_pem("nonsense").is_err());
        let (private, public) = generate_ed25519().expect("a key");
        let signature = Private::from_pem(&private).expect("private").sign(b"hello").expect("signed");
        assert_eq!(Public::from_pem(&public).expect("public").verify(b"hello", &signature), Ok(()));
    }
}
