//! Campaigns of the branch: what is said, on which facts, with whom, and what came of it.

pub mod brief;
pub mod elections;
pub mod kit;
pub mod post;
pub mod results;
pub mod share;
