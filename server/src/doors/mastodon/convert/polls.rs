//! Polls in the API's words.

use crate::{base::clock::iso, posts::polls::Poll};

/// A poll as a viewer sees it; `own` is what the viewer voted for, none for nobody in particular.
pub fn poll(poll: &Poll, own: Option<&[i64]>, is_author: bool, now_ms: i64) -> api::Poll {
    let expired = poll.has_ended(now_ms);
    let hidden = poll.row.hide_totals && !expired;
    let voted = own.map(|o| is_author || !o.is_empty());
    api::Poll {
        id: poll.row.post_id.to_string(),
        expires_at: poll.row.expires_at.map(iso),
        expired,
        multiple: poll.row.multiple,
        votes_count: poll.options.iter().map(|o| o.votes_count).sum(),
        voters_count: Some(poll.row.voters_count),
        voted,
        own_votes: own.map(<[i64]>::to_vec),
        options: poll
            .options
            .iter()
            .map(|o| api::PollOption { title: o.title.clone(), votes_count: (!hidden).then_some(o.votes_count) })
            .collect(),
        emojis: Vec::new(),
    }
}
