//! What is talked about, for those who look after it. <https://docs.joinmastodon.org/methods/admin/trends/>

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::asked::permitted;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::{mastodon::trends, params::Params},
    login::{Viewer, roles::Permission::ManageReports},
};

/// Whatever trends here was said by people who want to be found; nothing waits for somebody to look at it.
fn with(all: &impl serde::Serialize, more: &Value) -> Result<Json<Vec<Value>>> {
    let all = serde_json::to_value(all).map_err(Error::internal)?;
    let Value::Array(mut all) = all else { return Ok(Json(Vec::new())) };
    for each in all.iter_mut().filter_map(Value::as_object_mut) {
        each.extend(more.as_object().cloned().unwrap_or_default());
    }
    Ok(Json(all))
}

pub async fn tags(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    permitted(&app, &viewer, "admin:read", ManageReports).await?;
    let (_, Json(all)) = trends::tags(State(app), Some(viewer), params).await?;
    with(&all, &json!({ "trendable": true, "usable": true, "requires_review": false }))
}

pub async fn statuses(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    permitted(&app, &viewer, "admin:read", ManageReports).await?;
    let (_, Json(all)) = trends::statuses(State(app), Some(viewer), params).await?;
    with(&all, &json!({ "requires_review": false }))
}

pub async fn links(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    permitted(&app, &viewer, "admin:read", ManageReports).await?;
    let (_, Json(all)) = trends::links(State(app), params).await?;
    with(&all, &json!({ "requires_review": false }))
}
