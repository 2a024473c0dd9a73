//! What was typed, read once. [`parse`] gives a tree; everything that anybody asks of a text is a view of it.
//!
//! Nothing inside an address is a mention, a hashtag or an emoji: an address reaches from where it begins to the next space, or
//! to punctuation that is never part of one.

mod address;
mod characters;
mod host;
pub mod identifier;
pub mod tag;
mod tree;
mod views;
mod word;
pub mod words;

pub use tree::{Mention, Paragraph, Span, Tag, Text, parse};
pub use views::{Person, URL_LENGTH, graphemes, href, length};
