//! Sealing with `age`: bytes to a key, and a key to a secret that somebody remembers. <https://age-encryption.org/v1>

use age::secrecy::{ExposeSecret, SecretString};
pub use age::x25519::{Identity, Recipient};
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::base::{
    error::{Error, Result},
    passwords::Cost,
};

/// Seals bytes to a key.
pub fn seal(to: &Recipient, plain: &[u8]) -> Result<String> {
    age::encrypt(to, plain).map(|sealed| STANDARD.encode(sealed)).map_err(Error::internal)
}

/// Opens what was sealed to a key; none for another one.
pub fn open(with: &Identity, sealed: &str) -> Option<Vec<u8>> {
    age::decrypt(with, &STANDARD.decode(sealed).ok()?).ok()
}

/// Seals a key to another key.
pub fn seal_identity(to: &Recipient, identity: &Identity) -> Result<String> {
    seal(to, identity.to_string().expose_secret().as_bytes())
}

/// Opens a key that was sealed to another.
pub fn open_identity(with: &Identity, sealed: &str) -> Option<Identity> {
    String::from_utf8(open(with, sealed)?).ok()?.parse().ok()
}

/// Seals a key to a secret. Slow on purpose, unless the cost is the least: call it off the async threads.
pub fn to_secret(identity: &Identity, secret: &str, cost: Cost) -> Result<String> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(secret.to_owned()));
    recipient.set_work_factor(cost.scrypt());
    let sealed = age::encrypt(&recipient, identity.to_string().expose_secret().as_bytes());
    sealed.map(|s| STANDARD.encode(s)).map_err(Error::internal)
}

/// Opens a key with a secret; none if that is not the one. As slow as it was to seal.
pub fn by_secret(sealed: &str, secret: &str) -> Option<Identity> {
    let mut opener = age::scrypt::Identity::new(SecretString::from(secret.to_owned()));
    opener.set_max_work_factor(Cost::Full.scrypt());
    let bytes = age::decrypt(&opener, &STANDARD.decode(sealed).ok()?).ok()?;
    String::from_utf8(bytes).ok()?.parse().ok()
}
