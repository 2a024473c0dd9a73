//! The one gate: no post is stored, changed or sent without a verdict.
//!
//! Facts are loaded once by the caller; rules do no I/O. Deletions never pass here: nothing may hinder a retraction. What a
//! text holds is found by the crate `detect`; rules ask for kinds of findings, and how sure they are.

mod answers;
mod condition;
mod facts;
mod house;
mod length;
mod lists;
mod names;
pub mod reach;
mod review;
mod ruleset;
mod samples;
pub mod scope;
mod sense;
mod starter;
mod verdict;
pub mod visible;
pub mod voice;

pub use ::detect;

pub use crate::base::refusal::Verdict;
pub use answers::Answers;
pub use condition::{Condition, Fault};
pub use facts::{Around, FACTS, Facts, Medium, Mentioned, Shared};
pub use length::{MAX_CHARACTERS, URL_CHARACTERS, length};
pub use lists::Lists;
pub use review::{LIFTED, again, against, review};
pub use ruleset::{Rule, Ruleset, State, Wording};
pub use scope::{Remedy, Scope};
pub use sense::{Sense, sense};
pub use starter::{Starter, starters};
pub use verdict::{Approved, Noted, Refusal, Violation};

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
