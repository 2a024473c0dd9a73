//! The queue of posts that wait for a second pair of eyes: claimed, approved, or given back with a note.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{
        app::App,
        clock::{HOUR, MINUTE},
        db::Tx,
        error::{Error, Result},
        html,
    },
    entities::{decision as row, post, profile, scheduled_post},
    handbook::rules,
    jobs::{Job, Letter, PublishScheduled, SendMail, enqueue, enqueue_at},
    policy::detect,
    posts::{
        decision::{APPEAL_MS, MOST_SHOWN, record_wait, state},
        draft::Draft,
    },
};

/// How long a claim lasts, and when a post should have been read.
const CLAIM_MS: i64 = 30 * MINUTE;
pub const TARGET_MS: i64 = 4 * HOUR;
const MOST_NOTE: usize = 500;

/// A post in the queue, as whoever reads it sees it.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub decision: row::Model,
    pub author: profile::Model,
    /// The words with what was found in them covered; none for an appeal against a refusal, of which no words are kept.
    pub text: Option<String>,
    pub warning: String,
    pub audience: Option<crate::entities::post::Audience>,
    pub media_ids: Vec<i64>,
    pub is_late: bool,
}

/// What waits, the oldest first: held posts, and appeals.
pub async fn all(app: &App) -> Result<Vec<Waiting>> {
    let db = app.db.read();
    let open = row::Entity::find()
        .filter(row::Column::State.is_in([state::OPEN, state::APPEALED]))
        .order_by_asc(row::Column::Id)
        .limit(MOST_SHOWN)
        .all(db)
        .await?;
    let authors = profile::by_ids(db, open.iter().map(|r| r.profile_id)).await?;
    let held: Vec<i64> = open.iter().filter_map(|r| r.held_id).collect();
    let drafts = scheduled_post::Entity::find().filter(scheduled_post::Column::Id.is_in(held)).all(db).await?;
    let known = rules::known(app, db).await?;
    let now = app.clock.now_ms();
    let boosted = drafts.iter().filter_map(|d| serde_json::from_str::<Draft>(&d.draft).ok()?.boost_of);
    let boosted = post::Entity::find().filter(post::Column::Id.is_in(boosted)).all(db).await?;
    let home = detect::Home::of(&known);
    let covered = |t: &str| detect::masked(t, &detect::PERSONAL, detect::Confidence::Likely, &home);
    let shown = |decision: row::Model| {
        let author = authors.get(&decision.profile_id)?.clone();
        let draft = drafts.iter().find(|d| Some(d.id) == decision.held_id);
        // Its author has taken it back meanwhile.
        if decision.held_id.is_some() && draft.is_none() {
            return None;
        }
        let draft: Option<Draft> = draft.and_then(|d| serde_json::from_str(&d.draft).ok());
        let (text, warning) = draft.as_ref().map_or((None, String::new()), |d| {
            let (words, warning) = words(d, &boosted);
            (Some(covered(&words)), covered(&warning))
        });
        Some(Waiting {
            is_late: now - decision.created_at > TARGET_MS,
            audience: draft.as_ref().and_then(|d| d.audience),
            media_ids: draft.map(|d| d.media_ids).unwrap_or_default(),
            decision,
            author,
            text,
            warning,
        })
    };
    Ok(open.into_iter().filter_map(shown).collect())
}

/// All words of a draft, of an edit, or of what is boosted; and the warning.
fn words(draft: &Draft, boosted: &[post::Model]) -> (String, String) {
    if let Some(of) = draft.boost_of {
        let original = boosted.iter().find(|p| p.id == of);
        return original.map_or_else(Default::default, |p| (html::plain(&p.content), p.content_warning.clone()));
    }
    let (text, warning, poll) = match &draft.edit {
        Some((_, edit)) => (&edit.text, &edit.content_warning, &edit.poll),
        None => (&draft.text, &draft.content_warning, &draft.poll),
    };
    let mut words = text.clone();
    let described = draft.edit.iter().flat_map(|(_, e)| e.descriptions.iter().map(|(_, text)| text));
    for more in poll.iter().flat_map(|p| &p.options).chain(described) {
        words.push_str("\n○ ");
        words.push_str(more);
    }
    (words, warning.clone())
}

/// One open decision, for somebody who may decide: never its author, nor whoever has decided before.
pub(super) async fn open(app: &App, reader: &profile::Model, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    if ![state::OPEN, state::APPEALED].contains(&found.state.as_str()) {
        return Err(Error::unprocessable("Somebody has decided about this already."));
    }
    if found.profile_id == reader.id || found.writer_id == Some(reader.id) {
        return Err(Error::forbidden("Somebody else has to read this: a second pair of eyes."));
    }
    if found.decided_by == Some(reader.id) {
        return Err(Error::forbidden("An appeal is read by somebody who has not decided before."));
    }
    let now = app.clock.now_ms();
    if found.claimed_by.is_some_and(|c| c != reader.id) && found.claimed_until.is_some_and(|u| u > now) {
        return Err(Error::unprocessable("A colleague is reading this now. Take another, or wait a little."));
    }
    Ok(found)
}

/// Says that one is reading it, so that nobody else does for a while.
pub async fn claim(app: &App, reader: &profile::Model, id: i64) -> Result<()> {
    let found = open(app, reader, id).await?;
    let tx = app.db.begin().await?;
    let until = app.clock.now_ms() + CLAIM_MS;
    let change =
        row::ActiveModel { claimed_by: Set(Some(reader.id)), claimed_until: Set(Some(until)), ..Default::default() };
    settle(&tx, &found, change).await?;
    tx.commit().await
}

/// Lets it out: it is published with the id and date of this moment, or at the time that was asked for.
pub async fn approve(app: &App, reader: &profile::Model, id: i64) -> Result<()> {
    let found = open(app, reader, id).await?;
    let Some(held_id) = found.held_id else {
        return crate::moderation::decisions::queue::overturn(app, reader, &found).await;
    };
    let tx = app.db.begin().await?;
    let now = app.clock.now_ms();
    let change = row::ActiveModel {
        state: Set(state::APPROVED.to_owned()),
        decided_by: Set(Some(reader.id)),
        decided_at: Set(Some(now)),
        expires_at: Set(now + APPEAL_MS),
        ..Default::default()
    };
    settle(&tx, &found, change).await?;
    release(app, &tx, held_id).await?;
    record_wait(app, &tx, &found, "approve").await?;
    tx.commit().await
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
    let note: String = note.trim().chars().filter(|c| *c != '\0').take(MOST_NOTE).collect();
    if note.is_empty() {
        return Err(Error::unprocessable("Say in a few words what should change."));
    }
    let tx = app.db.begin().await?;
    let to = if found.state == state::APPEALED { state::UPHELD } else { state::RETURNED };
    give_back(app, &tx, &found, to, Some(reader.id), &note).await?;
    record_wait(app, &tx, &found, "return").await?;
    tx.commit().await
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
        decided_by: Set(by),
        decided_at: Set(Some(now)),
        note: Set(Some(note.to_owned())),
        expires_at: Set(now + APPEAL_MS),
        ..Default::default()
    };
    settle(tx, found, change).await?;
    if let Some(held_id) = found.held_id {
        let change = scheduled_post::ActiveModel { failed: Set(Some(note.to_owned())), ..Default::default() };
        scheduled_post::Entity::update_many()
            .set(change)
            .filter(scheduled_post::Column::Id.eq(held_id))
            .exec(&**tx)
            .await?;
    }
    let letter = SendMail { profile_id: found.profile_id, letter: Letter::Decided, subject_id: found.id };
    enqueue(app, tx, &Job::SendMail(letter)).await
}

/// Changes a decision that nobody else has changed meanwhile.
pub(super) async fn settle(tx: &Tx, found: &row::Model, change: row::ActiveModel) -> Result<()> {
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(found.id))
        .filter(row::Column::State.eq(&found.state))
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::unprocessable("Somebody has decided about this already."));
    }
    Ok(())
}

/// A refusal was wrong: the author may send it again, for no words were kept, and the rule lets her pass for some days.
pub(super) async fn overturn(app: &App, reader: &profile::Model, found: &row::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        state: Set(state::OVERTURNED.to_owned()),
        decided_by: Set(Some(reader.id)),
        decided_at: Set(Some(now)),
        expires_at: Set(now + APPEAL_MS),
        ..Default::default()
    };
    settle(&tx, found, change).await?;
    crate::posts::decision::record_wait(app, &tx, found, "approve").await?;
    let letter = SendMail { profile_id: found.profile_id, letter: Letter::Decided, subject_id: found.id };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await
}
