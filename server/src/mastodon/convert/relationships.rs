//! What two profiles are to each other.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    app::App,
    entities::{
        block,
        follow::{self, State},
    },
    error::Result,
};

/// What a viewer and other profiles are to each other.
pub async fn relationships(app: &App, viewer: i64, ids: &[i64]) -> Result<Vec<api::Relationship>> {
    let db = app.db.read();
    let ours = follow::Entity::find()
        .filter(follow::Column::FollowerId.eq(viewer))
        .filter(follow::Column::FollowedId.is_in(ids.to_vec()))
        .all(db)
        .await?;
    let theirs = follow::Entity::find()
        .filter(follow::Column::FollowedId.eq(viewer))
        .filter(follow::Column::FollowerId.is_in(ids.to_vec()))
        .all(db)
        .await?;
    let blocked = block::Entity::find()
        .filter(block::Column::BlockerId.eq(viewer))
        .filter(block::Column::BlockedId.is_in(ids.to_vec()))
        .all(db)
        .await?;
    let one = |id: i64| {
        let out = ours.iter().find(|f| f.followed_id == id);
        let back = theirs.iter().find(|f| f.follower_id == id);
        let is = |f: Option<&follow::Model>, state| f.is_some_and(|f| f.state == state);
        api::Relationship {
            id: id.to_string(),
            following: is(out, State::Accepted),
            requested: is(out, State::Pending),
            showing_reblogs: out.is_some_and(|f| f.show_boosts),
            notifying: out.is_some_and(|f| f.notify),
            followed_by: is(back, State::Accepted),
            requested_by: is(back, State::Pending),
            blocking: blocked.iter().any(|b| b.blocked_id == id),
            ..api::Relationship::default()
        }
    };
    Ok(ids.iter().copied().map(one).collect())
}
