//! What grows without end is cut back: old home rows, seen ids, spent codes, ended sessions, delivered activities.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    app::App,
    clock::DAY,
    entities::{activity, authorization_code, delivery, idempotency_key, job, seen_activity, session},
    error::Result,
};

/// Rows of a home timeline that are kept.
pub const HOME_ROWS: u32 = 800;
const SEEN_MS: i64 = 60 * DAY;
const FAILED_MS: i64 = 30 * DAY;

/// Runs every hour.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(now)).exec(&*tx).await?;
    authorization_code::Entity::delete_many()
        .filter(authorization_code::Column::ExpiresAt.lt(now - DAY))
        .exec(&*tx)
        .await?;
    idempotency_key::Entity::delete_many().filter(idempotency_key::Column::CreatedAt.lt(now - DAY)).exec(&*tx).await?;
    seen_activity::Entity::delete_many().filter(seen_activity::Column::ReceivedAt.lt(now - SEEN_MS)).exec(&*tx).await?;
    delivery::Entity::delete_many()
        .filter(delivery::Column::Failed.is_not_null())
        .filter(delivery::Column::CreatedAt.lt(now - FAILED_MS))
        .exec(&*tx)
        .await?;
    let waiting = delivery::Entity::find().select_only().column(delivery::Column::ActivityId).into_query();
    activity::Entity::delete_many()
        .filter(activity::Column::CreatedAt.lt(now - FAILED_MS))
        .filter(activity::Column::Id.not_in_subquery(waiting))
        .exec(&*tx)
        .await?;
    job::Entity::delete_many()
        .filter(job::Column::Failed.is_not_null())
        .filter(job::Column::NextAt.lt(now - FAILED_MS))
        .exec(&*tx)
        .await?;
    prune_home(&*tx).await?;
    tx.commit().await
}

#[expect(clippy::disallowed_methods, reason = "a window over each owner's rows; no input in the text")]
async fn prune_home(db: &impl ConnectionTrait) -> Result<()> {
    let sql = format!(
        "DELETE FROM home_entry WHERE (owner_id, post_id) IN (SELECT owner_id, post_id FROM (\
         SELECT owner_id, post_id, ROW_NUMBER() OVER (PARTITION BY owner_id ORDER BY post_id DESC) AS n \
         FROM home_entry) AS ranked WHERE n > {HOME_ROWS})"
    );
    db.execute_unprepared(&sql).await?;
    Ok(())
}
