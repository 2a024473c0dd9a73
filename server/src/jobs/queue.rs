//! Adding jobs: rows in the transaction that causes them.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::kinds::Job;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
    },
    entities::job,
};

/// Adds a job in the caller's transaction.
pub async fn enqueue(app: &App, tx: &Tx, job: &Job) -> Result<()> {
    enqueue_at(app, tx, job, app.clock.now_ms()).await
}

/// Adds a job for a time to come, unless the same one waits already.
pub async fn enqueue_once(app: &App, tx: &Tx, job: &Job, at_ms: i64) -> Result<()> {
    let payload = serde_json::to_value(job).map_err(Error::internal)?.to_string();
    let waiting = job::Entity::find()
        .filter(job::Column::Failed.is_null())
        .filter(job::Column::Owner.is_null())
        .filter(job::Column::Payload.eq(payload))
        .one(&**tx)
        .await?;
    if waiting.is_some() { Ok(()) } else { enqueue_at(app, tx, job, at_ms).await }
}

/// Adds a job for a time to come.
pub async fn enqueue_at(app: &App, tx: &Tx, job: &Job, at_ms: i64) -> Result<()> {
    let payload = serde_json::to_value(job).map_err(Error::internal)?;
    let row = job::Model {
        id: id::next(&app.clock),
        kind: payload["kind"].as_str().unwrap_or_default().to_owned(),
        payload: payload.to_string(),
        attempts: 0,
        next_at: at_ms,
        owner: None,
        lease_until: 0,
        failed: None,
    };
    job::ActiveModel::from(row).insert(&**tx).await?;
    tx.publish(Event::Job);
    Ok(())
}
