//! What moderators do in a group: a post or a member leaves it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        group_post::{self as row, State},
        profile,
    },
    people::follows,
    posts::boost,
};

/// Takes a post out of a group: the boost is taken back everywhere, the post itself stays its author's.
pub async fn remove_post(app: &App, group: &profile::Model, post_id: i64) -> Result<()> {
    let found = row::Entity::find_by_id((group.id, post_id)).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    match boost::unboost(app, group, post_id).await {
        Ok(_) | Err(Error::NotFound) => {}
        Err(other) => return Err(other),
    }
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        group_id: Set(found.group_id),
        post_id: Set(found.post_id),
        state: Set(State::Removed),
        ..Default::default()
    };
    change.update(&*tx).await?;
    tx.commit().await
}

/// Ends somebody's membership, and tells her server.
pub async fn remove_member(app: &App, group: &profile::Model, member_id: i64) -> Result<()> {
    let member = profile::by_id(app.db.read(), member_id).await?;
    let tx = app.db.begin().await?;
    follows::dismiss(app, &tx, group, &member).await?;
    tx.commit().await
}
