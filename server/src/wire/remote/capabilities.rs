//! What another server says that it understands (FEP-844e): in `generator` of its actors, or in its own actor.

use serde_json::Value;

use super::json::{id_of, many};
use crate::wire::activitypub::capability::{ED25519, RFC9421};

/// Whether its inboxes take RFC 9421 with Ed25519.
pub fn takes_ed25519(actor: &Value) -> bool {
    let said = [&actor["generator"]["implements"], &actor["implements"]].into_iter().flat_map(many);
    let named: Vec<&str> = said.filter_map(id_of).collect();
    named.contains(&RFC9421) && named.contains(&ED25519)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::activitypub::capability::implements;
    use serde_json::json;

    #[test]
    fn capabilities_are_named_by_their_addresses() {
        assert!(takes_ed25519(&json!({ "generator": { "type": "Application", "implements": implements() } })));
        assert!(takes_ed25519(&json!({ "implements": [RFC9421, { "href": ED25519 }] })));
        assert!(
            !takes_ed25519(&json!({ "implements": { "href": RFC9421 } }))
                && !takes_ed25519(&json!({ "generator": "x" }))
        );
    }
}
