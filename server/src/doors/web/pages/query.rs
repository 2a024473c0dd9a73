//! What the addresses of pages say, and how they are asked for.

use axum::http::HeaderMap;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::base::accept::Wish;

/// So much of a post or a profile describes it elsewhere.
pub(super) const MOST_DESCRIPTION: usize = 200;

#[derive(Debug, Default, Deserialize)]
pub struct PageQuery {
    pub max_id: Option<String>,
    pub min_id: Option<String>,
    pub q: Option<String>,
    pub tab: Option<String>,
    /// Whom a new post speaks to.
    pub to: Option<String>,
    pub account: Option<String>,
    pub post: Option<String>,
    /// The post that a new one quotes.
    pub quote: Option<String>,
    /// A new post is a message to whom it mentions.
    pub message: Option<bool>,
    /// What another app shares with this one. <https://w3c.github.io/web-share-target/>
    pub title: Option<String>,
    pub text: Option<String>,
    pub url: Option<String>,
    /// The page that a part is for.
    pub at: Option<String>,
    /// A list of one's own, and an order: of the table of whom one follows.
    pub list: Option<String>,
    pub order: Option<String>,
    /// The code of an invitation.
    pub invite: Option<String>,
}

/// A handle in a path begins with `@`.
pub(super) fn acct(handle: &str) -> Option<&str> {
    handle.strip_prefix('@').filter(|h| !h.is_empty())
}

/// Whether a request to a page for people asks for its ActivityPub document.
pub(super) fn wants_document(headers: &HeaderMap) -> bool {
    Wish::of(headers).wants_document()
}

/// An address with another page's id.
pub(super) fn paged(path: &str, max_id: Option<&str>) -> String {
    let separator = if path.contains('?') { '&' } else { '?' };
    match max_id {
        Some(id) => format!("{path}{separator}max_id={}", utf8_percent_encode(id, NON_ALPHANUMERIC)),
        None => path.to_owned(),
    }
}
