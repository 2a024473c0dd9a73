//! The one gate: no post is stored, changed or sent without a verdict.
//!
//! Facts are loaded once by the caller; rules do no I/O. Deletions never pass here: nothing may hinder a retraction.

mod rules;

use crate::entities::{post::Audience, profile::Kind};

pub use crate::error::{Refusal, Violation};
pub use rules::{MAX_CHARACTERS, URL_CHARACTERS, length};

/// The version of the rules in force; each stored post says which one it passed.
pub const RULESET_VERSION: i64 = 1;

/// What rules may know of a post.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub text: &'a str,
    pub content_warning: &'a str,
    pub audience: Audience,
    pub author_kind: Kind,
    /// The audience of the post that this one answers or boosts.
    pub parent_audience: Option<Audience>,
    pub is_boost: bool,
    /// The author of what is answered or boosted lets this author do so.
    pub author_agrees: bool,
    /// It has pictures or a poll, so words may be missing.
    pub has_more: bool,
    /// The words of what hangs on it: descriptions of pictures, answers of a poll.
    pub more: &'a [String],
}

/// Something that passed the gate. Only [`review`] makes one.
#[derive(Clone, Debug)]
pub struct Approved<T> {
    inner: T,
    ruleset_version: i64,
}

impl<T> Approved<T> {
    pub fn ruleset_version(&self) -> i64 {
        self.ruleset_version
    }

    /// The same verdict for what the approved thing became, a stored row for instance.
    pub(crate) fn became<U>(self, with: impl FnOnce(T) -> U) -> Approved<U> {
        Approved { inner: with(self.inner), ruleset_version: self.ruleset_version }
    }

    pub fn into_inner(self) -> T {
        self.inner
    }
}

impl<T> std::ops::Deref for Approved<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner
    }
}

/// Applies every rule to a post, ours or received; several violations are reported together.
///
/// # Errors
/// The refusal, which names each rule and its clause.
pub fn review<T>(item: T, facts: &Facts<'_>) -> Result<Approved<T>, Box<Refusal>> {
    let violations: Vec<_> = rules::ALL.iter().filter_map(|rule| rule(facts)).collect();
    if violations.is_empty() {
        Ok(Approved { inner: item, ruleset_version: RULESET_VERSION })
    } else {
        Err(Box::new(Refusal { violations, held: None }))
    }
}
