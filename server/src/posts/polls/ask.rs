//! Asking: what a poll of ours may be.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use crate::{
    base::{
        app::App,
        clock::SECOND,
        db::Tx,
        error::{Error, Result},
    },
    entities::{poll, poll_option, poll_vote},
    jobs::{ClosePoll, Job, enqueue_at},
    posts::polls::Poll,
};

/// Limits that the instance announces and this file enforces.
pub const MAX_OPTIONS: usize = 8;
/// In characters.
pub const MAX_OPTION: usize = 100;
pub const MIN_SECONDS: i64 = 300;
pub const MAX_SECONDS: i64 = 2_629_746;

/// A poll that somebody wants to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPoll {
    pub options: Vec<String>,
    pub seconds: i64,
    pub multiple: bool,
    pub hide_totals: bool,
}

impl NewPoll {
    /// # Errors
    /// 422 with a sentence for a poll that can't be asked.
    pub fn checked(mut self) -> Result<Self> {
        let refused = |text: String| Err(Error::unprocessable(text));
        self.options = self.options.iter().map(|o| o.trim().replace('\0', "")).filter(|o| !o.is_empty()).collect();
        if !(2..=MAX_OPTIONS).contains(&self.options.len()) {
            return refused(format!("A poll has 2 to {MAX_OPTIONS} answers to choose from."));
        }
        if self.options.iter().any(|o| post_text::graphemes(o) > MAX_OPTION) {
            return refused(format!("An answer of a poll has {MAX_OPTION} characters at most."));
        }
        if self.options.iter().enumerate().any(|(n, o)| self.options[..n].contains(o)) {
            return refused("Two answers of the poll are the same.".into());
        }
        if !(MIN_SECONDS..=MAX_SECONDS).contains(&self.seconds) {
            return refused("A poll is open for five minutes at least and a month at most.".into());
        }
        Ok(self)
    }
}

/// Stores the poll of a post of ours; it closes by itself.
pub async fn insert(app: &App, tx: &Tx, post_id: i64, new: &NewPoll) -> Result<()> {
    let expires_at = app.clock.now_ms() + new.seconds * SECOND;
    let row = poll::Model {
        post_id,
        multiple: new.multiple,
        hide_totals: new.hide_totals,
        expires_at: Some(expires_at),
        closed_at: None,
        voters_count: 0,
    };
    poll::ActiveModel::from(row).insert(&**tx).await?;
    insert_options(tx, post_id, new.options.iter().map(|o| (o.clone(), 0))).await?;
    enqueue_at(app, tx, &Job::ClosePoll(ClosePoll { post_id }), expires_at).await
}

pub(super) async fn insert_options(tx: &Tx, post_id: i64, options: impl Iterator<Item = (String, i64)>) -> Result<()> {
    for (n, (title, votes_count)) in options.enumerate() {
        let row = poll_option::Model { post_id, position: i64::try_from(n).unwrap_or(0), title, votes_count };
        poll_option::ActiveModel::from(row).insert(&**tx).await?;
    }
    Ok(())
}

/// An edit asks something else (votes start anew), or takes the poll away.
pub async fn replace(app: &App, tx: &Tx, post_id: i64, new: Option<&NewPoll>) -> Result<()> {
    if let (Some(old), Some(new)) = (crate::posts::polls::of(&**tx, post_id).await?, new)
        && is_same(&old, new)
    {
        return Ok(());
    }
    remove(tx, post_id).await?;
    match new {
        Some(new) => insert(app, tx, post_id, new).await,
        None => Ok(()),
    }
}

/// Whether the same is asked in the same way: votes stay.
pub fn is_same(old: &Poll, new: &NewPoll) -> bool {
    old.row.multiple == new.multiple && old.options.iter().map(|o| &o.title).eq(new.options.iter())
}

/// Forgets a poll with its votes.
pub async fn remove(tx: &Tx, post_id: i64) -> Result<()> {
    poll_vote::Entity::delete_many().filter(poll_vote::Column::PostId.eq(post_id)).exec(&**tx).await?;
    poll_option::Entity::delete_many().filter(poll_option::Column::PostId.eq(post_id)).exec(&**tx).await?;
    poll::Entity::delete_by_id(post_id).exec(&**tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll(options: &[&str], seconds: i64) -> Result<NewPoll> {
        NewPoll { options: options.iter().map(|o| (*o).to_owned()).collect(), seconds, ..NewPoll::default() }.checked()
    }

    #[test]
    fn polls_have_limits() {
        assert!(poll(&["yes", "no", " "], 300).is_ok_and(|p| p.options.len() == 2));
        assert!(poll(&["yes"], 300).is_err() && poll(&["yes", "yes"], 300).is_err());
        assert!(poll(&["yes", "no"], 299).is_err() && poll(&["yes", "no"], MAX_SECONDS + 1).is_err());
        assert!(poll(&["x"; 100], 300).is_err() && poll(&["a", &"b".repeat(MAX_OPTION + 1)], 300).is_err());
    }
}
