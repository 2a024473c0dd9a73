//! The public log of hidden answers: below which profile, when, on what ground and under which clause, and what came of
//! another look. Neither what was said nor who said it.

use sea_orm::{EntityTrait, QueryOrder, QuerySelect};

use crate::{
    base::{app::App, error::Result},
    entities::{
        hidden_answer::{self as row, Column},
        profile,
    },
};

const MOST: u64 = 200;

/// The newest, each with the shared profile.
pub async fn newest(app: &App) -> Result<Vec<(row::Model, Option<profile::Model>)>> {
    let db = app.db.read();
    let rows = row::Entity::find().order_by_desc(Column::Id).limit(MOST).all(db).await?;
    let shared = profile::by_ids(db, rows.iter().map(|r| r.profile_id)).await?;
    Ok(rows.into_iter().map(|r| (r.clone(), shared.get(&r.profile_id).cloned())).collect())
}
