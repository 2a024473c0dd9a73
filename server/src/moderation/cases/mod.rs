//! Cases: what came of reports, who looks into them, and every act in them.

pub mod act;
pub mod anonymous;
pub mod conflict;
pub mod contacts;
pub mod escalate;
pub mod evidence;
pub mod export;
pub mod figures;
pub mod files;
pub mod from_inbox;
pub mod from_pile_on;
pub mod hand_over;
pub mod involved;
pub mod kept;
pub mod letters;
pub mod list;
pub mod matrix;
pub mod names;
pub mod open;
pub mod purges;
pub mod requests;
pub mod retention;
pub mod sealed;
pub mod tasks;
pub mod ties;
pub mod timeline;
mod waiting;
pub mod watchers;

pub use waiting::waiting;
