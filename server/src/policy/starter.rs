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
pub fn starters() -> [Starter; 15] {
    [
        Starter {
            name: "patron-data",
            clause: "4.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"certain("identity", everything)"#,
            verdict: Verdict::Require,
            message: "This looks like patron data: a card number, an account, a password or another number of one \
                      person (handbook 4.2).",
            fix: "Remove it; nothing has been stored. If it isn't, say so, and a colleague checks it first.",
        },
        Starter {
            name: "contact-data",
            clause: "4.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"certain("contact", everything)"#,
            verdict: Verdict::Hold,
            message: "This looks like a reader's address, telephone number or birthday (handbook 4.2).",
            fix: "A colleague reviews it first; you can also remove it and send the post again.",
        },
        Starter {
            name: "named-child",
            clause: "4.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"certain("minor", everything)"#,
            verdict: Verdict::Hold,
            message: "This names a child, with their age, school or whereabouts (handbook 4.2).",
            fix: "A colleague reviews it first; you can also leave the name out.",
        },
        Starter {
            name: "reading-history",
            clause: "4.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"certain("reading_history", everything)"#,
            verdict: Verdict::Hold,
            message: "This says what a reader borrows or how they are, and shows who they are (handbook 4.2).",
            fix: "A colleague reviews it first; you can also leave out who it is.",
        },
        Starter {
            name: "personal-question",
            clause: "4.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"(likely("patron_data", everything) && !certain("patron_data", everything)) || (likely("minor", everything) && !certain("minor", everything)) || (likely("reading_history", everything) && !certain("reading_history", everything))"#,
            verdict: Verdict::Nudge,
            message: "This may identify a person: how to reach them, what they read, or a child (handbook 4.2).",
            fix: "Remove it if it does, or send it again if it does not.",
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
            name: "respect",
            clause: "2.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"certain("harassment", everything)"#,
            verdict: Verdict::Hold,
            message: "This may hurt somebody: an insult, a threat, or a slur against a group (handbook 2.2).",
            fix: "A colleague reviews it first; you can also rephrase it.",
        },
        Starter {
            name: "respect-question",
            clause: "2.2",
            kinds: AT_WORK,
            audiences: &[],
            condition: r#"likely("harassment", everything) && !certain("harassment", everything)"#,
            verdict: Verdict::Nudge,
            message: "This may sound unfriendly to the people it speaks of (handbook 2.2).",
            fix: "Rephrase it, or send it again as it is.",
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
            condition: r#"certain("advocacy", text) && !certain("disclosure", text)"#,
            verdict: Verdict::Require,
            message: "This asks others to take a side (handbook 2.4).",
            fix: "Say for whom you speak, in a line that begins with the word Disclosure and a colon.",
        },
        Starter {
            name: "advocacy-question",
            clause: "2.4",
            kinds: AT_WORK,
            audiences: OPEN,
            condition: r#"likely("advocacy", text) && !certain("advocacy", text) && !certain("disclosure", text)"#,
            verdict: Verdict::Nudge,
            message: "This may ask others to take a side (handbook 2.4).",
            fix: "Say for whom you speak, or send it again as it is.",
        },
        Starter {
            name: "confidential",
            clause: "4.1",
            kinds: AT_WORK,
            audiences: OUTSIDE,
            condition: r#"certain("confidential", everything)"#,
            verdict: Verdict::Hold,
            message: "This is marked confidential, or is about a confidential matter (handbook 4.1).",
            fix: "A colleague reviews it first; you can also post it to your branch only.",
        },
        Starter {
            name: "confidential-question",
            clause: "4.1",
            kinds: AT_WORK,
            audiences: OUTSIDE,
            condition: r#"likely("confidential", everything) && !certain("confidential", everything)"#,
            verdict: Verdict::Nudge,
            message: "This may be about something confidential (handbook 4.1).",
            fix: "Leave it out, or send it again as it is.",
        },
    ]
}
