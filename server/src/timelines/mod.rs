//! What is read: home, lists, tags, search, trends, and what a reader filters.

pub mod filters;
pub mod markers;
mod operators;
pub mod search;
pub mod timeline;
pub mod trends;
