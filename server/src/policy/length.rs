//! How long a post is, counted as Mastodon and our composer do.

/// How long a post of ours may be, warning included.
pub const MAX_CHARACTERS: usize = 2_000;
/// What a link counts for, however long it is.
pub const URL_CHARACTERS: usize = post_text::URL_LENGTH;

/// Counts what people see as characters; a link as [`URL_CHARACTERS`], a mention without its server.
pub fn length(text: &str) -> usize {
    post_text::length(text)
}
