//! Threads: what a post answers and what answers it. Bounded, and each level in one query.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Reader, visible};
use crate::{app::App, entities::post, error::Result};

const MOST_ANCESTORS: usize = 60;
const MOST_DESCENDANTS: u64 = 300;
const DEEPEST: usize = 60;

/// Ancestors (oldest first) and descendants (each after its parent) that a reader may see.
pub async fn of(app: &App, reader: Reader, post: &post::Model) -> Result<(Vec<post::Model>, Vec<post::Model>)> {
    Ok((ancestors(app, reader, post).await?, descendants(app, reader, post).await?))
}

async fn ancestors(app: &App, reader: Reader, post: &post::Model) -> Result<Vec<post::Model>> {
    let mut found: Vec<post::Model> = Vec::new();
    let mut next = post.in_reply_to_id;
    while let Some(id) = next.filter(|_| found.len() < MOST_ANCESTORS) {
        let Some(parent) = post::Entity::find_by_id(id).filter(visible::to(reader)).one(app.db.read()).await? else {
            break;
        };
        next = parent.in_reply_to_id.filter(|id| *id != post.id && !found.iter().any(|p| p.id == *id));
        found.push(parent);
    }
    found.reverse();
    Ok(found)
}

async fn descendants(app: &App, reader: Reader, post: &post::Model) -> Result<Vec<post::Model>> {
    let mut all: Vec<post::Model> = Vec::new();
    let mut level = vec![post.id];
    for _ in 0..DEEPEST {
        let room = MOST_DESCENDANTS.saturating_sub(all.len() as u64);
        if level.is_empty() || room == 0 {
            break;
        }
        let replies = post::Entity::find()
            .filter(post::Column::InReplyToId.is_in(level))
            .filter(visible::to(reader))
            .order_by_asc(post::Column::Id)
            .limit(room)
            .all(app.db.read())
            .await?;
        level = replies.iter().map(|p| p.id).collect();
        all.extend(replies);
    }
    Ok(depth_first(post.id, all))
}

/// Each reply after its parent, so that a conversation reads from top to bottom.
fn depth_first(root: i64, mut all: Vec<post::Model>) -> Vec<post::Model> {
    let mut ordered = Vec::with_capacity(all.len());
    let mut stack = vec![root];
    while let Some(id) = stack.pop() {
        if let Some(at) = all.iter().position(|p| p.id == id) {
            ordered.push(all.remove(at));
        }
        let children: Vec<i64> = all.iter().filter(|p| p.in_reply_to_id == Some(id)).map(|p| p.id).collect();
        stack.extend(children.into_iter().rev());
    }
    ordered
}
