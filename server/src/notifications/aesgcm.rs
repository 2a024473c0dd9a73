//! Push messages for apps that know the scheme before RFC 8291 alone, several of them behind relays:
//! <https://datatracker.ietf.org/doc/html/draft-ietf-webpush-encryption-04>, with
//! <https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-encryption-encoding-03>.

use aws_lc_rs::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral},
    hkdf::{HKDF_SHA256, KeyType, Salt},
    rand::SystemRandom,
};

use crate::base::{
    error::{Error, Result},
    id,
};

/// A message as it is sent: what stands in its headers, and its body.
pub struct Sealed {
    pub salt: [u8; 16],
    /// The public key that was made for it.
    pub public: Vec<u8>,
    pub body: Vec<u8>,
}

/// Encrypts a message for an app's public key (65 bytes) and secret.
pub fn seal(message: &str, app_key: &[u8], auth: &[u8]) -> Result<Sealed> {
    let failed = |_| Error::internal("a push message could not be encrypted");
    let private = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).map_err(failed)?;
    let public = private.compute_public_key().map_err(failed)?.as_ref().to_vec();
    let salt = id::random_bytes::<16>();
    let peer = UnparsedPublicKey::new(&ECDH_P256, app_key);
    let secrets = agree_ephemeral(private, peer, aws_lc_rs::error::Unspecified, |shared| {
        secrets(shared, auth, &salt, (app_key, &public))
    });
    let (key, nonce) = secrets.map_err(failed)?;
    // Two bytes say how much padding follows: none.
    let mut body = [&[0, 0], message.as_bytes()].concat();
    let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).map_err(failed)?);
    let nonce = Nonce::assume_unique_for_key(nonce);
    key.seal_in_place_append_tag(nonce, Aad::empty(), &mut body).map_err(failed)?;
    Ok(Sealed { salt, public, body })
}

type Secrets = ([u8; 16], [u8; 12]);

/// The content key and the nonce, of what both sides know.
fn secrets(
    shared: &[u8],
    auth: &[u8],
    salt: &[u8],
    (app, server): (&[u8], &[u8]),
) -> std::result::Result<Secrets, aws_lc_rs::error::Unspecified> {
    let material: [u8; 32] = derive(auth, shared, b"Content-Encoding: auth\0")?;
    let length = |key: &[u8]| u16::try_from(key.len()).unwrap_or(0).to_be_bytes();
    let context = [b"P-256\0", &length(app)[..], app, &length(server)[..], server].concat();
    let info = |name: &str| [name.as_bytes(), b"\0", &context].concat();
    let key = derive(salt, &material, &info("Content-Encoding: aesgcm"))?;
    let nonce = derive(salt, &material, &info("Content-Encoding: nonce"))?;
    Ok((key, nonce))
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn derive<const N: usize>(
    salt: &[u8],
    material: &[u8],
    info: &[u8],
) -> std::result::Result<[u8; N], aws_lc_rs::error::Unspecified> {
    let mut out = [0; N];
    Salt::new(HKDF_SHA256, salt).extract(material).expand(&[info], Length(N))?.fill(&mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::agreement::{PrivateKey, agree};

    use super::*;

    #[test]
    fn whom_it_is_for_can_read_it() {
        let app = PrivateKey::generate(&ECDH_P256).expect("a key");
        let public = app.compute_public_key().expect("a key");
        let sealed = seal("{\"title\":\"hello\"}", public.as_ref(), &[9; 16]).expect("sealed");
        let server = UnparsedPublicKey::new(&ECDH_P256, &sealed.public);
        let known = agree(&app, server, aws_lc_rs::error::Unspecified, |shared| {
            secrets(shared, &[9; 16], &sealed.salt, (public.as_ref(), &sealed.public))
        });
        let (key, nonce) = known.expect("secrets");
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).expect("a key"));
        let mut body = sealed.body.clone();
        let plain = key.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut body).expect("opened");
        assert_eq!(plain, b"\0\0{\"title\":\"hello\"}");
        assert!(seal("x", b"no key", &[9; 16]).is_err());
    }
}
