//! Alerts as those see them who look into reports.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
    },
    entities::{
        alert::{self as row, Column},
        profile,
    },
    login::{self, roles::Permission},
};

/// Alerts that a page lists.
const MOST: u64 = 100;

/// How many nobody has looked into.
pub async fn waiting(app: &App) -> Result<u64> {
    Ok(row::Entity::find().filter(Column::SettledAt.is_null()).count(app.db.read()).await?)
}

/// Those that nobody has looked into, or those that somebody has; the newest first.
pub async fn all(db: &impl ConnectionTrait, settled: bool) -> Result<Vec<row::Model>> {
    let which = if settled { Column::SettledAt.is_not_null() } else { Column::SettledAt.is_null() };
    Ok(row::Entity::find().filter(which).order_by_desc(Column::LastAt).limit(MOST).all(db).await?)
}

/// Says that somebody has looked into an alert.
///
/// # Errors
/// 404 for one that there is none, 422 where a colleague was quicker.
pub async fn settle(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    login::require(&*tx, me, Permission::ManageReports).await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let change = row::ActiveModel { settled_at: Set(Some(app.clock.now_ms())), ..Default::default() };
    let open = row::Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::SettledAt.is_null());
    if open.exec(&*tx).await?.rows_affected == 0 {
        return Err(Error::unprocessable("A colleague has looked into this already."));
    }
    audit::record(app, &tx, &me.handle, "alert.settle", &found.id.to_string(), &json!({ "kind": found.kind })).await?;
    tx.commit().await
}
