//! Writing a draft: clause by clause, with who changed what; two editors at once notice each other, and nothing is lost.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{
    document::{Clause, Document, Texts, chapter_of, in_language},
    versions::{all_published, document, in_work, state},
};
use crate::{
    base::{
        app::App,
        audit,
        clock::day,
        db::Tx,
        error::{Error, Result},
        id,
        settings::own_changed,
    },
    entities::{
        handbook_change, handbook_comment, handbook_reading, handbook_tally, handbook_version as row, handbook_voter,
        profile,
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login,
};

const MOST_WORDS: usize = 10_000;
const MOST_CLAUSES: usize = 150;

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    Yes(String),
    /// Somebody else has changed the same clause meanwhile: as it stands now.
    Overtaken(Box<Clause>),
}

/// The version in work, which has to be there.
async fn open(tx: &Tx) -> Result<row::Model> {
    in_work(&**tx).await?.ok_or_else(|| Error::unprocessable("There is no draft of the handbook. Begin one first."))
}

/// Saves a clause that was read at a revision; an empty id is a new one of its chapter.
///
/// # Errors
/// 422 for an unknown chapter, no title or too many words.
pub async fn clause(app: &App, editor: &profile::Model, chapter: usize, revision: i64, new: Clause) -> Result<Saved> {
    let longest = [&new.title, &new.body, &new.fine, &new.think_twice, &new.not_here];
    if longest.iter().any(|t| t.values().any(|v| v.chars().count() > MOST_WORDS)) {
        return Err(Error::unprocessable(format!("A part of a clause has room for {MOST_WORDS} characters.")));
    }
    if new.title.values().all(|t| t.trim().is_empty()) {
        return Err(Error::unprocessable("A clause needs a title."));
    }
    let tx = app.db.begin().await?;
    let version = open(&tx).await?;
    let mut document = document(&version);
    let id = if new.id.is_empty() { document.next_id(chapter, &taken(&tx, &version).await?) } else { new.id.clone() };
    if chapter_of(&id).is_none() || (new.id.is_empty() && document.clauses.len() >= MOST_CLAUSES) {
        return Err(Error::unprocessable("A clause belongs to one of the seven chapters."));
    }
    let old = document.clause(&id).cloned();
    if let Some(old) = &old
        && changed_since(&tx, &version, &id, revision, editor).await?
        && !old.says_the_same(&new)
    {
        return Ok(Saved::Overtaken(Box::new(old.clone())));
    }
    let kept =
        Clause { id: id.clone(), from_base: old.as_ref().is_some_and(|o| o.from_base && o.says_the_same(&new)), ..new };
    if old.as_ref() == Some(&kept) {
        return Ok(Saved::Yes(id));
    }
    let (before, after) = (old.as_ref().map(all_words).unwrap_or_default(), all_words(&kept));
    document.clauses.retain(|c| c.id != id);
    document.clauses.push(kept);
    note(app, &tx, &version, &id, editor, (before, after)).await?;
    store(&tx, &version, &document).await?;
    tx.commit().await?;
    Ok(Saved::Yes(id))
}

/// Takes a clause out of the draft; its id is not given again.
pub async fn remove(app: &App, editor: &profile::Model, id: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let version = open(&tx).await?;
    let mut document = document(&version);
    let old = document.clause(id).cloned().ok_or(Error::NotFound)?;
    document.clauses.retain(|c| c.id != id);
    note(app, &tx, &version, id, editor, (all_words(&old), String::new())).await?;
    store(&tx, &version, &document).await?;
    tx.commit().await
}

fn all_words(clause: &Clause) -> String {
    let languages: std::collections::BTreeSet<&String> = clause.title.keys().chain(clause.body.keys()).collect();
    languages.iter().map(|l| clause.words(l)).collect::<Vec<_>>().join("\n")
}

/// Ids that a clause of this draft has had, or one that was published.
async fn taken(tx: &Tx, version: &row::Model) -> Result<Vec<String>> {
    let changes = handbook_change::Entity::find().filter(handbook_change::Column::VersionId.eq(version.id));
    let mut ids: Vec<String> = changes.all(&**tx).await?.into_iter().map(|c| c.clause).collect();
    for earlier in all_published(&**tx).await? {
        ids.extend(document(&earlier).clauses.into_iter().map(|c| c.id));
    }
    Ok(ids)
}

/// Whether somebody else has changed a clause after a revision. Changes are counted by the draft's revision.
async fn changed_since(
    tx: &Tx,
    version: &row::Model,
    id: &str,
    revision: i64,
    editor: &profile::Model,
) -> Result<bool> {
    if version.revision <= revision {
        return Ok(false);
    }
    let later = handbook_change::Entity::find()
        .filter(handbook_change::Column::VersionId.eq(version.id))
        .filter(handbook_change::Column::Clause.eq(id))
        .order_by_desc(handbook_change::Column::Id)
        .one(&**tx)
        .await?;
    Ok(later.is_some_and(|c| c.profile_id != editor.id))
}

async fn note(
    app: &App,
    tx: &Tx,
    version: &row::Model,
    clause: &str,
    editor: &profile::Model,
    (before, after): (String, String),
) -> Result<()> {
    let now = app.clock.now_ms();
    let change = handbook_change::Model {
        id: id::next(&app.clock),
        version_id: version.id,
        clause: clause.to_owned(),
        profile_id: editor.id,
        before,
        after,
        at: now,
    };
    handbook_change::ActiveModel::from(change).insert(&**tx).await?;
    Ok(())
}

/// Writes a draft as it was read; what somebody else has written meanwhile is not written over.
pub(super) async fn store(tx: &Tx, version: &row::Model, document: &Document) -> Result<()> {
    let change = row::ActiveModel {
        document: Set(serde_json::to_string(document).map_err(Error::internal)?),
        revision: Set(version.revision + 1),
        ..Default::default()
    };
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(version.id))
        .filter(row::Column::Revision.eq(version.revision))
        .filter(row::Column::State.ne(state::PUBLISHED))
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::unprocessable(
            "Somebody else has saved the draft at the same moment. Save yours once more.",
        ));
    }
    Ok(())
}

/// What stands around the clauses: who wrote it, the accounts elsewhere, when it is read and reviewed.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    pub team: String,
    pub accounts: String,
    /// Questions and answers in each language: a line with the question, lines with the answer, an empty line.
    pub questions: Texts,
    pub read_within: i64,
    pub review_on: String,
    pub review_owner: String,
}

/// # Errors
/// 422 for a period or a date that can't be.
pub async fn frame(app: &App, new: &Frame) -> Result<()> {
    if !(1..=90).contains(&new.read_within) {
        return Err(Error::unprocessable("A handbook is read within 1 to 90 days."));
    }
    let review = (!new.review_on.is_empty()).then(|| new.review_on.clone());
    if review.as_ref().is_some_and(|d| chrono::NaiveDate::parse_from_str(d, "%Y-%m-%d").is_err()) {
        return Err(Error::unprocessable("A date is written as year, month and day."));
    }
    let tx = app.db.begin().await?;
    let version = open(&tx).await?;
    let mut document = document(&version);
    document.team = super::outline::pairs(&new.team);
    document.accounts = super::outline::accounts(&new.accounts);
    document.questions = super::outline::questions(&new.questions);
    store(&tx, &version, &document).await?;
    let change = row::ActiveModel {
        id: Set(version.id),
        read_within: Set(new.read_within),
        review_on: Set(review),
        review_owner: Set(new.review_owner.chars().take(100).collect()),
        ..Default::default()
    };
    change.update(&*tx).await?;
    tx.commit().await
}

/// Opens the draft to staff, or takes it back to be written on.
pub async fn open_consultation(app: &App, open_it: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let version = open(&tx).await?;
    let to = if open_it { state::CONSULTATION } else { state::DRAFT };
    let change = row::ActiveModel { id: Set(version.id), state: Set(to.to_owned()), ..Default::default() };
    change.update(&*tx).await?;
    audit::record(app, &tx, "admin", "handbook.consultation", &version.number.to_string(), &json!({ "open": open_it }))
        .await?;
    if open_it {
        tell_staff(app, &tx, Letter::Consultation).await?;
    }
    tx.commit().await
}

/// Publishes the draft, in force from a day on; all staff are asked to read it.
///
/// # Errors
/// 422 for a day in the past, or a clause without words.
pub async fn publish(app: &App, effective_on: &str) -> Result<row::Model> {
    let now = app.clock.now_ms();
    let effective = if effective_on.is_empty() { day(now) } else { effective_on.to_owned() };
    if chrono::NaiveDate::parse_from_str(&effective, "%Y-%m-%d").is_err() || effective < day(now) {
        return Err(Error::unprocessable("A handbook comes into force today or on a later day."));
    }
    let tx = app.db.begin().await?;
    let version = open(&tx).await?;
    let document = document(&version);
    let empty = document.clauses.iter().find(|c| in_language(&c.body, &app.config.language).trim().is_empty());
    if let Some(empty) = empty {
        return Err(Error::unprocessable(format!("Clause {} is empty. Write it, or remove it.", empty.id)));
    }
    let model = row::Model {
        state: state::PUBLISHED.to_owned(),
        effective_on: Some(effective),
        published_at: Some(now),
        ..version
    };
    row::ActiveModel::from(model.clone()).reset_all().update(&*tx).await?;
    audit::record(
        app,
        &tx,
        "admin",
        "handbook.publish",
        &model.number.to_string(),
        &json!({ "from": model.effective_on }),
    )
    .await?;
    own_changed(&tx).await?;
    tell_staff(app, &tx, Letter::Handbook).await?;
    tx.commit().await?;
    Ok(model)
}

/// Throws the draft away, with what was said about it.
pub async fn discard(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    let version = open(&tx).await?;
    handbook_change::Entity::delete_many().filter(handbook_change::Column::VersionId.eq(version.id)).exec(&*tx).await?;
    handbook_comment::Entity::delete_many()
        .filter(handbook_comment::Column::VersionId.eq(version.id))
        .exec(&*tx)
        .await?;
    handbook_voter::Entity::delete_many().filter(handbook_voter::Column::VersionId.eq(version.id)).exec(&*tx).await?;
    handbook_tally::Entity::delete_many().filter(handbook_tally::Column::VersionId.eq(version.id)).exec(&*tx).await?;
    handbook_reading::Entity::delete_many()
        .filter(handbook_reading::Column::VersionId.eq(version.id))
        .exec(&*tx)
        .await?;
    row::Entity::delete_by_id(version.id).exec(&*tx).await?;
    audit::record(app, &tx, "admin", "handbook.discard", &version.number.to_string(), &json!({})).await?;
    tx.commit().await
}

async fn tell_staff(app: &App, tx: &Tx, letter: Letter) -> Result<()> {
    for (colleague, _) in login::colleagues(&**tx).await? {
        if colleague.frozen_on.is_none() {
            let mail = SendMail { profile_id: colleague.id, letter, subject_id: 0 };
            enqueue(app, tx, &Job::SendMail(mail)).await?;
        }
    }
    Ok(())
}

/// Who changed what in a version, the newest first.
pub async fn changes(app: &App, version_id: i64) -> Result<Vec<handbook_change::Model>> {
    let all = handbook_change::Entity::find().filter(handbook_change::Column::VersionId.eq(version_id));
    Ok(all.order_by_desc(handbook_change::Column::Id).all(app.db.read()).await?)
}
