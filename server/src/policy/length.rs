//! How long a post is, counted as Mastodon does.

use linkify::{LinkFinder, LinkKind};

/// How long a post of ours may be, warning included.
pub const MAX_CHARACTERS: usize = 2_000;
/// What a link counts for, however long it is.
pub const URL_CHARACTERS: usize = 23;
/// Counts as Mastodon does: a link counts [`URL_CHARACTERS`].
pub fn length(text: &str) -> usize {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    finder
        .spans(text)
        .map(|span| if span.kind().is_some() { URL_CHARACTERS } else { span.as_str().chars().count() })
        .sum()
}
