//! Beginning a version: from the answers to the twelve questions, or from the version in force.

use chrono::{Months, NaiveDate};
use sea_orm::ActiveModelTrait;
use serde_json::json;

use super::{
    answers::Answers,
    outline, rules,
    versions::{all_published, in_force, in_work, state},
};
use crate::{
    base::{
        app::App,
        audit,
        clock::day,
        error::{Error, Result},
        id,
    },
    entities::handbook_version as row,
};

/// Days in which a version is to be read, where nothing is said.
const READ_WITHIN: i64 = 14;

/// Writes a first draft.
///
/// # Errors
/// 422 where one is in work already.
pub async fn begin(app: &App, answers: &Answers, owner: &str) -> Result<row::Model> {
    let document = outline::document(answers, &app.config.name);
    let text = serde_json::to_string(&document).map_err(Error::internal)?;
    let today = day(app.clock.now_ms()).parse::<NaiveDate>().unwrap_or_default();
    let review_on = today.checked_add_months(Months::new(answers.months())).map(|d| d.to_string());
    let begun = draft(app, text, review_on, owner).await?;
    // What is answered holds for the rules at once: they are in force already, whatever becomes of the draft's words.
    let tx = app.db.begin().await?;
    rules::follow(app, &tx, answers).await?;
    tx.commit().await?;
    Ok(begun)
}

/// Another draft, from the version in force.
pub async fn again(app: &App, owner: &str) -> Result<row::Model> {
    let version = in_force(app, app.db.read()).await?.ok_or(Error::NotFound)?;
    draft(app, version.document, None, owner).await
}

pub(super) async fn draft(app: &App, document: String, review_on: Option<String>, owner: &str) -> Result<row::Model> {
    let tx = app.db.begin().await?;
    if in_work(&*tx).await?.is_some() {
        return Err(Error::unprocessable("There is already a draft of the handbook. Publish it, or discard it first."));
    }
    let last = all_published(&*tx).await?.first().map_or(0, |v| v.number);
    let now = app.clock.now_ms();
    let model = row::Model {
        id: id::next(&app.clock),
        number: last + 1,
        state: state::DRAFT.to_owned(),
        document,
        revision: 1,
        effective_on: None,
        published_at: None,
        read_within: READ_WITHIN,
        review_on,
        review_owner: owner.to_owned(),
        created_at: now,
    };
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    audit::record(app, &tx, "admin", "handbook.draft", &model.number.to_string(), &json!({})).await?;
    tx.commit().await?;
    Ok(model)
}
