//! What the gate says of a post: approved, or which rules stand in its way.

use super::scope::Remedy;

pub use crate::base::refusal::{Noted, Refusal, Violation};

/// Something that passed the gate. Only [`review`](super::review::review) makes one.
#[derive(Clone, Debug)]
pub struct Approved<T> {
    pub(super) inner: T,
    pub(super) ruleset_version: i64,
    pub(super) noted: Noted,
    pub(super) remedies: Vec<Remedy>,
}

impl<T> Approved<T> {
    pub fn ruleset_version(&self) -> i64 {
        self.ruleset_version
    }

    /// What is to be written down with it.
    pub fn noted(&self) -> &Noted {
        &self.noted
    }

    /// What is done to a received post before it is stored.
    pub fn remedies(&self) -> &[Remedy] {
        &self.remedies
    }

    /// The same verdict for what the approved thing became, a stored row for instance.
    pub(crate) fn map<U>(self, with: impl FnOnce(T) -> U) -> Approved<U> {
        let Self { inner, ruleset_version, noted, remedies } = self;
        Approved { inner: with(inner), ruleset_version, noted, remedies }
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
