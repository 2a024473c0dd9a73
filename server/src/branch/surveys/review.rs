//! Answers in words are read for names before anybody sees them; then the branch says what it will change.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ModelTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use serde_json::json;

use super::{draft::one, launch::announce, question::MOST_TEXT};
use crate::{
    base::{
        app::App,
        audit, clock,
        error::{Error, Result},
    },
    entities::{
        survey::{self as row, state},
        survey_text,
    },
};

const MOST_CHANGES: usize = 5_000;

/// The answers in words of a survey, in the order of their random ids: those that were read, or those that wait.
///
/// # Errors
/// A fault of the database.
pub async fn texts(app: &App, survey_id: i64, shown: bool) -> Result<Vec<survey_text::Model>> {
    Ok(survey_text::Entity::find()
        .filter(survey_text::Column::SurveyId.eq(survey_id))
        .filter(survey_text::Column::Shown.eq(shown))
        .order_by_asc(survey_text::Column::Id)
        .all(app.db.read())
        .await?)
}

/// Shows an answer with the words that were left in it, or deletes it where there are none.
///
/// # Errors
/// 404 for what is not there or was read already.
pub async fn read(app: &App, actor: &str, survey_id: i64, text_id: i64, words: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = survey_text::Entity::find_by_id(text_id).one(&*tx).await?;
    let found = found.filter(|t| t.survey_id == survey_id && !t.shown).ok_or(Error::NotFound)?;
    let words: String = words.trim().chars().filter(|c| *c != '\0').take(MOST_TEXT).collect();
    let action = if words.is_empty() { "survey.text.leave-out" } else { "survey.text.show" };
    if words.is_empty() {
        found.delete(&*tx).await?;
    } else {
        survey_text::ActiveModel { id: Set(text_id), text: Set(words), shown: Set(true), ..Default::default() }
            .update(&*tx)
            .await?;
    }
    audit::record(app, &tx, actor, action, &survey_id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Says what the branch will change, and tells everybody, by mail too.
///
/// # Errors
/// 422 before it is closed, before all answers in words were read, and without a word.
pub async fn announce_changes(app: &App, actor: &str, id: i64, changes: &str) -> Result<()> {
    let changes: String = changes.trim().chars().filter(|c| *c != '\0').take(MOST_CHANGES).collect();
    if changes.is_empty() {
        return Err(Error::unprocessable("Write what you will change, or why nothing changes."));
    }
    let tx = app.db.begin().await?;
    let before = one(&*tx, id).await?;
    if before.state != state::CLOSED {
        return Err(Error::unprocessable("Close the survey first."));
    }
    let waiting = survey_text::Entity::find()
        .filter(survey_text::Column::SurveyId.eq(id))
        .filter(survey_text::Column::Shown.eq(false))
        .count(&*tx)
        .await?;
    if waiting > 0 {
        return Err(Error::unprocessable("Read all answers in words for names first."));
    }
    let is_first = before.announced_on.is_none();
    let today = clock::day(app.clock.now_ms());
    let model = row::Model { changes, announced_on: before.announced_on.clone().or(Some(today)), ..before };
    row::ActiveModel::from(model.clone()).reset_all().update(&*tx).await?;
    audit::record(app, &tx, actor, "survey.changes", &id.to_string(), &json!({})).await?;
    if is_first {
        announce(app, &tx, actor, &model, "survey-announce-results", true).await?;
    }
    tx.commit().await
}
