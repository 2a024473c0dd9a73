//! Surveys for apps: what was asked, and what is published of those that are closed. Ballots are cast on our pages alone,
//! where the browser blinds them.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{
    base::{app::App, error::Result},
    branch::surveys::{close, draft, question},
    entities::survey::{self as row, state},
    login::Viewer,
};

/// All surveys that people were asked, the newest first.
pub async fn list(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    viewer.require("read:accounts")?;
    Ok(Json(draft::launched(&app).await?.iter().map(shown).collect()))
}

fn shown(survey: &row::Model) -> Value {
    let asked = question::of(&survey.source);
    let questions: Vec<Value> =
        asked.iter().map(|q| json!({ "kind": q.ask.name(), "text": q.words, "answers": q.options })).collect();
    let results = (survey.state == state::CLOSED).then(|| close::results(survey));
    json!({
        "id": survey.id.to_string(),
        "kind": survey.kind,
        "state": survey.state,
        "title": survey.title,
        "introduction": survey.introduction,
        "questions": questions,
        "least": survey.least,
        "least_text": survey.least_text,
        "asked": survey.asked,
        "launched_on": survey.launched_on,
        "closes_on": survey.closes_on,
        "closed_on": survey.closed_on,
        "results": results,
        "changes": survey.changes,
    })
}
