//! Surveys whose answers nobody can trace: written as a draft, launched with thresholds that nobody changes afterwards,
//! answered by blind ballots, closed, and told of with what the branch will change.

pub mod ballots;
pub mod close;
pub mod draft;
pub mod launch;
pub mod question;
pub mod review;
pub mod suppress;
