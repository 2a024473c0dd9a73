//! The rules in force, and what has come of them: counts, never people.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{app::App, error::Result, policy::State as Turned, rules, transparency};

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
