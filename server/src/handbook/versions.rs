//! The versions of the handbook, from draft over consultation to what is in force.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::document::Document;
use crate::{
    base::{
        app::App,
        clock::day,
        error::{Error, Result},
    },
    entities::handbook_version as row,
};

/// Where a version stands.
pub mod state {
    pub const DRAFT: &str = "draft";
    pub const CONSULTATION: &str = "consultation";
    pub const PUBLISHED: &str = "published";
}

/// The version in force: the newest published one whose day has come.
pub async fn in_force(app: &App, db: &impl ConnectionTrait) -> Result<Option<row::Model>> {
    Ok(row::Entity::find()
        .filter(row::Column::State.eq(state::PUBLISHED))
        .filter(row::Column::EffectiveOn.lte(day(app.clock.now_ms())))
        .order_by_desc(row::Column::Number)
        .one(db)
        .await?)
}

/// The version that is being written or discussed, if there is one.
pub async fn in_work(db: &impl ConnectionTrait) -> Result<Option<row::Model>> {
    let open = row::Entity::find().filter(row::Column::State.ne(state::PUBLISHED));
    Ok(open.order_by_desc(row::Column::Number).one(db).await?)
}

/// A published version by its number.
pub async fn published(db: &impl ConnectionTrait, number: i64) -> Result<row::Model> {
    let found = row::Entity::find()
        .filter(row::Column::State.eq(state::PUBLISHED))
        .filter(row::Column::Number.eq(number))
        .one(db)
        .await?;
    found.ok_or(Error::NotFound)
}

/// All published versions, the newest first.
pub async fn all_published(db: &impl ConnectionTrait) -> Result<Vec<row::Model>> {
    let all = row::Entity::find().filter(row::Column::State.eq(state::PUBLISHED));
    Ok(all.order_by_desc(row::Column::Number).all(db).await?)
}

/// What a version says.
pub fn document(version: &row::Model) -> Document {
    serde_json::from_str(&version.document).unwrap_or_default()
}
