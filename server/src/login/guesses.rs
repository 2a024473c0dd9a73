//! Guesses at a secret that only its owner has: each wrong one makes the next wait longer, after a restart and at every
//! process alike. A right one leaves nothing.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        clock::{MINUTE, start_of},
        error::Result,
    },
    entities::guess::{self as row, Column},
};

async fn stored(app: &App, secret: &str) -> Result<Option<row::Model>> {
    Ok(row::Entity::find_by_id(app.keys.find(secret)).one(app.db.read()).await?)
}

/// Counts a guess before it is tried.
///
/// # Errors
/// 429 until the wait is over.
pub async fn ask(app: &App, secret: &str, address: &str) -> Result<()> {
    if !app.limits.is_on() {
        return Ok(());
    }
    if let Some(known) = stored(app, secret).await? {
        let wait = known.until_at - app.clock.now_ms();
        app.limits.resume(secret, u32::try_from(known.count).unwrap_or(u32::MAX), wait);
    }
    app.limits.guess(secret, address)
}

/// How many wrong guesses there were since the last right one.
pub async fn count(app: &App, secret: &str) -> Result<u32> {
    let known = stored(app, secret).await?.map_or(0, |g| u32::try_from(g.count).unwrap_or(u32::MAX));
    Ok(known.max(app.limits.guesses(secret)))
}

/// A guess was wrong; gives how many there are.
pub async fn wrong(app: &App, secret: &str) -> Result<u32> {
    let Some((count, wait)) = app.limits.waits(secret) else { return Ok(0) };
    // The minute after: no row says when exactly somebody tried.
    let until = start_of(MINUTE, app.clock.now_ms() + wait + MINUTE - 1);
    let known = row::ActiveModel {
        secret: Set(app.keys.find(secret)),
        count: Set(i64::from(count)),
        until_at: Set(if wait > 0 { until } else { start_of(MINUTE, app.clock.now_ms()) }),
    };
    let tx = app.db.begin().await?;
    let replaced = OnConflict::column(Column::Secret).update_columns([Column::Count, Column::UntilAt]).to_owned();
    row::Entity::insert(known).on_conflict(replaced).exec_without_returning(&*tx).await?;
    tx.commit().await?;
    Ok(count)
}

/// A guess was right.
pub async fn right(app: &App, secret: &str) -> Result<()> {
    app.limits.guessed(secret);
    if stored(app, secret).await?.is_some() {
        let tx = app.db.begin().await?;
        row::Entity::delete_by_id(app.keys.find(secret)).exec(&*tx).await?;
        tx.commit().await?;
    }
    Ok(())
}
