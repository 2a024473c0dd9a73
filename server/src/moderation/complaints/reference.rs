//! The numbers of complaints: one after the other within a year, so that people can quote them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::{app::App, clock, db::Tx, error::Result},
    entities::moderation_case::{Column, Entity},
};

/// The next one: `2026-00042`. Nobody else gets one until the transaction has ended.
pub async fn next(app: &App, tx: &Tx) -> Result<String> {
    tx.alone("complaint").await?;
    let year = clock::year(app.clock.now_ms());
    let last = Entity::find()
        .filter(Column::Reference.starts_with(format!("{year}-")))
        .order_by_desc(Column::Reference)
        .one(&**tx)
        .await?;
    let last = last.and_then(|c| c.reference).and_then(|r| r.rsplit('-').next()?.parse::<u32>().ok());
    Ok(format!("{year}-{:05}", last.unwrap_or(0) + 1))
}
