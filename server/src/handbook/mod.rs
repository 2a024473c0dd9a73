//! The handbook: the branch's social media policy, as versions from draft over consultation to what is in force.

mod answers;
pub mod base;
mod clauses;
pub mod consultation;
pub mod document;
pub mod edit;
pub mod outline;
pub mod pack;
pub mod questions;
pub mod reading;
pub mod remind;
pub mod rules;
pub mod start;
mod versions;

pub use answers::{Answers, CHOICES};
pub use clauses::{clauses, has_clause};
pub use document::{Clause, Document, Texts};
pub use versions::{all_published, document, in_force, in_work, published, state};
