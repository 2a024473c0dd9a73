//! What only somebody who writes needs in the browser: the server's own reading of a text (`post_text`).
//!
//! A module of its own, so that a page that is only read does not wait for the tables of Unicode. `start.js` loads it.

use wasm_bindgen::prelude::wasm_bindgen;

/// How much of its room a post takes: the length of its text, and of its warning, in characters as the server counts them.
#[must_use]
#[wasm_bindgen]
pub fn room(text: &str, warning: &str) -> u32 {
    u32::try_from(post_text::length(text) + post_text::graphemes(warning)).unwrap_or(u32::MAX)
}
