//! The rules of the house, which every branch has. The branch's own stand beside them.

use super::{facts::Facts, length::MAX_CHARACTERS, verdict::Violation};
use crate::{
    base::refusal::Verdict,
    entities::{post::Audience, profile::Kind},
};

/// How long a post of ours may be in bytes, links and all.
const MAX_BYTES: usize = 50 * MAX_CHARACTERS;
/// How long a received post may be, in characters of HTML.
const MAX_RECEIVED: usize = 100_000;

pub(super) const ALL: &[fn(&Facts<'_>) -> Option<Violation>] =
    &[not_too_long, audience_allowed, boosts_stay_public, authors_decide, handbook_read];

fn not_too_long(facts: &Facts<'_>) -> Option<Violation> {
    let (most, long) = match facts.author_kind {
        Kind::Remote => (MAX_RECEIVED, facts.text.len().min(facts.text.chars().count())),
        // A link counts little, but not for a megabyte.
        _ if facts.text.len() > MAX_BYTES => (MAX_CHARACTERS, facts.text.chars().count()),
        _ => (MAX_CHARACTERS, facts.length() + post_text::graphemes(facts.content_warning)),
    };
    (long > most).then(|| {
        violation(
            "length",
            "2.1",
            format!("This post has {long} characters; there is room for {most} (handbook 2.1)."),
            format!("Shorten it by {}, or split it into a thread.", long - most),
        )
    })
}

fn audience_allowed(facts: &Facts<'_>) -> Option<Violation> {
    let (message, fix) = match (facts.author_kind, facts.audience) {
        (Kind::Remote, Audience::Branch | Audience::Circle) => {
            ("Posts for this audience don't come from other servers (handbook 3.1).", "Send it to followers instead.")
        }
        (Kind::Personal, Audience::Branch) => (
            "Posts to the branch are written from a professional profile (handbook 3.1).",
            "Switch to your professional profile, or choose another audience.",
        ),
        (Kind::Personal, Audience::Network) => (
            "Posts to the network are written from a professional profile (handbook 3.1).",
            "Switch to your professional profile, or choose another audience.",
        ),
        _ => return None,
    };
    Some(violation("audience", "3.1", message, fix))
}

fn boosts_stay_public(facts: &Facts<'_>) -> Option<Violation> {
    let parent = facts.parent_audience.filter(|_| facts.is_boost)?;
    (!matches!(parent, Audience::Public | Audience::Unlisted)).then(|| {
        violation(
            "boost-audience",
            "3.2",
            "Only posts that everyone may see can be boosted (handbook 3.2).",
            "Ask its author whether it may be shared.",
        )
    })
}

fn authors_decide(facts: &Facts<'_>) -> Option<Violation> {
    let (message, fix) = if facts.is_boost {
        ("The author has chosen who can boost this post, and you are not among them (handbook 3.3).", "Ask the author.")
    } else {
        (
            "The author has chosen who can reply to this post, and you are not among them (handbook 3.3).",
            "Write a post of your own.",
        )
    };
    (!facts.author_agrees).then(|| violation("interaction", "3.3", message, fix))
}

fn handbook_read(facts: &Facts<'_>) -> Option<Violation> {
    (facts.around.must_read && !facts.is_boost).then(|| {
        violation(
            "handbook",
            "7.1",
            "The branch has a new handbook, and the time to read it is over (handbook 7.1).",
            "Read and confirm it on the page /handbook/read, then send this again.",
        )
    })
}

fn violation(rule: &str, clause: &str, message: impl Into<String>, fix: impl Into<String>) -> Violation {
    Violation {
        rule: rule.to_owned(),
        clause: clause.to_owned(),
        message: message.into(),
        fix: fix.into(),
        verdict: Verdict::Require,
        place: None,
        places: Vec::new(),
        contestable: false,
        proposal: None,
    }
}
