//! The branch's own rules: where they are kept, who may change them, and the ruleset that the gate asks.

mod agreement;
mod answered;
mod answered_rules;
mod home;
mod kept;
pub mod noted;
mod own;
mod published;
mod seed;
mod sense;
mod version;
mod versions;
mod word_lists;
mod write;
mod write_lists;

pub use agreement::{Agreement, agree, agreement};
pub use answered::follow;
pub use home::{contact_lines, known, local, localize};
pub use kept::{all, current, one};
pub use published::{check_published, check_words};
pub use seed::seed;
pub use sense::{Sense, sense};
pub use versions::{Version, versions};
pub use word_lists::word_lists;
pub use write::{Writing, drop_trial, holds_private, remove, save, shown, turn};
pub use write_lists::{keep_list, remove_list};
