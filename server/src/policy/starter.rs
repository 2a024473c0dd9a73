//! The rules that a fresh branch begins with. Their sentences are in the texts of all languages.

use super::scope::Scope;
use crate::base::refusal::Verdict;

/// A rule as the house brings it.
pub struct Starter {
    pub name: &'static str,
    pub clause: &'static str,
    kinds: &'static [&'static str],
    audiences: &'static [&'static str],
    pub condition: &'static str,
    pub verdict: Verdict,
    pub message: &'static str,
    pub fix: &'static str,
}

const AT_WORK: &[&str] = &["professional", "shared"];
const OUTSIDE: &[&str] = &["public", "unlisted", "followers", "mentioned", "network", "circle"];
const OPEN: &[&str] = &["public", "unlisted", "network"];

impl Starter {
    pub fn scope(&self) -> Scope {
        let owned = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
        Scope { kinds: owned(self.kinds), audiences: owned(self.audiences), ..Scope::default() }
    }
}

/// All of them.
pub fn starters() -> [Starter; 7] {
    [
        Starter {
            name: "patron-data",
            clause: "4.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: "patron_data(everything)",
            verdict: Verdict::Require,
            message: "This looks like data of a patron: a card number, an address or another number of a person (handbook 4.2).",
            fix: "Remove it; nothing has been stored. If it is none, say so, and a colleague reads it first.",
        },
        Starter {
            name: "patron-data-personal",
            clause: "4.2",
            kinds: &["personal"],
            audiences: &[],
            condition: "patron_data(everything)",
            verdict: Verdict::Nudge,
            message: "This looks like data of a person: a card number, an address or another number (handbook 4.2).",
            fix: "Remove it, or send it again if it is none; nobody but you sees this, and nothing is kept.",
        },
        Starter {
            name: "alt-text",
            clause: "2.3",
            kinds: AT_WORK,
            audiences: &[],
            condition: "undescribed > 0",
            verdict: Verdict::Nudge,
            message: "A picture has no description yet (handbook 2.3).",
            fix: "Describe it for those who can't see it, or send it again as it is.",
        },
        Starter {
            name: "source",
            clause: "4.4",
            kinds: AT_WORK,
            audiences: OPEN,
            condition: "claim(text) && !source(text)",
            verdict: Verdict::Nudge,
            message: "This states something that readers may want to check (handbook 4.4).",
            fix: "Say where it is from, in a line that begins with the word Source and a colon, or send it again as it is.",
        },
        Starter {
            name: "old-source",
            clause: "4.4",
            kinds: AT_WORK,
            audiences: OPEN,
            condition: "source_year(text) > 0 && source_year(text) < year - 1",
            verdict: Verdict::Nudge,
            message: "The source that you name is older than a year (handbook 4.4).",
            fix: "See whether it still holds, or send it again as it is.",
        },
        Starter {
            name: "advocacy",
            clause: "2.4",
            kinds: AT_WORK,
            audiences: OPEN,
            condition: "advocacy(text) && !disclosure(text)",
            verdict: Verdict::Require,
            message: "This asks others to take a side (handbook 2.4).",
            fix: "Say for whom you speak, in a line that begins with the word Disclosure and a colon.",
        },
        Starter {
            name: "confidential",
            clause: "4.1",
            kinds: AT_WORK,
            audiences: OUTSIDE,
            condition: "confidential(everything)",
            verdict: Verdict::Reject,
            message: "This carries a mark of papers that stay in the house (handbook 4.1).",
            fix: "Say in words of your own what may be said, or post it to your branch only.",
        },
    ]
}
