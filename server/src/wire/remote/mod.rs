//! Finding and fetching what other servers publish: signed by the instance actor, guarded and bounded.

pub mod actors;
pub mod attachments;
pub mod collections;
pub mod documents;
pub mod fetch;
pub mod handles;
pub mod json;
pub mod keys;
mod policies;
pub mod questions;
pub mod webfinger;
