//! What a signed-in person agrees to, and the proof that an app is the one that asked (PKCE).
//!
//! <https://www.rfc-editor.org/rfc/rfc7636>

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use super::scopes::Scopes;
use crate::base::clock::MINUTE;

/// How long a code can be redeemed.
pub(super) const LIFETIME_MS: i64 = 10 * MINUTE;

/// What a signed-in person agreed to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Grant {
    pub app_id: i64,
    pub profile_id: i64,
    /// The professional profile of whoever consents for a shared one.
    pub writer_id: Option<i64>,
    pub redirect_uri: String,
    #[serde(with = "in_words")]
    pub scopes: Scopes,
    pub challenge: Option<String>,
}

/// Scopes as they are written everywhere.
mod in_words {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::login::scopes::Scopes;

    pub fn serialize<S: Serializer>(scopes: &Scopes, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(scopes)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Scopes, D::Error> {
        Ok(Scopes::parse(&String::deserialize(from)?).unwrap_or_default())
    }
}

/// PKCE S256; a verifier without a challenge is as wrong as a challenge without a verifier.
pub(super) fn verifies(challenge: Option<&str>, verifier: Option<&str>) -> bool {
    match (challenge, verifier) {
        (None, None) => true,
        (Some(challenge), Some(verifier)) => {
            let computed = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
            computed.as_bytes().ct_eq(challenge.as_bytes()).into()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::verifies;

    /// The example of RFC 7636, appendix B.
    #[test]
    fn pkce() {
        let challenge = Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(verifies(challenge, Some("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")));
        assert!(!verifies(challenge, Some("wrong")) && !verifies(challenge, None) && !verifies(None, Some("x")));
        assert!(verifies(None, None));
    }
}
