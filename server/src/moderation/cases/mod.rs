//! Cases: what came of reports, who looks into them, and every act in them.

pub mod act;
pub mod anonymous;
pub mod conflict;
pub mod evidence;
pub mod figures;
pub mod from_inbox;
pub mod hand_over;
pub mod list;
pub mod matrix;
pub mod open;
pub mod retention;
pub mod timeline;

pub use list::waiting;
