//! What became of posts: one's own, and the queue of those who read for others.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        mastodon::convert,
        params::{Params, id},
    },
    entities::{decision, profile},
    login::{self, Viewer, roles::Permission},
    moderation::decisions::{appeal, queue},
    policy::scope::in_the_api,
};

fn shown(found: &decision::Model) -> Value {
    json!({
        "id": found.id.to_string(),
        "outcome": found.outcome,
        "state": found.state,
        "ruleset_version": found.ruleset_version,
        "reasons": crate::posts::decision::reasons(found),
        "held_id": found.held_id.map(|h| h.to_string()),
        "note": found.note,
        "appeal": found.appeal,
        "appealable": appeal::is_open(found),
        "created_at": iso(found.created_at),
        "decided_at": found.decided_at.map(iso),
        "deleted_at": iso(found.expires_at),
    })
}

/// One's own, the newest first.
pub async fn own(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = viewer.require("read:statuses")?;
    Ok(Json(crate::posts::decision::of(&app, me.id).await?.iter().map(shown).collect()))
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<Value>> {
    let me = viewer.require("read:statuses")?;
    Ok(Json(shown(&crate::posts::decision::own(&app, me.id, id(&of)?).await?)))
}

/// `text`: why it was wrong.
pub async fn appeal(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    params: Params,
) -> Result<Json<Value>> {
    let me = viewer.require("write:statuses")?;
    let of = id(&of)?;
    appeal::appeal(&app, me, of, &params.text("text")?.unwrap_or_default()).await?;
    Ok(Json(shown(&crate::posts::decision::own(&app, me.id, of).await?)))
}

async fn reviewer(app: &App, viewer: &Viewer, scope: &str) -> Result<profile::Model> {
    let me = viewer.require(scope)?;
    login::require(app.db.read(), me, Permission::ManageReports).await?;
    Ok(me.clone())
}

/// What waits, the oldest first. What was found in the words is covered.
pub async fn queue(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = reviewer(&app, &viewer, "admin:read:reports").await?;
    let all = queue::all(&app).await?;
    let shown = all.iter().filter(|w| w.decision.profile_id != me.id).map(|w| {
        json!({
            "id": w.decision.id.to_string(),
            "account": convert::account(&app, &w.author),
            "reasons": crate::posts::decision::reasons(&w.decision),
            "text": w.text,
            "spoiler_text": w.warning,
            "visibility": w.audience.map(in_the_api),
            "appeal": w.decision.appeal,
            "late": w.is_late,
            "created_at": iso(w.decision.created_at),
        })
    });
    Ok(Json(shown.collect()))
}

/// `claim`, `approve`, or `return` with a `note`.
pub async fn answer(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, answer)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>> {
    let me = reviewer(&app, &viewer, "admin:write:reports").await?;
    let of = id(&of)?;
    match answer.as_str() {
        "claim" => queue::claim(&app, &me, of).await?,
        "approve" => queue::approve(&app, &me, of).await?,
        "return" => queue::refuse(&app, &me, of, &params.text("note")?.unwrap_or_default()).await?,
        _ => return Err(Error::NotFound),
    }
    Ok(Json(json!({})))
}
