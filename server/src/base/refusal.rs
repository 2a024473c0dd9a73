//! What the policy gate answers: verdicts, violations and the refusal that carries them.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The answers that a rule can give, from what asks least of an author to what asks most: what has to be mended is mended
/// before somebody else reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// An exception: lifts what other rules ask or hold.
    Allow,
    /// Explains and asks; sent again, it goes out.
    Nudge,
    /// Waits for review.
    Hold,
    /// Proposes another form of the post, which its author sees and sends.
    Rewrite,
    /// Has to be mended first.
    Require,
    Reject,
}

/// What is written down of a look at a post: rules that matched, and rules that failed. Never the words, never the author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Rule, clause and outcome.
    pub matched: Vec<(String, String, &'static str)>,
    /// Id of a rule, and what went wrong.
    pub faults: Vec<(i64, String)>,
    /// A sealed print of the post, which is not written down with the rest.
    pub print: Option<String>,
}

/// One rule that a post does not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    pub rule: String,
    /// The handbook's clause.
    pub clause: String,
    /// A sentence for a person.
    pub message: String,
    /// How to mend it.
    pub fix: String,
    pub verdict: Verdict,
    /// Where in the text: the first place, and every one, so that all can be mended at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Its author may say that it does not fit; then somebody reads it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contestable: bool,
    /// The form in which it could go out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
}

/// Part of a text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub start: usize,
    pub end: usize,
}

/// What a rewrite would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    #[serde(rename = "spoiler_text", skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    pub drop_media: bool,
}

/// Why a post may not pass the policy gate as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub violations: Vec<Violation>,
    /// It is kept, and waits for somebody else.
    pub held: Option<Held>,
    /// The decision that its author can appeal, where one was made.
    pub decision_id: Option<i64>,
    pub ruleset_version: i64,
    pub noted: Noted,
}

/// What is kept, and the sentence that says for whom it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub id: i64,
    pub message: &'static str,
}

impl Refusal {
    pub fn of(violations: Vec<Violation>, ruleset_version: i64, noted: Noted) -> Self {
        Self { violations, held: None, decision_id: None, ruleset_version, noted }
    }

    /// All violations in words.
    pub fn message(&self) -> String {
        if let Some(held) = &self.held {
            return held.message.to_owned();
        }
        self.violations.iter().map(|v| format!("{} {}", v.message, v.fix)).collect::<Vec<_>>().join(" ")
    }

    /// The verdict that counts, where several rules speak.
    pub fn verdict(&self) -> Option<Verdict> {
        self.violations.iter().map(|v| v.verdict).max()
    }

    /// Sent again, it goes out: nothing but questions stand in its way.
    pub fn is_confirmable(&self) -> bool {
        self.held.is_none() && self.verdict() == Some(Verdict::Nudge)
    }

    /// It is kept, and waits for somebody else's yes.
    pub fn kept(id: i64, message: &'static str) -> Self {
        Self { held: Some(Held { id, message }), ..Self::of(Vec::new(), 0, Noted::default()) }
    }

    /// The form that every client understands.
    pub fn to_json(&self) -> Value {
        let mut body =
            json!({ "error": self.message(), "violations": self.violations, "confirmable": self.is_confirmable() });
        if let Some(held) = &self.held {
            body["held_id"] = json!(held.id.to_string());
        }
        if let Some(id) = self.decision_id {
            body["decision_id"] = json!(id.to_string());
        }
        body
    }
}
