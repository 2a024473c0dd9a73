//! The rules in force, and what has come of them: counts, never people.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{
    base::{app::App, error::Result},
    branch::transparency,
    doors::params::Params,
    handbook::rules,
    login::{self, Viewer, roles::Permission},
    policy::{Condition, State as Turned},
};

pub async fn in_force(State(app): State<App>) -> Result<Json<Vec<Value>>> {
    let all = rules::all(app.db.read()).await?;
    let shown = all.iter().filter(|r| r.state == Turned::On.name()).map(
        |r| json!({ "name": r.name, "clause": r.clause, "verdict": r.verdict, "message": r.message, "fix": r.fix }),
    );
    Ok(Json(shown.collect()))
}

pub async fn transparency(State(app): State<App>) -> Result<Json<Value>> {
    let seen = transparency::of(&app).await?;
    let counts = seen.counts.iter();
    let counts = counts.map(|c| json!({ "clause": c.clause, "outcome": c.outcome, "count": c.count }));
    Ok(Json(json!({
        "days": transparency::DAYS,
        "counts": counts.collect::<Vec<_>>(),
        "median_minutes_in_queue": seen.median_minutes,
    })))
}

/// `condition`: whether it can be used; `fault` says what is wrong, and where.
pub async fn check(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Value>> {
    let me = viewer.require("read:accounts")?;
    login::require(app.db.read(), me, Permission::ManageRules).await?;
    let fault = Condition::parse(&params.text("condition")?.unwrap_or_default()).err();
    Ok(Json(match fault {
        None => json!({ "fault": null }),
        Some(fault) => json!({ "fault": fault.to_string(), "line": fault.line, "column": fault.column }),
    }))
}
