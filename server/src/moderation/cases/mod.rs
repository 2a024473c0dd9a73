//! Cases: what came of reports, who looks into them, and every act in them.

pub mod act;
pub mod anonymous;
pub mod conflict;
pub mod contacts;
pub mod escalate;
pub mod evidence;
pub mod export;
pub mod figures;
pub mod from_inbox;
pub mod from_pile_on;
pub mod hand_over;
pub mod involved;
pub mod list;
pub mod matrix;
pub mod open;
pub mod retention;
pub mod sealed;
pub mod tasks;
pub mod ties;
pub mod timeline;
pub mod watchers;

pub use list::waiting;
