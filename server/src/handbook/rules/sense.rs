//! Whether a rule could ever match, and ever not: told when it is saved.

use super::write::Writing;
use crate::policy::{self, Condition, Verdict};

pub use crate::policy::Sense;

/// Tries a rule as it is written; a condition that can't be read is somebody else's matter.
pub fn sense(new: &Writing) -> Sense {
    let verdict = Verdict::parse(&new.verdict).unwrap_or(Verdict::Nudge);
    Condition::parse(&new.condition).map_or(Sense::Sometimes, |c| policy::sense(&c, &new.scope, verdict))
}
