//! Webhooks, for scripts that set them up.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::officer::officer;
use crate::{
    base::{app::App, clock::iso, error::Result, extract::Path},
    doors::params::{Params, id},
    entities::webhook,
    login::{Viewer, roles::Permission},
    notifications::webhooks,
};

fn shown(hook: &webhook::Model) -> Value {
    json!({
        "id": hook.id.to_string(), "url": hook.url,
        "events": serde_json::from_str::<Value>(&hook.events).unwrap_or_default(),
        "told_at": hook.told_at.map(iso), "fault": hook.fault,
    })
}

/// All of them; their secrets are told once, when they are made.
pub async fn all(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    officer(&app, &viewer, "admin:read:settings", Permission::ManageSettings, "webhooks").await?;
    Ok(Json(webhooks::all(app.db.read()).await?.iter().map(shown).collect()))
}

/// Adds one, and tells its secret.
pub async fn add(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Value>> {
    let me = officer(&app, &viewer, "admin:write:settings", Permission::ManageSettings, "webhooks").await?;
    let hook = webhooks::add(&app, &me.handle, &params.required("url")?, &params.list("events")?).await?;
    let mut told = shown(&hook);
    told["secret"] = json!(hook.secret);
    Ok(Json(told))
}

/// Takes one away.
pub async fn remove(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<Value>> {
    let me = officer(&app, &viewer, "admin:write:settings", Permission::ManageSettings, "webhooks").await?;
    webhooks::remove(&app, &me.handle, id(&of)?).await?;
    Ok(Json(json!({})))
}
