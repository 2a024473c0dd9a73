//! What commands have done beside a server on SQLite. On PostgreSQL the database passes events on between processes; SQLite
//! does not, so that a command writes them down and the server looks for them.

use std::time::Duration;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use tokio_util::sync::CancellationToken;

use crate::{
    base::{app::App, error::Result},
    entities::news,
};

/// How long an open stream waits at most for what a command has done.
const LOOK: Duration = Duration::from_secs(1);

/// Looks for news until told to stop.
pub async fn follow(app: App, stop: CancellationToken) {
    while app.db.is_sqlite() && !stop.is_cancelled() {
        if let Err(error) = take(&app).await
            && error.outage().is_none()
        {
            tracing::warn!(%error, "reading what commands have done");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Hands what was written down to this process; gives how much that was.
pub async fn take(app: &App) -> Result<usize> {
    let rows = news::Entity::find().order_by_asc(news::Column::Number).all(app.db.read()).await?;
    let Some(last) = rows.last().map(|r| r.number) else { return Ok(0) };
    let tx = app.db.begin().await?;
    news::Entity::delete_many().filter(news::Column::Number.lte(last)).exec(&*tx).await?;
    for row in &rows {
        // Of a newer version: whoever waits for it sees it when the page is loaded.
        if let Ok(event) = serde_json::from_str(&row.event) {
            tx.publish(event);
        }
    }
    tx.commit().await?;
    Ok(rows.len())
}
