//! What is done with reports, cases and measures.

mod anonymous;
mod desk;
mod own;

pub use anonymous::*;
pub use desk::*;
pub use own::*;
