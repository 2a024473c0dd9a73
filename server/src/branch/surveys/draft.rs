//! A survey as it is written: nobody but its authors sees it, and everything can still be changed.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::question::{self, Ask, Question};
use crate::{
    base::{
        app::App,
        audit, clock,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::survey::{self as row, state},
};

/// The kinds of survey.
pub const KINDS: [&str; 4] = ["pulse", "questionnaire", "handbook", "retrospective"];
/// No threshold is lower, and none is higher than makes sense.
pub const LEAST: i64 = 5;
pub const LEAST_TEXT: i64 = 10;
const MOST: i64 = 1_000;
const MOST_TITLE: usize = 120;
const MOST_INTRODUCTION: usize = 2_000;
/// Days for which a survey can be open.
const LONGEST: i64 = 366;

/// What is written of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub title: String,
    pub introduction: String,
    pub source: String,
    pub least: i64,
    pub least_text: i64,
    /// `YYYY-MM-DD`
    pub closes_on: String,
}

/// All surveys, the newest first.
///
/// # Errors
/// A fault of the database.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().order_by_desc(row::Column::Id).all(app.db.read()).await?)
}

/// Those that people were asked, the newest first.
///
/// # Errors
/// A fault of the database.
pub async fn launched(app: &App) -> Result<Vec<row::Model>> {
    let asked = row::Entity::find().filter(row::Column::State.ne(state::DRAFT));
    Ok(asked.order_by_desc(row::Column::Id).all(app.db.read()).await?)
}

/// One survey.
///
/// # Errors
/// 404 for none of that id.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<row::Model> {
    row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Begins a survey of a kind; nothing is checked yet but the kind.
///
/// # Errors
/// 422 for a kind that there is not.
pub async fn create(app: &App, actor: &str, kind: &str, draft: Draft) -> Result<i64> {
    let kind = KINDS.iter().find(|k| **k == kind).ok_or_else(|| Error::unprocessable("Choose a kind of survey."))?;
    let id = id::next(&app.clock);
    let model = row::Model {
        id,
        kind: (*kind).to_owned(),
        state: state::DRAFT.to_owned(),
        title: draft.title,
        introduction: draft.introduction,
        source: draft.source,
        least: draft.least,
        least_text: draft.least_text,
        closes_on: draft.closes_on,
        launched_on: None,
        closed_on: None,
        asked: 0,
        ballots: String::new(),
        results: String::new(),
        changes: String::new(),
        announced_on: None,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model).insert(&*tx).await?;
    audit::record(app, &tx, actor, "survey.create", &id.to_string(), &json!({ "kind": kind })).await?;
    tx.commit().await?;
    Ok(id)
}

/// A draft in a transaction that alone works on surveys.
///
/// # Errors
/// 404 for none of that id, 422 for one that is launched.
pub(super) async fn own(tx: &Tx, id: i64) -> Result<row::Model> {
    tx.alone("surveys").await?;
    let found = one(&**tx, id).await?;
    if found.state == state::DRAFT {
        return Ok(found);
    }
    Err(Error::unprocessable(
        "This survey was launched: its questions and thresholds can't be changed any more. Begin another one.",
    ))
}

/// Keeps what was written.
///
/// # Errors
/// 422 with a sentence for what can't be kept, and for every change after launch.
pub async fn save(app: &App, actor: &str, id: i64, draft: &Draft) -> Result<()> {
    let tx = app.db.begin().await?;
    let before = own(&tx, id).await?;
    check(app, &before.kind, draft)?;
    let text = |text: &str| text.trim().replace('\0', "");
    let model = row::Model {
        title: text(&draft.title),
        introduction: text(&draft.introduction),
        source: text(&draft.source),
        least: draft.least,
        least_text: draft.least_text,
        closes_on: draft.closes_on.clone(),
        ..before
    };
    row::ActiveModel::from(model).reset_all().update(&*tx).await?;
    audit::record(app, &tx, actor, "survey.save", &id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Takes a draft away.
///
/// # Errors
/// 422 for one that was launched.
pub async fn remove(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    own(&tx, id).await?.delete(&*tx).await?;
    audit::record(app, &tx, actor, "survey.remove", &id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Reads and checks everything that is written.
///
/// # Errors
/// 422 with a sentence for the first thing that is wrong.
pub(super) fn check(app: &App, kind: &str, draft: &Draft) -> Result<Vec<Question>> {
    let title = draft.title.trim();
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::unprocessable(format!("A survey's title has 1 to {MOST_TITLE} characters.")));
    }
    if draft.introduction.chars().count() > MOST_INTRODUCTION {
        return Err(Error::unprocessable(format!("An introduction has at most {MOST_INTRODUCTION} characters.")));
    }
    let questions = question::parse(&draft.source)
        .map_err(|fault| Error::unprocessable(format!("{} See line {}.", fault.sentence, fault.line)))?;
    if kind == "pulse" && (questions.len() > 1 || questions[0].ask == Ask::Order) {
        return Err(Error::unprocessable("A pulse is one question that is quickly answered."));
    }
    if !(LEAST..=MOST).contains(&draft.least) || !(LEAST_TEXT..=MOST).contains(&draft.least_text) {
        return Err(Error::unprocessable(format!(
            "No count under {LEAST} is ever shown, and no answer in words before there are {LEAST_TEXT}. Thresholds can only be higher."
        )));
    }
    let today = clock::day_start(&clock::day(app.clock.now_ms())).unwrap_or_default();
    let last = clock::day_start(&draft.closes_on).filter(|at| (today + DAY..=today + LONGEST * DAY).contains(at));
    if last.is_none() {
        return Err(Error::unprocessable("Choose a last day to answer: tomorrow at the earliest, within a year."));
    }
    Ok(questions)
}
