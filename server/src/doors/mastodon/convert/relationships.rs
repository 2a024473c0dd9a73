//! What two profiles are to each other.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{app::App, clock::iso, error::Result},
    entities::{
        block, domain_block, endorsement,
        follow::{self, State},
        mute, profile, profile_note,
    },
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
    let muted = mute::Entity::find()
        .filter(mute::Column::ProfileId.eq(viewer))
        .filter(mute::Column::MutedId.is_in(ids.to_vec()))
        .filter(mute::in_force(app.clock.now_ms()))
        .all(db)
        .await?;
    let blocked_by = block::Entity::find()
        .filter(block::Column::BlockedId.eq(viewer))
        .filter(block::Column::BlockerId.is_in(ids.to_vec()))
        .all(db)
        .await?;
    let endorsed = endorsement::Entity::find()
        .filter(endorsement::Column::ProfileId.eq(viewer))
        .filter(endorsement::Column::EndorsedId.is_in(ids.to_vec()))
        .all(db)
        .await?;
    let domains = domain_block::Entity::find().filter(domain_block::Column::ProfileId.eq(viewer)).all(db).await?;
    let people = if domains.is_empty() { HashMap::new() } else { profile::by_ids(db, ids.iter().copied()).await? };
    let notes = profile_note::Entity::find()
        .filter(profile_note::Column::ProfileId.eq(viewer))
        .filter(profile_note::Column::AboutId.is_in(ids.to_vec()))
        .all(db)
        .await?;
    let one = |id: i64| {
        let out = ours.iter().find(|f| f.followed_id == id);
        let back = theirs.iter().find(|f| f.follower_id == id);
        let is = |f: Option<&follow::Model>, state| f.is_some_and(|f| f.state == state);
        api::Relationship {
            id: id.to_string(),
            following: is(out, State::Accepted),
            requested: is(out, State::Pending) || is(out, State::Ignored),
            showing_reblogs: out.is_some_and(|f| f.show_boosts),
            notifying: out.is_some_and(|f| f.notify),
            followed_by: is(back, State::Accepted),
            requested_by: is(back, State::Pending),
            blocking: blocked.iter().any(|b| b.blocked_id == id),
            blocked_by: blocked_by.iter().any(|b| b.blocker_id == id),
            endorsed: endorsed.iter().any(|e| e.endorsed_id == id),
            languages: out.and_then(|f| serde_json::from_str(f.languages.as_deref()?).ok()),
            muting_expires_at: muted.iter().find(|m| m.muted_id == id).and_then(|m| m.expires_at).map(iso),
            muting: muted.iter().any(|m| m.muted_id == id),
            muting_notifications: muted.iter().any(|m| m.muted_id == id && m.notices),
            domain_blocking: people
                .get(&id)
                .and_then(|p| p.domain.as_ref())
                .is_some_and(|d| domains.iter().any(|b| b.domain == *d)),
            note: notes.iter().find(|n| n.about_id == id).map(|n| n.text.clone()).unwrap_or_default(),
        }
    };
    Ok(ids.iter().copied().map(one).collect())
}
