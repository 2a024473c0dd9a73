//! Threads: what a post answers and what answers it. Bounded, and each level in one query.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::{
    base::{app::App, error::Result},
    entities::post,
    policy::visible::{self, Reader},
};

/// How much of a thread is shown at once: ancestors, descendants, and how deep.
fn limits(reader: Reader) -> (usize, u64, usize) {
    match reader {
        Reader::Local(_) => (1_000, 1_000, 200),
        // As Mastodon shows to strangers.
        _ => (40, 60, 20),
    }
}

/// What a reader may see, without whom she wants nothing of.
fn wanted(app: &App, reader: Reader) -> Select<post::Entity> {
    let query = post::Entity::find().filter(visible::to(reader));
    match reader {
        Reader::Local(me) => visible::without_unwanted(query, me, app.clock.now_ms()),
        _ => query,
    }
}

/// Ancestors (oldest first) and descendants (each after its parent) that a reader may see.
pub async fn of(app: &App, reader: Reader, post: &post::Model) -> Result<(Vec<post::Model>, Vec<post::Model>)> {
    Ok((ancestors(app, reader, post).await?, descendants(app, reader, post).await?))
}

async fn ancestors(app: &App, reader: Reader, post: &post::Model) -> Result<Vec<post::Model>> {
    let (most, ..) = limits(reader);
    let mut found: Vec<post::Model> = Vec::new();
    let mut next = post.in_reply_to_id;
    while let Some(id) = next.filter(|_| found.len() < most) {
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
    let (_, most, deepest) = limits(reader);
    let mut all: Vec<post::Model> = Vec::new();
    let mut level = vec![post.id];
    for _ in 0..deepest {
        let room = most.saturating_sub(all.len() as u64);
        if level.is_empty() || room == 0 {
            break;
        }
        let replies = wanted(app, reader)
            .filter(post::Column::InReplyToId.is_in(level))
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
