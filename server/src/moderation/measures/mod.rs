//! Measures: what the branch does about a profile, a post or a server, with clause, reason and duration; each can be undone.

pub mod effects;
pub mod expire;
pub mod kind;
pub mod list;
pub mod server;
pub mod take;
pub mod tell;
pub mod undo;

pub use kind::Kind;
