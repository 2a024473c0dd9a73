//! The end of a poll, and how it stands before.

use std::collections::BTreeSet;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{app::App, db::Tx, error::Result, hub::Event},
    entities::{notification::Kind as Notice, poll, poll_vote, post, profile},
    jobs::{ClosePoll, Job, enqueue_at},
    notifications,
    policy::visible,
    posts,
    wire::network,
};

/// Closes a poll whose time has come; one whose time was moved waits on. Twice is as good as once.
pub async fn close(app: &App, post_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let Some(row) = poll::Entity::find_by_id(post_id).one(&*tx).await? else { return Ok(()) };
    let Some(at) = row.expires_at.filter(|_| row.closed_at.is_none()) else { return Ok(()) };
    if at > app.clock.now_ms() {
        enqueue_at(app, &tx, &Job::ClosePoll(ClosePoll { post_id }), at).await?;
    } else {
        close_in(app, &tx, post_id).await?;
    }
    tx.commit().await
}

/// Marks a poll as closed and tells whoever asked or voted here.
pub(super) async fn close_in(app: &App, tx: &Tx, post_id: i64) -> Result<()> {
    let change = poll::ActiveModel { closed_at: Set(Some(app.clock.now_ms())), ..Default::default() };
    let closed = poll::Entity::update_many()
        .set(change)
        .filter(poll::Column::PostId.eq(post_id))
        .filter(poll::Column::ClosedAt.is_null())
        .exec(&**tx)
        .await?;
    let found = post::Entity::find_by_id(post_id).filter(post::Column::DeletedAt.is_null()).one(&**tx).await?;
    let Some(row) = found.filter(|_| closed.rows_affected == 1) else { return Ok(()) };
    let votes = poll_vote::Entity::find().filter(poll_vote::Column::PostId.eq(post_id)).all(&**tx).await?;
    let people: BTreeSet<i64> = votes.iter().map(|v| v.profile_id).chain([row.author_id]).collect();
    for profile_id in &people {
        // Its author hears it from herself.
        notifications::raise_always(app, tx, *profile_id, Notice::Poll, row.author_id, Some(post_id)).await?;
    }
    if row.is_local {
        announce(app, tx, row).await?;
    }
    tx.publish(Event::Edited { post_id, owners: people.into_iter().collect(), open: false });
    Ok(())
}

/// Tells other servers how a poll of ours stands.
pub async fn tell(app: &App, post_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = post::Entity::find_by_id(post_id).filter(post::Column::DeletedAt.is_null()).one(&*tx).await?;
    let Some(row) = found.filter(|p| p.is_local) else { return Ok(()) };
    announce(app, &tx, row).await?;
    tx.commit().await
}

async fn announce(app: &App, tx: &Tx, row: post::Model) -> Result<()> {
    let votes = poll_vote::Entity::find().filter(poll_vote::Column::PostId.eq(row.id)).all(&**tx).await?;
    let ids: BTreeSet<i64> = votes.into_iter().map(|v| v.profile_id).collect();
    let voters = profile::Entity::find()
        .filter(profile::Column::Id.is_in(ids))
        .filter(profile::Column::Domain.is_not_null())
        .all(&**tx)
        .await?;
    // Whoever was blocked or dismissed since has voted and hears no more.
    let mut still = Vec::new();
    for voter in voters {
        if visible::see(&**tx, network::reader(app, &**tx, &voter).await?, row.id).await.is_ok() {
            still.push(voter);
        }
    }
    posts::spread::send_counts(app, tx, row, still).await
}
