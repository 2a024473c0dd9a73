//! The handbook as it is published, and who has read it.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::Params,
    entities::handbook_version,
    handbook::{self, base::Published, reading},
    login::Viewer,
};

fn published(version: &handbook_version::Model) -> Json<Published> {
    Json(Published {
        number: version.number,
        effective_on: version.effective_on.clone(),
        document: handbook::document(version),
    })
}

/// The version in force.
pub async fn show(State(app): State<App>) -> Result<Json<Published>> {
    let version = handbook::in_force(&app, app.db.read()).await?.ok_or(Error::NotFound)?;
    Ok(published(&version))
}

/// All published versions, without their words.
pub async fn versions(State(app): State<App>) -> Result<Json<Vec<Value>>> {
    let all = handbook::all_published(app.db.read()).await?;
    let brief = |v: &handbook_version::Model| json!({ "number": v.number, "effective_on": v.effective_on, "published_at": v.published_at.map(iso) });
    Ok(Json(all.iter().map(brief).collect()))
}

pub async fn version(State(app): State<App>, Path(number): Path<i64>) -> Result<Json<Published>> {
    Ok(published(&handbook::published(app.db.read(), number).await?))
}

/// How one stands to the handbook oneself.
pub async fn reading(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    let me = viewer.require("read:accounts")?;
    let standing = reading::of(&app, me).await?;
    let due = (standing.in_force > 0 && !standing.is_read()).then(|| iso(standing.due_ms));
    Ok(Json(json!({
        "in_force": standing.in_force, "read": standing.read, "due_at": due, "overdue": standing.is_overdue,
    })))
}

/// `number`: the version that was read; `objection`: what is to be noted.
pub async fn confirm(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Value>> {
    let me = viewer.require("write:accounts")?;
    let number = params.number("number")?.ok_or_else(|| Error::unprocessable("number is missing."))?;
    reading::confirm(&app, me, number, &params.text("objection")?.unwrap_or_default()).await?;
    reading(State(app), viewer).await
}
