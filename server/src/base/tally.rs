//! Counts of what happens, by the minute, in the database, so that all processes of a branch count together. Nobody is named.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    base::{app::App, clock::MINUTE, error::Result},
    entities::tally::{self as row, Column},
};

/// A wrong password at a sign-in.
pub const WRONG_PASSWORD: &str = "wrong-password";

/// Counts one.
pub async fn add(app: &App, kind: &str) -> Result<()> {
    let now = app.clock.now_ms();
    let new = row::ActiveModel { kind: Set(kind.to_owned()), at: Set(now - now % MINUTE), count: Set(1) };
    let more = Expr::col((row::Entity, Column::Count)).add(1);
    let again = OnConflict::columns([Column::Kind, Column::At]).value(Column::Count, more).to_owned();
    let tx = app.db.begin().await?;
    row::Entity::insert(new).on_conflict(again).exec_without_returning(&*tx).await?;
    tx.commit().await
}

/// How many there were since a time.
pub async fn since(db: &impl ConnectionTrait, kind: &str, at_ms: i64) -> Result<i64> {
    let rows = row::Entity::find().filter(Column::Kind.eq(kind)).filter(Column::At.gte(at_ms)).all(db).await?;
    Ok(rows.iter().map(|r| r.count).sum())
}
