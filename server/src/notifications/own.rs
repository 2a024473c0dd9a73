//! A profile's own notifications.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{app::App, error::Result, page::Page},
    entities::notification,
    notifications::{Wish, requests},
};

/// A page of a profile's notices, newest first.
pub async fn of(app: &App, profile_id: i64, wish: &Wish, page: Page) -> Result<Vec<notification::Model>> {
    let query = wish.of(profile_id);
    Ok(page.sort(page.of(query, notification::Column::Id).all(app.db.read()).await?))
}

/// One of a profile's notices.
pub async fn one(app: &App, profile_id: i64, id: i64) -> Result<Option<notification::Model>> {
    Ok(notification::Entity::find_by_id(id)
        .filter(notification::Column::ProfileId.eq(profile_id))
        .one(app.db.read())
        .await?)
}

/// Removes one notice, or all.
pub async fn dismiss(app: &App, profile_id: i64, id: Option<i64>) -> Result<()> {
    let tx = app.db.begin().await?;
    let mut query = notification::Entity::delete_many().filter(notification::Column::ProfileId.eq(profile_id));
    if let Some(id) = id {
        query = query.filter(notification::Column::Id.eq(id));
    }
    query.exec(&*tx).await?;
    requests::recount(&tx, profile_id).await?;
    tx.commit().await
}
