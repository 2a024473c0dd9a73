//! NodeInfo 2.1. <https://nodeinfo.diaspora.software/>, FEP-f1d5.

use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{app::App, error::Result, handbook, stats};

const SCHEMA: &str = "http://nodeinfo.diaspora.software/ns/schema/2.1";

pub async fn index(State(app): State<App>) -> Json<Value> {
    Json(json!({ "links": [
        { "rel": SCHEMA, "href": app.config.url("/nodeinfo/2.1") },
        // FEP-d556: who signs for this server.
        { "rel": "https://www.w3.org/ns/activitystreams#Application", "href": app.config.url("/ap/actor") },
    ] }))
}

/// Whether the branch's policy is looked after; nothing where there is none.
async fn handbook_brief(app: &App) -> Result<Option<Value>> {
    let Some(version) = handbook::in_force(app, app.db.read()).await? else { return Ok(None) };
    let overdue = handbook::remind::is_review_overdue(app).await?;
    Ok(Some(json!({ "version": version.number, "review_on": version.review_on, "review_overdue": overdue })))
}

pub async fn document(State(app): State<App>) -> Result<Response> {
    let stats = stats::of(&app).await?;
    let body = json!({
        "version": "2.1",
        "software": {
            "name": "branchline",
            "version": env!("CARGO_PKG_VERSION"),
        },
        "protocols": ["activitypub"],
        "services": { "inbound": [], "outbound": [] },
        "openRegistrations": false,
        "usage": {
            "users": { "total": stats.profiles, "activeMonth": stats.active_month, "activeHalfyear": stats.active_half_year },
            "localPosts": stats.posts,
        },
        "metadata": { "nodeName": app.config.name, "handbook": handbook_brief(&app).await? },
    });
    let kind = format!("application/json; profile=\"{SCHEMA}#\"");
    Ok(([(header::CONTENT_TYPE, kind)], Json(body).into_response().into_body()).into_response())
}
