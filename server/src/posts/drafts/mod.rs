//! Drafts that wait: scheduled, in their undo window, or for a reviewer.

pub mod schedule;
pub mod store;
