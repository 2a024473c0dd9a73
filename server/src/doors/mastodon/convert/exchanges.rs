//! Conversations in the API's words.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{accounts::account, statuses::statuses};
use crate::{
    base::{app::App, error::Result},
    entities::{conversation, mention, post, profile},
    policy::visible::{self, Reader},
};

/// Conversations with everybody in them but the viewer, some queries for all.
pub async fn conversations(app: &App, viewer: i64, rows: Vec<conversation::Model>) -> Result<Vec<api::Conversation>> {
    let ids: Vec<i64> = rows.iter().map(|c| c.last_post_id).collect();
    let posts = post::Entity::find()
        .filter(post::Column::Id.is_in(ids.clone()))
        .filter(visible::to(Reader::Local(viewer)))
        .all(app.db.read())
        .await?;
    let mentions = mention::Entity::find().filter(mention::Column::PostId.is_in(ids)).all(app.db.read()).await?;
    let mut people: HashMap<i64, Vec<i64>> = HashMap::new();
    for post in &posts {
        people.entry(post.id).or_default().push(post.author_id);
    }
    for row in mentions {
        people.entry(row.post_id).or_default().push(row.profile_id);
    }
    let known = profile::by_ids(app.db.read(), people.values().flatten().copied()).await?;
    let shown = statuses(app, Some(viewer), posts).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut ids = people.get(&row.last_post_id).cloned().unwrap_or_default();
            ids.retain(|id| *id != viewer);
            ids.dedup();
            let id = row.last_post_id.to_string();
            api::Conversation {
                id: row.id.to_string(),
                unread: row.unread,
                accounts: ids.iter().filter_map(|i| known.get(i)).map(|p| account(app, p)).collect(),
                last_status: shown.iter().find(|s| s.id == id).cloned(),
            }
        })
        .collect())
}
