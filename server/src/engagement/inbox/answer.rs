//! Answering, in up to three steps, and without two colleagues doing so at once unawares.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{
    act::{closed, require_open},
    list::{self, state},
    rules::STEPS,
};
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        error::{Error, Result},
    },
    entities::{inbox_item as row, profile},
};

/// Whoever began to write counts as writing for so long.
const WRITES_MS: i64 = 15 * MINUTE;

/// Who else is writing now.
pub fn other_writer(item: &row::Model, me_id: i64, now_ms: i64) -> Option<i64> {
    let fresh = item.writing_at.is_some_and(|at| now_ms - at < WRITES_MS);
    item.writer_id.filter(|w| fresh && *w != me_id)
}

/// Says that somebody has begun to write, so that colleagues see it. Whoever was first stays so.
pub async fn begin(app: &App, shared: &profile::Model, me: &profile::Model, id: i64) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let item = list::one(&*tx, shared.id, id).await?;
    require_open(&item)?;
    if other_writer(&item, me.id, now).is_none() {
        let writing = row::ActiveModel {
            id: Set(id),
            writer_id: Set(Some(me.id)),
            writing_at: Set(Some(now)),
            ..Default::default()
        };
        writing.update(&*tx).await?;
    }
    tx.commit().await
}

/// That nobody else writes or has answered since the form was opened, unless its writer knows.
///
/// # Errors
/// 422 with who it is.
pub async fn require_alone(
    app: &App,
    shared: &profile::Model,
    me: &profile::Model,
    id: i64,
    (read, knows): (i64, bool),
) -> Result<row::Model> {
    let db = app.db.read();
    let item = list::one(db, shared.id, id).await?;
    if knows {
        return Ok(item);
    }
    if item.steps != read || item.state != state::OPEN {
        return Err(Error::unprocessable(
            "A colleague has answered this while you were writing. Read it above; then send yours anyway, or discard \
             it.",
        ));
    }
    if let Some(other) = other_writer(&item, me.id, app.clock.now_ms()) {
        let handle = profile::by_id(db, other).await.map(|p| p.handle).unwrap_or_default();
        return Err(Error::unprocessable(format!(
            "@{handle} is writing an answer to this right now. Talk to each other; then send yours anyway, or discard \
             it."
        )));
    }
    Ok(item)
}

/// A step was sent; the last one closes it, as does whoever says that it is done.
pub async fn sent(app: &App, shared: &profile::Model, id: i64, is_done: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let item = list::one(&*tx, shared.id, id).await?;
    let steps = item.steps + 1;
    let is_over = is_done || steps >= STEPS;
    let change = if is_over { closed(app, state::ANSWERED) } else { row::ActiveModel { ..Default::default() } };
    let told = row::ActiveModel {
        id: Set(id),
        steps: Set(steps),
        writer_id: Set(None),
        writing_at: Set(None),
        snoozed_until: Set(None),
        ..change
    };
    told.update(&*tx).await?;
    tx.commit().await
}
