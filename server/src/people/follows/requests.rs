//! Follow requests that wait for their answer.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

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
