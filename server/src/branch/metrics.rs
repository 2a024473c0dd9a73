//! What the database says about the branch's work, for whoever watches over the machine. Counts alone: nobody is named.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::figures;
use crate::{
    base::{app::App, clock::SECOND, error::Result, metrics::Figure},
    entities::{delivery, job, remote_host},
    login::counts,
};

/// Deliveries to other servers that wait.
pub async fn deliveries_waiting(app: &App) -> Result<u64> {
    Ok(delivery::Entity::find().filter(delivery::Column::Failed.is_null()).count(app.db.read()).await?)
}

/// The figures of now.
pub async fn figures(app: &App) -> Result<Vec<Figure>> {
    let (db, now) = (app.db.read(), app.clock.now_ms());
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let waiting = || delivery::Entity::find().filter(delivery::Column::Failed.is_null());
    let oldest = waiting().order_by_asc(delivery::Column::CreatedAt).one(db).await?.map_or(now, |d| d.created_at);
    let jobs = || job::Entity::find().filter(job::Column::Failed.is_null());
    let late = jobs().filter(job::Column::NextAt.lt(now - super::health::PATIENCE_MS)).count(db).await?;
    let closed = remote_host::Entity::find().filter(remote_host::Column::ClosedUntil.gt(now)).count(db).await?;
    let failed = delivery::Entity::find().filter(delivery::Column::Failed.is_not_null()).count(db).await?;
    let given_up = job::Entity::find().filter(job::Column::Failed.is_not_null()).count(db).await?;
    let sessions = counts::sessions(db, now).await?;
    let stats = figures::of(app).await?;
    let mut all = vec![
        ("deliveries_waiting", "Deliveries to other servers that wait", count(deliveries_waiting(app).await?)),
        ("deliveries_failed", "Deliveries that were given up in the last 30 days", count(failed)),
        (
            "delivery_oldest_seconds",
            "Age of the oldest delivery that waits, in seconds",
            (now - oldest).max(0) / SECOND,
        ),
        ("jobs_waiting", "Jobs that wait or run", count(jobs().count(db).await?)),
        ("jobs_late", "Jobs that are due for more than a day", count(late)),
        ("jobs_failed", "Jobs that were given up", count(given_up)),
        ("hosts_closed", "Servers that do not answer and get a pause", count(closed)),
        ("sessions", "Signed-in browsers", count(sessions)),
        ("profiles", "Profiles of the branch", count(stats.profiles)),
        ("profiles_active", "Profiles that posted in the last 30 days", count(stats.active_month)),
        ("posts", "Posts of the branch", stats.posts),
    ];
    if let Some(free) = super::health::free_bytes(&app.config.data_dir) {
        all.push(("disk_free_bytes", "Bytes free where the data folder is", count(free)));
    }
    Ok(all)
}
