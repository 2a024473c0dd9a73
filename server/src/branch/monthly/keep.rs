//! What was counted of a month is kept, and never counted again.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::count;
use crate::{
    base::{
        app::App,
        clock::{DAY, day_start, month},
        error::Result,
    },
    entities::figure as row,
};

/// Months that are shown.
const MONTHS: usize = 12;

/// The month before that of a time.
fn before(now_ms: i64) -> String {
    let first = day_start(&format!("{}-01", month(now_ms))).unwrap_or(now_ms);
    month(first - DAY)
}

/// Counts the month that is over, where that was not done. Runs every hour.
///
/// # Errors
/// A fault of the database.
pub async fn run(app: &App) -> Result<()> {
    let over = before(app.clock.now_ms());
    if is_kept(app.db.read(), &over).await? {
        return Ok(());
    }
    let counted = count::month(app, &over).await?;
    let tx = app.db.begin().await?;
    tx.alone("figures").await?;
    if !is_kept(&*tx, &over).await? {
        for (name, clause, value) in counted {
            let model = row::Model { month: over.clone(), name: name.to_owned(), clause, value };
            row::ActiveModel::from(model).insert(&*tx).await?;
        }
    }
    tx.commit().await
}

async fn is_kept(db: &impl sea_orm::ConnectionTrait, month: &str) -> Result<bool> {
    Ok(row::Entity::find().filter(row::Column::Month.eq(month)).count(db).await? > 0)
}

/// The figures of the last twelve months that are kept, the oldest first.
///
/// # Errors
/// A fault of the database.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let mut found = row::Entity::find()
        .order_by_asc(row::Column::Month)
        .order_by_asc(row::Column::Name)
        .order_by_asc(row::Column::Clause)
        .all(app.db.read())
        .await?;
    let mut months: Vec<String> = found.iter().map(|f| f.month.clone()).collect();
    months.dedup();
    let first = months.len().saturating_sub(MONTHS);
    found.retain(|f| months[first..].contains(&f.month));
    Ok(found)
}
