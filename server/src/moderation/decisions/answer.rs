//! What is done with a post in the queue: taken, let out, or given back with a note.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::words::held;
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        db::Tx,
        error::{Error, Result},
        typed::typed,
    },
    entities::{decision as row, profile, scheduled_post},
    handbook::rules,
    jobs::{Job, Letter, PublishScheduled, SendMail, enqueue, enqueue_at},
    policy::detect::Home,
    posts::{
        decision::{APPEAL_MS, record_wait, state},
        draft::Draft,
        stopped::tell_author,
    },
};

/// How long a claim lasts.
const CLAIM_MS: i64 = 30 * MINUTE;
const MOST_NOTE: usize = 500;

/// One open decision, for somebody who may decide: never its author, nor whoever has decided before.
pub(super) async fn open(app: &App, reader: &profile::Model, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    if ![state::OPEN, state::APPEALED].contains(&found.state.as_str()) {
        return Err(Error::unprocessable(DECIDED));
    }
    if found.profile_id == reader.id || found.writer_id == Some(reader.id) {
        return Err(Error::forbidden("Somebody else has to review this."));
    }
    if found.decided_by == Some(reader.id) {
        return Err(Error::forbidden("Somebody who was not part of the decision has to review an appeal."));
    }
    let now = app.clock.now_ms();
    if found.claimed_by.is_some_and(|c| c != reader.id) && found.claimed_until.is_some_and(|u| u > now) {
        return Err(Error::unprocessable(CLAIMED));
    }
    Ok(found)
}

const DECIDED: &str = "Somebody has decided about this already.";
const CLAIMED: &str = "A colleague is reviewing this now. Take another, or wait a little.";

/// Says that one is reading it, so that nobody else does for a while. Of two at once, one is told that the other was first.
pub async fn claim(app: &App, reader: &profile::Model, id: i64) -> Result<()> {
    let found = open(app, reader, id).await?;
    let tx = app.db.begin().await?;
    let now = app.clock.now_ms();
    let change = row::ActiveModel {
        claimed_by: Set(Some(reader.id)),
        claimed_until: Set(Some(now + CLAIM_MS)),
        ..Default::default()
    };
    settle(app, &tx, &found, Some(reader.id), change).await?;
    tx.commit().await
}

/// What came of letting a post out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Let {
    Out,
    /// Something in it is covered, and would be seen: whoever lets it out is asked once more.
    Asks,
}

/// Lets it out: it is published with the id and date of this moment, or at the time that was asked for. What is covered is
/// `sure` to go out as it was written, or is asked about.
pub async fn approve(app: &App, reader: &profile::Model, id: i64, sure: bool) -> Result<Let> {
    let found = open(app, reader, id).await?;
    if !sure && shows_more(app, &found).await? {
        return Ok(Let::Asks);
    }
    let tx = app.db.begin().await?;
    let_out(app, &tx, &found, Some(reader.id)).await?;
    tx.commit().await?;
    Ok(Let::Out)
}

/// Whether what is covered in the queue would be seen by everybody.
async fn shows_more(app: &App, found: &row::Model) -> Result<bool> {
    let db = app.db.read();
    let Some(held_id) = found.held_id else { return Ok(false) };
    let draft = scheduled_post::Entity::find_by_id(held_id).one(db).await?.ok_or(Error::NotFound)?;
    let Some(held) = held(db, &draft).await? else { return Ok(false) };
    Ok(held.words.covered(&Home::of(&rules::known(app, db).await?)) != held.words)
}

/// Lets out what waits, or lifts the rules for the post that was refused; `by`: whoever decided, none where the time did.
pub(super) async fn let_out(app: &App, tx: &Tx, found: &row::Model, by: Option<i64>) -> Result<()> {
    let now = app.clock.now_ms();
    let to = if found.held_id.is_some() { state::APPROVED } else { state::OVERTURNED };
    let change = row::ActiveModel {
        state: Set(to.to_owned()),
        decided_by: Set(by),
        decided_at: Set(Some(now)),
        claimed_by: Set(None),
        claimed_until: Set(None),
        expires_at: Set(now + APPEAL_MS),
        ..Default::default()
    };
    settle(app, tx, found, by, change).await?;
    if let Some(held_id) = found.held_id {
        release(app, tx, held_id).await?;
    }
    record_wait(app, tx, found, "approve").await?;
    tell(app, tx, found, to).await
}

/// A held post goes on to where it would have gone.
async fn release(app: &App, tx: &Tx, held_id: i64) -> Result<()> {
    let held = scheduled_post::Entity::find_by_id(held_id).one(&**tx).await?.ok_or(Error::NotFound)?;
    let draft: Draft = serde_json::from_str(&held.draft).map_err(Error::internal)?;
    let draft = Draft { confirmed: true, approved: true, ..draft };
    let change = scheduled_post::ActiveModel {
        id: Set(held.id),
        draft: Set(serde_json::to_string(&draft).map_err(Error::internal)?),
        waits: Set(scheduled_post::Waits::Time),
        failed: Set(None),
        ..Default::default()
    };
    change.update(&**tx).await?;
    enqueue_at(app, tx, &Job::PublishScheduled(PublishScheduled { id: held.id }), held.due_at).await
}

/// Gives it back to its author with a note; it stays hers to mend, or to appeal.
pub async fn refuse(app: &App, reader: &profile::Model, id: i64, note: &str) -> Result<()> {
    let found = open(app, reader, id).await?;
    let note = noted(note)?;
    let tx = app.db.begin().await?;
    turn_down(app, &tx, &found, Some(reader.id), &note).await?;
    tx.commit().await
}

/// A note as it is kept.
///
/// # Errors
/// 422 where nothing is said.
pub(super) fn noted(note: &str) -> Result<String> {
    let note = typed(note, MOST_NOTE)?;
    if note.is_empty() { Err(Error::unprocessable("Say in a few words what should change.")) } else { Ok(note) }
}

pub(super) async fn turn_down(app: &App, tx: &Tx, found: &row::Model, by: Option<i64>, note: &str) -> Result<()> {
    let to = if found.state == state::APPEALED { state::UPHELD } else { state::RETURNED };
    give_back(app, tx, found, to, by, note).await?;
    record_wait(app, tx, found, "return").await
}

pub(super) async fn give_back(
    app: &App,
    tx: &Tx,
    found: &row::Model,
    to: &str,
    by: Option<i64>,
    note: &str,
) -> Result<()> {
    let now = app.clock.now_ms();
    let change = row::ActiveModel {
        state: Set(to.to_owned()),
        decided_by: Set(by.or(found.decided_by)),
        decided_at: Set(Some(now)),
        note: Set(Some(note.to_owned())),
        claimed_by: Set(None),
        claimed_until: Set(None),
        expires_at: Set(now + APPEAL_MS),
        ..Default::default()
    };
    settle(app, tx, found, by, change).await?;
    if let Some(held_id) = found.held_id {
        let change = scheduled_post::ActiveModel { failed: Set(Some(note.to_owned())), ..Default::default() };
        scheduled_post::Entity::update_many()
            .set(change)
            .filter(scheduled_post::Column::Id.eq(held_id))
            .exec(&**tx)
            .await?;
    }
    tell(app, tx, found, to).await
}

/// Its author hears how it stands: on the page, in her apps, and by mail.
async fn tell(app: &App, tx: &Tx, found: &row::Model, to: &str) -> Result<()> {
    tell_author(app, tx, found, to).await?;
    let letter = SendMail { profile_id: found.profile_id, letter: Letter::Decided, subject_id: found.id };
    enqueue(app, tx, &Job::SendMail(letter)).await
}

/// Changes a decision that nobody else has changed meanwhile, and that nobody else is reading.
pub(super) async fn settle(
    app: &App,
    tx: &Tx,
    found: &row::Model,
    reader_id: Option<i64>,
    change: row::ActiveModel,
) -> Result<()> {
    let mut free = Condition::any()
        .add(row::Column::ClaimedBy.is_null())
        .add(row::Column::ClaimedUntil.is_null())
        .add(row::Column::ClaimedUntil.lte(app.clock.now_ms()));
    if let Some(reader_id) = reader_id {
        free = free.add(row::Column::ClaimedBy.eq(reader_id));
    }
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(found.id))
        .filter(row::Column::State.eq(&found.state))
        .filter(free)
        .exec(&**tx)
        .await?;
    if changed.rows_affected > 0 {
        return Ok(());
    }
    let now = row::Entity::find_by_id(found.id).one(&**tx).await?;
    let is_claimed = now.is_some_and(|n| n.state == found.state);
    Err(Error::unprocessable(if is_claimed { CLAIMED } else { DECIDED }))
}
