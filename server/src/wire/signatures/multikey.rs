//! Keys as one word: multibase around multicodec. <https://w3id.org/fep/521a>, <https://www.w3.org/TR/cid/#Multikey>

/// Multicodec of an Ed25519 key, 32 bytes follow.
const ED25519: [u8; 2] = [0xed, 0x01];
/// Multicodec of an RSA key, its PKCS #1 form follows.
const RSA: [u8; 2] = [0x85, 0x24];
/// Bytes of an Ed25519 key.
const RAW: usize = 32;
/// What stands before the PKCS #1 form of a 2048-bit key in its SPKI.
const SPKI_HEAD: usize = 24;

/// The bytes of an Ed25519 key; none for another kind, or another base than 58.
pub fn ed25519(multibase: &str) -> Option<Vec<u8>> {
    let bytes = bs58::decode(multibase.strip_prefix('z')?).into_vec().ok()?;
    let raw = bytes.strip_prefix(&ED25519)?;
    (raw.len() == RAW).then(|| raw.to_vec())
}

/// An Ed25519 key of ours, from its SPKI in PEM.
pub fn of_ed25519(pem_text: &str) -> Option<String> {
    let spki = pem::parse(pem_text.trim()).ok()?.into_contents();
    let raw = spki.get(spki.len().checked_sub(RAW)?..)?;
    Some(format!("z{}", bs58::encode([&ED25519[..], raw].concat()).into_string()))
}

/// An RSA key of ours, from its SPKI in PEM.
pub fn rsa(pem_text: &str) -> Option<String> {
    let spki = pem::parse(pem_text.trim()).ok()?.into_contents();
    let pkcs1 = spki.get(SPKI_HEAD..).filter(|k| k.first() == Some(&0x30))?;
    Some(format!("z{}", bs58::encode([&RSA[..], pkcs1].concat()).into_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::signatures::key;

    #[test]
    fn both_kinds() {
        let (_, public) = key::generate().expect("a key");
        assert!(rsa(&public).expect("a word").starts_with("z4MX"));
        let word = format!("z{}", bs58::encode([&ED25519[..], &[7; 32]].concat()).into_string());
        assert_eq!(ed25519(&word), Some(vec![7; 32]));
        assert_eq!(of_ed25519(&key::ed25519_pem(&[7; 32])), Some(word));
        assert!(ed25519("z6Mk").is_none() && ed25519("m123").is_none() && rsa("nonsense").is_none());
    }
}
