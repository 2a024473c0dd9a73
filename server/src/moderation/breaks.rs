//! A break from reports: what somebody has taken goes back to her colleagues, and nothing new is announced to her. It ends by
//! itself, and leaves no trace.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::cases::timeline::{self, acts};
use crate::{
    base::{
        app::App,
        clock::DAY,
        error::{Error, Result},
    },
    entities::{moderation_case as case, profile, review_break as row},
};

/// Days that a break lasts.
pub const DAYS: [i64; 4] = [1, 3, 7, 14];

/// Until when somebody is on a break; none where she is not.
pub async fn of(app: &App, profile_id: i64) -> Result<Option<i64>> {
    let found = row::Entity::find_by_id(profile_id).one(app.db.read()).await?;
    Ok(found.map(|b| b.ends_at).filter(|at| *at > app.clock.now_ms()))
}

/// Begins one, or makes it last longer; open cases that she has taken are free again.
///
/// # Errors
/// 422 for another number of days.
pub async fn begin(app: &App, me: &profile::Model, days: i64) -> Result<()> {
    if !DAYS.contains(&days) {
        return Err(Error::unprocessable("Choose how long your break lasts."));
    }
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(me.id).exec(&*tx).await?;
    row::ActiveModel::from(row::Model { profile_id: me.id, ends_at: now + days * DAY }).insert(&*tx).await?;
    let taken = case::Entity::find().filter(case::Column::OwnerId.eq(me.id)).filter(case::Column::ClosedAt.is_null());
    for each in taken.all(&*tx).await? {
        let free = case::ActiveModel {
            id: Set(each.id),
            owner_id: Set(None),
            revision: Set(each.revision + 1),
            updated_at: Set(now),
            ..Default::default()
        };
        free.update(&*tx).await?;
        timeline::add(app, &tx, each.id, Some(me.id), acts::RELEASED, "").await?;
    }
    tx.commit().await
}

/// Back from it.
pub async fn end(app: &App, profile_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(profile_id).exec(&*tx).await?;
    tx.commit().await
}
