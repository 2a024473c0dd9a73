//! A poll with its options and votes, as rows.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::error::Result,
    entities::{poll, poll_option, poll_vote},
};

/// A poll with its answers, in order.
#[derive(Clone, Debug)]
pub struct Poll {
    pub row: poll::Model,
    pub options: Vec<poll_option::Model>,
}

impl Poll {
    pub fn has_ended(&self, now_ms: i64) -> bool {
        self.row.closed_at.is_some() || self.row.expires_at.is_some_and(|at| at <= now_ms)
    }
}

/// The poll of a post, if it has one.
pub async fn of(db: &impl ConnectionTrait, post_id: i64) -> Result<Option<Poll>> {
    Ok(of_posts(db, &[post_id]).await?.remove(&post_id))
}

/// The polls of posts.
pub async fn of_posts(db: &impl ConnectionTrait, post_ids: &[i64]) -> Result<HashMap<i64, Poll>> {
    let mut all = HashMap::new();
    if post_ids.is_empty() {
        return Ok(all);
    }
    let rows = poll::Entity::find().filter(poll::Column::PostId.is_in(post_ids.to_vec())).all(db).await?;
    if rows.is_empty() {
        return Ok(all);
    }
    let ids: Vec<i64> = rows.iter().map(|p| p.post_id).collect();
    for row in rows {
        all.insert(row.post_id, Poll { row, options: Vec::new() });
    }
    let options = poll_option::Entity::find()
        .filter(poll_option::Column::PostId.is_in(ids))
        .order_by_asc(poll_option::Column::Position)
        .all(db)
        .await?;
    for option in options {
        if let Some(poll) = all.get_mut(&option.post_id) {
            poll.options.push(option);
        }
    }
    Ok(all)
}

/// What a profile voted for in some polls.
pub async fn votes_of(db: &impl ConnectionTrait, profile_id: i64, post_ids: &[i64]) -> Result<HashMap<i64, Vec<i64>>> {
    let mut all: HashMap<i64, Vec<i64>> = HashMap::new();
    if post_ids.is_empty() {
        return Ok(all);
    }
    let rows = poll_vote::Entity::find()
        .filter(poll_vote::Column::ProfileId.eq(profile_id))
        .filter(poll_vote::Column::PostId.is_in(post_ids.to_vec()))
        .order_by_asc(poll_vote::Column::Position)
        .all(db)
        .await?;
    for row in rows {
        all.entry(row.post_id).or_default().push(row.position);
    }
    Ok(all)
}
