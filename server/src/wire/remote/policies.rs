//! Who may do what with a post of another server, as its author says.

use super::{documents::Note, json::ids};
use crate::{
    entities::{approval::Act, post::Who},
    wire::activitypub::PUBLIC,
};

impl Note {
    /// Whom its author lets do something with it, in GoToSocial's words; everyone, where nothing is said. `network` is what
    /// the author's branch calls its network, where it is one that we trust.
    /// <https://docs.gotosocial.org/en/latest/federation/interaction_policy/>
    pub fn who(&self, act: Act, followers: &str, network: Option<&str>) -> Who {
        let name = match act {
            Act::Reply => "canReply",
            Act::Boost => "canAnnounce",
            Act::Quote => "canQuote",
            Act::Like => "canLike",
        };
        let said = &self.document["interactionPolicy"][name];
        let list = |new: &str, old: &str| [ids(&said[new]), ids(&said[old])].concat();
        let (yes, ask) = (list("automaticApproval", "always"), list("manualApproval", "approvalRequired"));
        let has = |all: &[String], id: &str| !id.is_empty() && all.iter().any(|a| a == id);
        if !said.is_object() && act == Act::Quote {
            // FEP-044f: who says nothing has not agreed.
            Who::Nobody
        } else if !said.is_object() || has(&yes, PUBLIC) {
            Who::Everyone
        } else if !ask.is_empty() {
            // Whoever is not among those with a yes may ask: its server does.
            Who::Approval
        } else if has(&yes, followers) {
            Who::Followers
        } else if network.is_some_and(|n| has(&yes, n)) {
            Who::Network
        } else {
            Who::Nobody
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn policies_are_read_in_gotosocials_words() {
        let (followers, author) = ("https://g.test/a/followers", "https://g.test/a");
        let note = |policy: Value| {
            let document = json!({ "id": "https://g.test/n/1", "type": "Note", "attributedTo": author,
                "interactionPolicy": { "canReply": policy } });
            Note::parse(&document, 0).expect("a note").who(Act::Reply, followers, Some("https://g.test/network"))
        };
        assert_eq!(note(json!({ "always": [PUBLIC], "approvalRequired": [] })), Who::Everyone);
        assert_eq!(note(json!({ "automaticApproval": [followers, author] })), Who::Followers);
        assert_eq!(note(json!({ "automaticApproval": [followers], "manualApproval": [PUBLIC] })), Who::Approval);
        assert_eq!(note(json!({ "automaticApproval": ["https://g.test/network"] })), Who::Network);
        assert_eq!(note(json!({ "automaticApproval": ["https://elsewhere.test/network"] })), Who::Nobody);
        assert_eq!(note(json!({ "automaticApproval": [author] })), Who::Nobody);
        assert_eq!(note(json!(null)), Who::Everyone);
    }
}
