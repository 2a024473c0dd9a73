//! Which posts a rule looks at, and what follows where it applies.

use serde::{Deserialize, Serialize};

use super::facts::Facts;
use crate::entities::profile::Kind;

pub use super::names::{AUDIENCES, audience_name, breadth, in_the_api, is_private, kind_name, parse_audience};
pub use crate::base::refusal::Verdict;

/// What is done with a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Post,
    Boost,
}

/// Which posts a rule looks at; an empty list means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scope {
    /// `professional`, `shared`, `personal`.
    pub kinds: Vec<String>,
    /// In the API's words: `public`, `branch`, …
    pub audiences: Vec<String>,
    /// `post`, `boost`. Where nothing is said: posts, and boosts too for what stops a post, or a boost would lead round it.
    pub acts: Vec<Act>,
    /// It looks at what other servers send.
    pub incoming: bool,
    /// The servers whose posts it looks at, with the names below them.
    pub domains: Vec<String>,
}

impl Verdict {
    pub const ALL: [Self; 6] = [Self::Allow, Self::Nudge, Self::Hold, Self::Rewrite, Self::Require, Self::Reject];

    pub fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Nudge => "nudge",
            Self::Rewrite => "rewrite",
            Self::Require => "require",
            Self::Hold => "hold",
            Self::Reject => "reject",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.name() == name)
    }

    /// Whether a post does not go out as it is, whatever its author answers.
    pub fn stops(self) -> bool {
        matches!(self, Self::Hold | Self::Require | Self::Reject)
    }
}

/// What a rewrite does to a post, and which rules an exception lifts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remedy {
    /// A content warning to put on it.
    pub warning: Option<String>,
    /// A narrower audience, in the API's words.
    pub visibility: Option<String>,
    pub drop_media: bool,
    /// For an exception: the names of the rules that it lifts; none: those that ask or hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lifts: Vec<String>,
}

impl Scope {
    /// Whether a rule with a verdict looks at a post at all.
    pub fn covers(&self, facts: &Facts<'_>, verdict: Verdict) -> bool {
        let incoming = facts.author_kind == Kind::Remote;
        let is = |list: &[String], name: &str| list.is_empty() || list.iter().any(|l| l == name);
        let act = if facts.is_boost { Act::Boost } else { Act::Post };
        let acts = match act {
            Act::Post => self.acts.is_empty() || self.acts.contains(&act),
            Act::Boost => self.sees_boosts(verdict),
        };
        let from = |d: &String| facts.origin == *d || facts.origin.ends_with(&format!(".{d}"));
        incoming == self.incoming
            && acts
            && (incoming || self.covers_kind(facts.author_kind))
            && is(&self.audiences, audience_name(facts.audience))
            && (self.domains.is_empty() || self.domains.iter().any(from))
    }

    /// Whether a rule with a verdict looks at boosts.
    pub fn sees_boosts(&self, verdict: Verdict) -> bool {
        if self.acts.is_empty() { !self.incoming && verdict.stops() } else { self.acts.contains(&Act::Boost) }
    }

    /// What people write personally is looked at only where a rule names it.
    fn covers_kind(&self, kind: Kind) -> bool {
        let named = self.kinds.iter().any(|k| k == kind_name(kind));
        named || (self.kinds.is_empty() && kind != Kind::Personal)
    }

    /// Whether it names an audience that nobody else reads along with.
    pub fn names_private(&self) -> bool {
        self.audiences.iter().filter_map(|a| parse_audience(a)).any(is_private)
    }

    /// Whether it looks at what people write personally.
    pub fn reaches_personal(&self) -> bool {
        !self.incoming && self.kinds.iter().any(|k| k == "personal")
    }
}
