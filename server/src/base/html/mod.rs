//! HTML: what came from elsewhere made safe, what was typed made HTML, and either read as one plain text.

mod clean;
mod elements;
mod flatten;
mod plain;
mod rel;
mod tree;

pub use clean::{clean, clean_post, escape, guard};
pub use flatten::Known;
pub use plain::plain;
pub use tree::{document, fragment};
