//! What is done in a case. Each act is a line of its timeline, in the same transaction.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{
    conflict, list,
    matrix::{self, CATEGORIES, EXTENTS, SEVERITIES},
    sealed,
    timeline::{self, acts},
    watchers,
};
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        typed::typed,
    },
    entities::{
        moderation_case::{self as row, Column},
        profile::{self, Kind},
        report,
    },
    jobs::{Job, Letter, SendMail, enqueue_once},
};

const MOST_WORDS: usize = 5_000;
pub const DECIDED: &str =
    "A colleague has changed this case while you were reading it. Look at what is new, then decide.";

/// Text that somebody typed, cleaned; an empty one is refused with a sentence.
pub fn words(text: &str, empty: &str) -> Result<String> {
    let words = typed(text, MOST_WORDS)?;
    if words.is_empty() { Err(Error::unprocessable(empty)) } else { Ok(words) }
}

/// Changes a case that nobody else has changed since it was read.
///
/// # Errors
/// 422 where somebody was quicker.
pub async fn change(app: &App, tx: &Tx, case: &row::Model, change: row::ActiveModel) -> Result<()> {
    let change = row::ActiveModel { revision: Set(case.revision + 1), updated_at: Set(app.clock.now_ms()), ..change };
    let changed = row::Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(case.id))
        .filter(Column::Revision.eq(case.revision))
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 0 { Err(Error::unprocessable(DECIDED)) } else { Ok(()) }
}

/// That somebody decides about what she has read: a form says which revision that was.
///
/// # Errors
/// 422 where something has happened since.
pub fn require_revision(case: &row::Model, read: Option<i64>) -> Result<()> {
    if read.is_none_or(|r| r == case.revision) { Ok(()) } else { Err(Error::unprocessable(DECIDED)) }
}

/// That a case is still open.
///
/// # Errors
/// 422 for a closed one.
pub fn require_open(case: &row::Model) -> Result<()> {
    if case.closed_at.is_none() { Ok(()) } else { Err(Error::unprocessable("This case is closed. Reopen it first.")) }
}

/// Takes a case, or gives it to a colleague who may look into it; none lets it go.
pub async fn assign(app: &App, me: &profile::Model, id: i64, to: Option<i64>) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    if let Some(to) = to
        && !conflict::judges_of(&*tx, &case).await?.iter().any(|j| j.id == to)
    {
        return Err(Error::unprocessable("This colleague can't look into this case."));
    }
    change(app, &tx, &case, row::ActiveModel { owner_id: Set(to), ..Default::default() }).await?;
    let act = if to.is_some() { acts::ASSIGNED } else { acts::RELEASED };
    timeline::add(app, &tx, id, Some(me.id), act, "").await?;
    tx.commit().await
}

/// Writes a note for colleagues; whom it names with `@handle` is told.
pub async fn note(app: &App, me: &profile::Model, id: i64, text: &str) -> Result<()> {
    let words = words(text, "Write something first.")?;
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    timeline::add(app, &tx, case.id, Some(me.id), acts::NOTE, &words).await?;
    watchers::mentioned(app, &tx, me, &case, &words).await?;
    tx.commit().await
}

/// Writes to the reporter, who reads it where her report stands.
pub async fn ask(app: &App, me: &profile::Model, id: i64, text: &str) -> Result<()> {
    let words = words(text, "Write something first.")?;
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    timeline::share(app, &tx, case.id, Some(me.id), acts::QUESTION, &words).await?;
    tell_reporter(app, &tx, &case).await?;
    tx.commit().await
}

/// A mail to the reporter, where she may be written to: something new stands in her report.
async fn tell_reporter(app: &App, tx: &Tx, case: &row::Model) -> Result<()> {
    let Some(profile_id) = case.reporter_id else { return Ok(()) };
    let mail = Job::SendMail(SendMail { profile_id, letter: Letter::ReportNews, subject_id: 0 });
    enqueue_once(app, tx, &mail, app.clock.now_ms()).await
}

/// The reporter writes into her case.
pub async fn reply(app: &App, reporter: &profile::Model, id: i64, text: &str) -> Result<()> {
    let words = words(text, "Write something first.")?;
    let tx = app.db.begin().await?;
    let own = row::Entity::find_by_id(id).filter(Column::ReporterId.eq(reporter.id)).one(&*tx).await?;
    let case = own.ok_or(Error::NotFound)?;
    require_open(&case)?;
    timeline::share(app, &tx, case.id, Some(reporter.id), acts::REPLY, &words).await?;
    tx.commit().await
}

/// What a case is about, as far as that is known.
#[derive(Clone, Debug, Default)]
pub struct Class {
    pub category: Option<String>,
    pub clause: Option<String>,
    pub extent: Option<String>,
    /// Empty: as the branch's matrix says; none: that only for another category or extent.
    pub severity: Option<String>,
}

/// Says what a case is about and how bad it is; when it is due follows from that.
pub async fn classify(app: &App, me: &profile::Model, id: i64, class: Class) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    let category = class.category.unwrap_or_else(|| case.category.clone());
    let extent = class.extent.unwrap_or_else(|| case.extent.clone());
    let matrix = matrix::of(&*tx).await?;
    let is_same = category == case.category && extent == case.extent;
    let severity = match class.severity {
        Some(chosen) if !chosen.is_empty() => chosen,
        None if is_same => case.severity.clone(),
        _ => matrix.severity(&category, &extent).to_owned(),
    };
    let clause = class.clause.unwrap_or_else(|| case.clause.clone());
    if !CATEGORIES.contains(&category.as_str()) {
        return Err(Error::unprocessable("category must be spam, legal, violation or other."));
    }
    if !EXTENTS.contains(&extent.as_str()) {
        return Err(Error::unprocessable("extent must be one, several or public."));
    }
    if !SEVERITIES.contains(&severity.as_str()) {
        return Err(Error::unprocessable("severity must be low, normal, high or urgent."));
    }
    let words = format!("{category} · {severity} · {clause}");
    let new = row::ActiveModel {
        category: Set(category.clone()),
        due_at: Set(case.created_at + matrix.due_ms(&severity)),
        escalated_at: Set(None),
        extent: Set(extent),
        severity: Set(severity),
        clause: Set(clause),
        ..Default::default()
    };
    change(app, &tx, &case, new).await?;
    let told = report::ActiveModel { category: Set(category), ..Default::default() };
    report::Entity::update_many().set(told).filter(report::Column::Id.eq(id)).exec(&*tx).await?;
    timeline::add(app, &tx, id, Some(me.id), acts::CLASSIFIED, words.trim_end_matches(" · ")).await?;
    tx.commit().await
}

/// Keeps a case from being purged, or lets it go. Only what professional and shared profiles did is held.
pub async fn hold(app: &App, me: &profile::Model, id: i64, on: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    let target = match case.target_id {
        Some(id) => profile::Entity::find_by_id(id).one(&*tx).await?,
        None => None,
    };
    if on && target.is_some_and(|t| !matches!(t.kind, Kind::Professional | Kind::Shared)) {
        return Err(Error::unprocessable(
            "Only cases about professional and shared profiles of this branch can be held.",
        ));
    }
    change(app, &tx, &case, row::ActiveModel { on_hold: Set(on), ..Default::default() }).await?;
    timeline::add(app, &tx, id, Some(me.id), if on { acts::HELD } else { acts::LET_GO }, "").await?;
    tx.commit().await
}

/// Closes a case with what the reporter is told.
///
/// # Errors
/// 422 without a word, for a closed case, or where somebody was quicker.
pub async fn close(app: &App, me: &profile::Model, id: i64, read: Option<i64>, text: &str) -> Result<()> {
    let case = list::one(app.db.read(), me, id).await?;
    require_revision(&case, read)?;
    settle(app, Some(me.id), &case, text).await
}

/// The same without a word, as apps do; a closed case stays as it is.
pub async fn resolve(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    if case.closed_at.is_none() {
        finish(app, &tx, Some(me.id), &case, "").await?;
    }
    tx.commit().await
}

/// Closes a case in the name of a colleague, or of somebody outside.
pub(super) async fn settle(app: &App, by: Option<i64>, case: &row::Model, text: &str) -> Result<()> {
    let words = words(text, "Say in a few words what the outcome was. The reporter reads this.")?;
    require_open(case)?;
    let tx = app.db.begin().await?;
    finish(app, &tx, by, case, &words).await?;
    tx.commit().await
}

/// The same inside a transaction; an empty answer tells the reporter that it was looked into, and no more.
pub async fn finish(app: &App, tx: &Tx, by: Option<i64>, case: &row::Model, words: &str) -> Result<()> {
    let now = app.clock.now_ms();
    // What is sealed stands in the timeline alone.
    let is_sealed = sealed::recipient(&**tx, case.id).await?.is_some();
    let new = row::ActiveModel {
        closed_at: Set(Some(now)),
        closed_by: Set(by),
        answer: Set(if is_sealed { String::new() } else { words.to_owned() }),
        ..Default::default()
    };
    change(app, tx, case, new).await?;
    let told = report::ActiveModel { closed_at: Set(Some(now)), ..Default::default() };
    report::Entity::update_many().set(told).filter(report::Column::Id.eq(case.id)).exec(&**tx).await?;
    timeline::share(app, tx, case.id, by, acts::CLOSED, words).await?;
    tell_reporter(app, tx, case).await?;
    audit::record(app, tx, "moderator", "case.close", &case.id.to_string(), &json!({})).await
}

/// Opens a closed case again.
pub async fn reopen(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    if case.closed_at.is_none() {
        return Err(Error::unprocessable("This case is already open."));
    }
    let new = row::ActiveModel { closed_at: Set(None), closed_by: Set(None), ..Default::default() };
    change(app, &tx, &case, new).await?;
    let told = report::ActiveModel { closed_at: Set(None), ..Default::default() };
    report::Entity::update_many().set(told).filter(report::Column::Id.eq(id)).exec(&*tx).await?;
    timeline::share(app, &tx, id, Some(me.id), acts::REOPENED, "").await?;
    tx.commit().await
}
