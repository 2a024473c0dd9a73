//! The rules that every branch has. The handbook's own join them here.

use linkify::{LinkFinder, LinkKind};

use super::{Facts, Violation};
use crate::entities::{post::Audience, profile::Kind};

/// How long a post of ours may be, warning included.
pub const MAX_CHARACTERS: usize = 2_000;
/// What a link counts for, however long it is.
pub const URL_CHARACTERS: usize = 23;
/// How long a post of ours may be in bytes, links and all.
const MAX_BYTES: usize = 20 * MAX_CHARACTERS;
/// How long a received post may be, in characters of HTML.
const MAX_RECEIVED: usize = 100_000;

pub(super) const ALL: &[fn(&Facts<'_>) -> Option<Violation>] =
    &[not_too_long, not_empty, audience_allowed, boosts_stay_public, authors_decide];

/// Counts as Mastodon does: a link counts [`URL_CHARACTERS`].
pub fn length(text: &str) -> usize {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    finder
        .spans(text)
        .map(|span| if span.kind().is_some() { URL_CHARACTERS } else { span.as_str().chars().count() })
        .sum()
}

fn not_too_long(facts: &Facts<'_>) -> Option<Violation> {
    let (most, long) = match facts.author_kind {
        Kind::Remote => (MAX_RECEIVED, facts.text.len().min(facts.text.chars().count())),
        // A link counts little, but not for a megabyte.
        _ if facts.text.len() > MAX_BYTES => (MAX_CHARACTERS, facts.text.chars().count()),
        _ => (MAX_CHARACTERS, length(facts.text) + facts.content_warning.chars().count()),
    };
    (long > most).then(|| Violation {
        rule: "length",
        clause: "2.1",
        message: format!("This post has {long} characters; there is room for {most} (handbook 2.1)."),
        fix: format!("Shorten it by {}, or split it into a thread.", long - most),
    })
}

fn not_empty(facts: &Facts<'_>) -> Option<Violation> {
    let ours = facts.author_kind != Kind::Remote && !facts.is_boost;
    (ours && !facts.has_more && facts.text.trim().is_empty()).then(|| Violation {
        rule: "not-empty",
        clause: "2.1",
        message: "There is nothing in this post yet (handbook 2.1).".into(),
        fix: "Write something first.".into(),
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
    Some(Violation { rule: "audience", clause: "3.1", message: message.into(), fix: fix.into() })
}

fn boosts_stay_public(facts: &Facts<'_>) -> Option<Violation> {
    let parent = facts.parent_audience.filter(|_| facts.is_boost)?;
    (!matches!(parent, Audience::Public | Audience::Unlisted)).then(|| Violation {
        rule: "boost-audience",
        clause: "3.2",
        message: "Only posts that everyone may see can be boosted (handbook 3.2).".into(),
        fix: "Ask its author whether it may be shared.".into(),
    })
}

fn authors_decide(facts: &Facts<'_>) -> Option<Violation> {
    let (message, fix) = if facts.is_boost {
        ("Its author has said who may boost this post, and you are not among them (handbook 3.3).", "Ask its author.")
    } else {
        (
            "Its author has said who may answer this post, and you are not among them (handbook 3.3).",
            "Write a post of your own.",
        )
    };
    (!facts.author_agrees).then(|| Violation {
        rule: "interaction",
        clause: "3.3",
        message: message.into(),
        fix: fix.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::review;

    fn facts(text: &str) -> Facts<'_> {
        Facts {
            text,
            content_warning: "",
            audience: Audience::Public,
            author_kind: Kind::Professional,
            parent_audience: None,
            is_boost: false,
            author_agrees: true,
            has_more: false,
            more: &[],
        }
    }

    fn broken(facts: &Facts<'_>) -> Vec<&'static str> {
        review((), facts).map_or_else(|r| r.violations.iter().map(|v| v.rule).collect(), |_| Vec::new())
    }

    #[test]
    fn plain_post_passes() {
        assert_eq!(broken(&facts("Good morning")), [""; 0]);
    }

    #[test]
    fn long_posts_and_warnings_count_together() {
        let text = "x".repeat(MAX_CHARACTERS);
        assert_eq!(broken(&facts(&text)), [""; 0]);
        assert_eq!(broken(&Facts { content_warning: "w", ..facts(&text) }), ["length"]);
    }

    #[test]
    fn links_count_the_same() {
        assert_eq!(length(&format!("see https://example.org/{}", "a".repeat(3000))), 4 + URL_CHARACTERS);
    }

    #[test]
    fn several_violations_come_together() {
        let facts = Facts { author_kind: Kind::Personal, audience: Audience::Branch, ..facts(" ") };
        assert_eq!(broken(&facts), ["not-empty", "audience"]);
    }

    #[test]
    fn private_posts_are_not_boosted() {
        let facts = Facts { is_boost: true, parent_audience: Some(Audience::Followers), ..facts("") };
        assert_eq!(broken(&facts), ["boost-audience"]);
    }

    #[test]
    fn nobody_sends_us_branch_posts() {
        let facts = Facts { author_kind: Kind::Remote, audience: Audience::Branch, ..facts("hi") };
        assert_eq!(broken(&facts), ["audience"]);
    }
}
