//! What this software understands beyond what everybody does, as its actors say (FEP-844e).
//! <https://codeberg.org/fediverse/fep/src/branch/main/fep/844e/fep-844e.md>

use serde_json::{Value, json};

/// HTTP Message Signatures.
pub const RFC9421: &str = "https://datatracker.ietf.org/doc/html/rfc9421";
/// The same with Ed25519.
pub const ED25519: &str = "https://datatracker.ietf.org/doc/html/rfc9421#name-eddsa-using-curve-edwards25";

/// The value of `implements`.
pub fn implements() -> Value {
    json!([
        { "href": RFC9421, "name": "RFC-9421: HTTP Message Signatures" },
        { "href": ED25519, "name": "RFC-9421 signatures using the Ed25519 algorithm" },
    ])
}
