//! Follow requests that wait for their answer.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::follow::{accept_row, answer, remove_row};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        follow::{self, State, find},
        notification::Kind as Notice,
        profile,
    },
    notifications,
};

/// Lets somebody follow who asked to.
pub async fn accept(app: &App, followed: &profile::Model, follower: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    let row = pending(&tx, follower.id, followed.id).await?;
    let uri = row.uri.clone();
    accept_row(app, &tx, row).await?;
    answer(app, &tx, followed, follower, &uri, "Accept").await?;
    tx.commit().await
}

/// A profile of ours is open now: whoever has asked to follow it does.
pub async fn accept_waiting(app: &App, tx: &Tx, followed: &profile::Model) -> Result<()> {
    let waiting = follow::Entity::find()
        .filter(follow::Column::FollowedId.eq(followed.id))
        .filter(follow::Column::State.eq(State::Pending))
        .order_by_asc(follow::Column::Id)
        .all(&**tx)
        .await?;
    let people = profile::by_ids(&**tx, waiting.iter().map(|f| f.follower_id)).await?;
    for row in waiting {
        let Some(follower) = people.get(&row.follower_id) else { continue };
        let uri = row.uri.clone();
        accept_row(app, tx, row).await?;
        if follower.domain.is_some() {
            answer(app, tx, followed, follower, &uri, "Accept").await?;
        }
    }
    Ok(())
}

/// Says that somebody does not follow a profile of ours, where she does not.
pub async fn refuse(app: &App, tx: &Tx, followed: &profile::Model, follower: &profile::Model, uri: &str) -> Result<()> {
    match find(&**tx, follower.id, followed.id).await? {
        Some(_) => Ok(()),
        None => answer(app, tx, followed, follower, uri, "Reject").await,
    }
}

/// Declines a follow request.
pub async fn reject(app: &App, followed: &profile::Model, follower: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    let row = pending(&tx, follower.id, followed.id).await?;
    let uri = row.uri.clone();
    remove_row(&tx, row).await?;
    notifications::withdraw_from(&tx, followed.id, Notice::FollowRequest, follower.id).await?;
    answer(app, &tx, followed, follower, &uri, "Reject").await?;
    tx.commit().await
}

/// Leaves a follow request unanswered for good. Nothing is told: to whoever asked it looks like waiting.
pub async fn ignore(app: &App, followed: &profile::Model, follower: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    let mut row = pending(&tx, follower.id, followed.id).await?.into_active_model();
    row.state = Set(State::Ignored);
    row.update(&*tx).await?;
    notifications::withdraw_from(&tx, followed.id, Notice::FollowRequest, follower.id).await?;
    tx.commit().await
}

async fn pending(tx: &Tx, follower_id: i64, followed_id: i64) -> Result<follow::Model> {
    find(&**tx, follower_id, followed_id).await?.filter(|f| f.state == State::Pending).ok_or(Error::NotFound)
}
