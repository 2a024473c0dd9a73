//! A draft is scheduled: through the gate, and past whoever reads it first, like every post of the profile.

use std::collections::{HashMap, HashSet};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::planned::{self, one, require_open, state};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        idempotency_key,
        planned_post::{self as row, Column},
        profile, scheduled_post,
    },
    login::members,
    posts::{Draft, drafts::schedule},
};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Scheduled,
    /// A colleague reads it first.
    ForReview,
}

/// What ties a planned post to the one that waits and to the one that is published.
fn key(id: i64) -> String {
    format!("planned-{id}")
}

/// The planned post that a waiting one came from.
pub(super) fn planned_id(draft: &Draft) -> Option<i64> {
    draft.idempotency_key.as_ref()?.strip_prefix("planned-")?.parse().ok()
}

/// Schedules a draft for its time in a colleague's name; `knows` says that she has read what the gate asks.
///
/// # Errors
/// 422 without a time, and what the gate or the profile's schedule has against it.
pub async fn send(app: &App, shared: &profile::Model, me: &profile::Model, (id, knows): (i64, bool)) -> Result<Sent> {
    let found = one(app.db.read(), shared.id, id).await?;
    require_open(&found)?;
    let due = found.planned_at.ok_or_else(|| Error::unprocessable("Choose a day and a time."))?;
    let draft = Draft {
        text: found.text.clone(),
        audience: Some(planned::audience(&found.audience)?),
        idempotency_key: Some(key(id)),
        writer_id: Some(me.id),
        confirmed: knows,
        ..Draft::default()
    };
    let sent = match members::second_pair(app.db.read(), shared, Some(me.id)).await? {
        Some(readers) => schedule::hold(app, shared, draft, Some(due), &readers).await.map(|never| match never {}),
        None => schedule::schedule(app, shared, draft, due).await.map(|_| Sent::Scheduled),
    };
    let sent = match sent {
        Err(Error::Policy(refusal)) if refusal.held.is_some() => Sent::ForReview,
        other => other?,
    };
    let tx = app.db.begin().await?;
    let change =
        row::ActiveModel { id: Set(id), state: Set(state::SENT.to_owned()), fault: Set(None), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await?;
    Ok(sent)
}

/// Takes one back that has not been published: it is a draft again.
///
/// # Errors
/// 404 where it is out already.
pub async fn take_back(app: &App, shared: &profile::Model, id: i64) -> Result<()> {
    one(app.db.read(), shared.id, id).await?;
    let waiting = waiting(app, shared.id).await?.remove(&id).ok_or(Error::NotFound)?;
    schedule::cancel(app, shared.id, waiting).await?;
    let tx = app.db.begin().await?;
    row::ActiveModel { id: Set(id), state: Set(state::DRAFT.to_owned()), ..Default::default() }.update(&*tx).await?;
    tx.commit().await
}

/// By planned post: the waiting one that came from it.
async fn waiting(app: &App, shared_id: i64) -> Result<HashMap<i64, i64>> {
    let own = scheduled_post::Entity::find().filter(scheduled_post::Column::ProfileId.eq(shared_id));
    let rows = own.all(app.db.read()).await?;
    let pair = |r: &scheduled_post::Model| {
        let draft = serde_json::from_str::<Draft>(&r.draft).ok()?;
        Some((planned_id(&draft)?, r.id))
    };
    Ok(rows.iter().filter_map(pair).collect())
}

/// What was published since is tied to its post; what was dropped elsewhere is a draft again, without a time.
pub async fn settle(app: &App, shared_id: i64) -> Result<()> {
    let db = app.db.read();
    let sent = row::Entity::find()
        .filter(Column::ProfileId.eq(shared_id))
        .filter(Column::State.eq(state::SENT))
        .filter(Column::PostId.is_null())
        .all(db)
        .await?;
    if sent.is_empty() {
        return Ok(());
    }
    // What waits is read first: what is published meanwhile has left its key before it stops waiting.
    let waiting: HashSet<i64> = waiting(app, shared_id).await?.into_keys().collect();
    let keys = idempotency_key::Entity::find()
        .filter(idempotency_key::Column::ProfileId.eq(shared_id))
        .filter(idempotency_key::Column::Key.is_in(sent.iter().map(|s| key(s.id))));
    let published: HashMap<String, i64> = keys.all(db).await?.into_iter().map(|k| (k.key, k.post_id)).collect();
    let tx = app.db.begin().await?;
    for planned in sent {
        let change = match published.get(&key(planned.id)) {
            Some(post_id) => row::ActiveModel { post_id: Set(Some(*post_id)), ..Default::default() },
            None if waiting.contains(&planned.id) => continue,
            None => {
                row::ActiveModel { state: Set(state::DRAFT.to_owned()), planned_at: Set(None), ..Default::default() }
            }
        };
        row::ActiveModel { id: Set(planned.id), ..change }.update(&*tx).await?;
    }
    tx.commit().await
}

/// The same for every profile that waits for something; a key is kept for a day only.
pub async fn settle_all(app: &App) -> Result<()> {
    let profiles: Vec<i64> = row::Entity::find()
        .select_only()
        .column(Column::ProfileId)
        .distinct()
        .filter(Column::State.eq(state::SENT))
        .filter(Column::PostId.is_null())
        .into_tuple()
        .all(app.db.read())
        .await?;
    for profile_id in profiles {
        settle(app, profile_id).await?;
    }
    Ok(())
}
