//! A post's row before anything is said in it.

use crate::entities::post::{self, Audience, Who};

/// A row with an id, an address and an author, and nothing else; for the fewest readers until somebody says more.
pub fn row(id: i64, uri: String, author_id: i64, now_ms: i64) -> post::Model {
    post::Model {
        id,
        url: uri.clone(),
        uri,
        author_id,
        is_local: false,
        in_reply_to_id: None,
        in_reply_to_uri: None,
        in_reply_to_profile_id: None,
        boost_of_id: None,
        content: String::new(),
        source: String::new(),
        content_warning: String::new(),
        sensitive: false,
        language: None,
        audience: Audience::Mentioned,
        local_only: false,
        app_id: None,
        replies_count: 0,
        boosts_count: 0,
        favourites_count: 0,
        ruleset_version: 0,
        created_at: now_ms,
        edited_at: None,
        deleted_at: None,
        emojis: "[]".into(),
        thread_id: None,
        quote_uri: None,
        quote_id: None,
        replies_fetched_at: None,
        may_reply: Who::Everyone,
        may_boost: Who::Everyone,
        may_quote: Who::Everyone,
        may_like: Who::Everyone,
        quote_state: None,
        quote_stamp: None,
        approval_stamp: None,
        quotes_count: 0,
        is_old: false,
        thanks: None,
    }
}
