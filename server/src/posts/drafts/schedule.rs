//! Waiting posts: kept as they were asked for, until their time has come, their author can no longer take them back, or
//! somebody else has read them. A job publishes them, restarts or not.

use std::convert::Infallible;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};

use crate::{
    base::{
        app::App,
        clock::{DAY, MINUTE, SECOND},
        error::{Error, Result},
        page::Page,
        refusal::Refusal,
        typed::typed,
    },
    entities::{
        pile_on,
        post::{self, Audience},
        profile,
        scheduled_post::{self as row, Waits},
    },
    handbook::rules::noted,
    jobs::{Job, Letter, PublishScheduled, SendMail, enqueue, enqueue_at},
    policy::LIFTED,
    posts::{
        self, boost, consent,
        draft::{Draft, Edit},
        drafts::store::{keep_in, own, own_in},
    },
};

/// Mastodon's limits: not sooner than this, and not more than so many.
const SOONEST_MS: i64 = 5 * MINUTE;
const LATEST_MS: i64 = 5 * 366 * DAY;
/// Characters of what is said about a post that is given back.
const MOST_NOTE: usize = 500;

/// Keeps a post for later. What the gate or its attachments forbid is said now, not then.
///
/// # Errors
/// 422 for a time in the past or too soon, and for what could not be published now.
pub async fn schedule(app: &App, author: &profile::Model, draft: Draft, due_ms: i64) -> Result<row::Model> {
    check_time(app, due_ms)?;
    if let Err(error) = posts::rehearse(app, author, &draft).await {
        return Err(posts::stopped::explain(app, author, draft, due_ms, error).await);
    }
    keep(app, author, Draft { confirmed: true, ..draft }, due_ms, Waits::Time).await
}

/// What became of a post that was sent.
#[expect(clippy::large_enum_variant, reason = "one at a time")]
pub enum Sent {
    Published(post::Model),
    /// It can be taken back until its row's time.
    Undoable(row::Model),
}

/// Publishes a post, or keeps it for so many seconds in which its author can take it back.
///
/// # Errors
/// As for [`posts::publish`].
pub async fn send(app: &App, author: &profile::Model, draft: Draft, undo_seconds: i64) -> Result<Sent> {
    if undo_seconds == 0 {
        return match Box::pin(posts::publish(app, author, draft.clone())).await {
            Ok(post) => Ok(Sent::Published(post)),
            Err(error) => Err(posts::stopped::explain(app, author, draft, 0, error).await),
        };
    }
    if let Some(earlier) = posts::sent_before(app, author.id, &draft).await? {
        return Ok(Sent::Published(earlier));
    }
    let passed = match Box::pin(posts::rehearse(app, author, &draft)).await {
        Ok(passed) => passed,
        Err(error) => return Err(posts::stopped::explain(app, author, draft, 0, error).await),
    };
    let due_ms = app.clock.now_ms() + undo_seconds * SECOND;
    let judged = passed.noted().print.clone().map(|print| (passed.ruleset_version(), print));
    // What an appeal has lifted is lifted, and used up, when the post goes out.
    let judged = judged.filter(|_| !passed.noted().matched.iter().any(|(_, _, outcome)| *outcome == LIFTED));
    let draft = Draft { confirmed: true, judged, ..draft };
    let tx = app.db.begin().await?;
    let (model, is_new) = keep_in(app, &tx, author, draft.clone(), due_ms, Waits::Undo).await?;
    if is_new && draft.judged.is_some() {
        noted::write(app, &tx, passed.noted(), passed.ruleset_version(), None).await?;
    }
    tx.commit().await?;
    Ok(Sent::Undoable(model))
}

/// Keeps a post in a shared profile's name until somebody else has read it, and tells who may. The same words sent again
/// are the same post. Always answers in the form of the gate: the writer is told that it is kept.
pub async fn hold(
    app: &App,
    author: &profile::Model,
    draft: Draft,
    at: Option<i64>,
    readers: &[i64],
) -> Result<Infallible> {
    if let Some(at) = at {
        check_time(app, at)?;
    }
    // What a rule holds is read at the desk, covered; the rest by whoever publishes in this profile's name.
    if let Err(error) = posts::rehearse(app, author, &draft).await {
        return Err(posts::stopped::explain(app, author, draft, at.unwrap_or(0), error).await);
    }
    let draft = Draft { confirmed: true, ..draft };
    let waiting = awaiting_review(app, author.id).await?;
    let said =
        |d: &Draft| serde_json::to_value(Draft { idempotency_key: None, id: None, app_id: None, ..d.clone() }).ok();
    let due = at.unwrap_or(0);
    let same = |r: &row::Model, d: &Draft| r.failed.is_none() && r.due_at == due && said(d) == said(&draft);
    let earlier = waiting.iter().find(|(r, d)| same(r, d)).map(|(r, _)| r.id);
    let message = "Kept and waiting for a second pair of eyes; no need to send it again.";
    let id = if let Some(id) = earlier {
        id
    } else {
        let row = keep(app, author, draft, at.unwrap_or(0), Waits::SecondReader).await?;
        let tx = app.db.begin().await?;
        for reader in readers {
            let letter = SendMail { profile_id: *reader, letter: Letter::SecondReader, subject_id: row.id };
            enqueue(app, &tx, &Job::SendMail(letter)).await?;
        }
        tx.commit().await?;
        row.id
    };
    Err(Error::Policy(Box::new(Refusal::kept(id, message))))
}

/// Posts in a shared profile's name that wait to be read, the oldest first.
pub async fn awaiting_review(app: &App, profile_id: i64) -> Result<Vec<(row::Model, Draft)>> {
    let rows = row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Waits.eq(Waits::SecondReader))
        .order_by_asc(row::Column::Id)
        .all(app.db.read())
        .await?;
    Ok(rows.into_iter().filter_map(|r| Some((serde_json::from_str(&r.draft).ok()?, r))).map(|(d, r)| (r, d)).collect())
}

/// Publishes a post that somebody else than its writer has read, now or at the time that was asked for.
///
/// # Errors
/// 403 for its writer, 404 where nothing waits, 422 if it may not be published any more.
pub async fn approve(app: &App, author: &profile::Model, reader_id: i64, id: i64) -> Result<()> {
    let (_, draft) = one_awaiting_review(app, author.id, id).await?;
    if draft.writer_id == Some(reader_id) {
        return Err(Error::forbidden("Somebody else has to review this first."));
    }
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { waits: Set(Waits::Time), ..Default::default() };
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::Waits.eq(Waits::SecondReader))
        .exec(&*tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    let found = own_in(&*tx, author.id, id).await?;
    enqueue_at(app, &tx, &Job::PublishScheduled(PublishScheduled { id }), found.due_at).await?;
    tx.commit().await?;
    Box::pin(publish_due(app, id)).await?;
    // What could not be published says why.
    match own(app, author.id, id).await {
        Ok(left) => left.failed.map_or(Ok(()), |why| Err(Error::unprocessable(why))),
        Err(Error::NotFound) => Ok(()),
        Err(other) => Err(other),
    }
}

/// Gives a post back to its writer with a note; it stays until she takes it up again.
pub async fn give_back(app: &App, author: &profile::Model, id: i64, note: &str) -> Result<()> {
    let (found, draft) = one_awaiting_review(app, author.id, id).await?;
    let note = typed(note, MOST_NOTE)?;
    if note.is_empty() {
        return Err(Error::unprocessable("Say in a few words what should change."));
    }
    let tx = app.db.begin().await?;
    row::ActiveModel { id: Set(found.id), failed: Set(Some(note)), ..Default::default() }.update(&*tx).await?;
    if let Some(writer_id) = draft.writer_id {
        let letter = SendMail { profile_id: writer_id, letter: Letter::GivenBack, subject_id: id };
        enqueue(app, &tx, &Job::SendMail(letter)).await?;
    }
    tx.commit().await
}

async fn one_awaiting_review(app: &App, profile_id: i64, id: i64) -> Result<(row::Model, Draft)> {
    let waiting = awaiting_review(app, profile_id).await?;
    waiting.into_iter().find(|(r, _)| r.id == id).ok_or(Error::NotFound)
}

/// Stores what waits; the same idempotency key is the same row.
async fn keep(app: &App, author: &profile::Model, draft: Draft, due_ms: i64, waits: Waits) -> Result<row::Model> {
    let tx = app.db.begin().await?;
    let (model, _) = keep_in(app, &tx, author, draft, due_ms, waits).await?;
    tx.commit().await?;
    Ok(model)
}

/// That a post may be scheduled for a time.
///
/// # Errors
/// 422 for a time in the past, too soon or too far away.
pub fn check_time(app: &App, due_ms: i64) -> Result<()> {
    let ahead = due_ms - app.clock.now_ms();
    if ahead < SOONEST_MS {
        return Err(Error::unprocessable("scheduled_at must be at least five minutes from now."));
    }
    if ahead > LATEST_MS {
        return Err(Error::unprocessable("scheduled_at is too far away: choose a time within five years."));
    }
    Ok(())
}

/// One's own posts that wait for their time or for a reviewer, or could not be published, the newest first.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<row::Model>> {
    let listed = row::Column::Waits.is_in([Waits::Time, Waits::Desk]).or(row::Column::Failed.is_not_null());
    let query = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).filter(listed);
    Ok(page.sort(page.of(query, row::Column::Id).all(app.db.read()).await?))
}

/// A post of one's own that can still be taken back, by the id that it will have.
pub async fn undoable(app: &App, profile_id: i64, id: i64) -> Result<Option<row::Model>> {
    let found = own(app, profile_id, id).await;
    let open = |r: &row::Model| r.waits == Waits::Undo && r.due_at > app.clock.now_ms();
    match found {
        Ok(row) => Ok(Some(row).filter(open)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// A post of one's own that nobody else has seen yet: it can still be taken back, or waits for somebody to read it.
pub async fn unseen(app: &App, profile_id: i64, id: i64) -> Result<Option<row::Model>> {
    match own(app, profile_id, id).await {
        Ok(row) if matches!(row.waits, Waits::Desk | Waits::SecondReader) => Ok(Some(row)),
        Ok(_) => undoable(app, profile_id, id).await,
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Chooses another time.
pub async fn move_to(app: &App, profile_id: i64, id: i64, due_ms: i64) -> Result<row::Model> {
    if own(app, profile_id, id).await?.waits != Waits::Time {
        return Err(Error::NotFound);
    }
    check_time(app, due_ms)?;
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { id: Set(id), due_at: Set(due_ms), failed: Set(None), ..Default::default() };
    let changed = change.update(&*tx).await?;
    enqueue_at(app, &tx, &Job::PublishScheduled(PublishScheduled { id }), due_ms).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Drops a waiting post; its attachments come loose.
pub async fn cancel(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = own(app, profile_id, id).await?;
    let tx = app.db.begin().await?;
    // Once its time has come it is published, whatever the job has done so far.
    let still = row::Column::DueAt.gt(app.clock.now_ms());
    let gone = row::Entity::delete_many()
        .filter(row::Column::Id.eq(id))
        .filter(
            still
                .or(row::Column::Failed.is_not_null())
                .or(row::Column::Waits.is_in([Waits::SecondReader, Waits::Desk])),
        )
        .exec(&*tx)
        .await?;
    posts::decision::drop_held(&tx, id).await?;
    tx.commit().await?;
    if gone.rows_affected == 0 { Err(Error::NotFound) } else { Ok(found) }
}

/// Publishes a post whose time has come. The key in its draft makes a second run harmless; a refusal is kept for its
/// author to see.
pub async fn publish_due(app: &App, id: i64) -> Result<()> {
    let Some(found) = row::Entity::find_by_id(id).one(app.db.read()).await? else { return Ok(()) };
    let is_stopped = found.failed.as_deref() == Some(consent::WITHDRAWN);
    if is_stopped || found.due_at > app.clock.now_ms() || matches!(found.waits, Waits::SecondReader | Waits::Desk) {
        return Ok(());
    }
    // Whoever is under attack posts nothing that was planned before; afterwards she chooses another time.
    if found.waits == Waits::Time
        && pile_on::active(app.db.read(), found.profile_id, app.clock.now_ms()).await?.is_some()
    {
        return Ok(());
    }
    let draft: Draft = serde_json::from_str(&found.draft).map_err(Error::internal)?;
    let Ok(author) = profile::by_id(app.db.read(), found.profile_id).await else { return Ok(()) };
    let writer = draft.writer_id;
    let outcome = match (draft.edit.clone(), draft.boost_of) {
        (Some((post_id, edit)), _) => {
            let answered = Edit { confirmed: true, approved: draft.approved, ..edit };
            Box::pin(posts::edit(app, &author, post_id, answered)).await.map(drop)
        }
        (None, Some(post_id)) => {
            let audience = draft.audience.unwrap_or(Audience::Public);
            boost::approved(app, &author, post_id, audience).await.map(drop)
        }
        (None, None) => posts::publish(app, &author, draft.clone()).await.map(drop),
    };
    // Its rules may have changed while it waited.
    let outcome = match outcome {
        Err(error) if !matches!(error, Error::Internal(_) | Error::Unavailable(_)) => {
            Err(posts::stopped::explain(app, &author, Draft { idempotency_key: None, ..draft }, 0, error).await)
        }
        settled => settled,
    };
    let tx = app.db.begin().await?;
    match outcome {
        Ok(()) => {
            row::Entity::delete_by_id(id).exec(&*tx).await?;
        }
        Err(error @ (Error::Internal(_) | Error::Unavailable(_))) => return Err(error),
        // It waits for the author of what it answers now.
        Err(Error::Policy(refusal)) if refusal.held.is_some() => {
            row::Entity::delete_by_id(id).exec(&*tx).await?;
        }
        Err(error) => {
            let change = row::ActiveModel { id: Set(id), failed: Set(Some(error.to_string())), ..Default::default() };
            change.update(&*tx).await?;
            let reader = writer.unwrap_or(author.id);
            let letter = SendMail { profile_id: reader, letter: Letter::Scheduled, subject_id: id };
            enqueue(app, &tx, &Job::SendMail(letter)).await?;
        }
    }
    tx.commit().await
}
