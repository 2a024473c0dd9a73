//! What is done with reports, cases and measures.

mod alerts;
mod anonymous;
mod desk;
mod letters;
mod own;
mod requests;

pub use alerts::*;
pub use anonymous::*;
pub use desk::*;
pub use letters::*;
pub use own::*;
pub use requests::*;
