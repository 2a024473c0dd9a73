//! The branch's own rules: where they are kept, who may change them, and the ruleset that the gate asks.

mod agreement;
mod answered;
mod home;
mod kept;
pub mod noted;
mod own;
mod published;
mod seed;
mod sense;
mod version;
mod versions;
mod write;

pub use agreement::{Agreement, agree, agreement};
pub use answered::follow;
pub use home::{known, local, localize};
pub use kept::{all, current, one};
pub use published::check_words;
pub use seed::seed;
pub use sense::{Sense, sense};
pub use versions::{Version, versions};
pub use write::{Writing, drop_trial, holds_private, remove, save, shown, turn};
