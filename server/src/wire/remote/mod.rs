//! Finding and fetching what other servers publish: signed by the instance actor, guarded and bounded.

pub mod acct;
pub mod actors;
pub mod attachments;
pub mod capabilities;
mod charset;
pub mod collections;
pub mod documents;
pub mod fetch;
pub mod handles;
pub mod json;
pub mod keys;
pub mod known;
pub mod languages;
pub mod links;
pub mod objects;
mod policies;
pub mod questions;
pub mod storable;
pub mod webfinger;
