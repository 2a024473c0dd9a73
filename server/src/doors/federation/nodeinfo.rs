//! NodeInfo 2.0 and 2.1. <https://nodeinfo.diaspora.software/>, FEP-f1d5.

use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    branch::figures,
    handbook,
    people::profiles::sign_up::{self, Mode},
};

fn schema(version: &str) -> String {
    format!("http://nodeinfo.diaspora.software/ns/schema/{version}")
}

pub async fn index(State(app): State<App>) -> Json<Value> {
    Json(json!({ "links": [
        { "rel": schema("2.1"), "href": app.config.url("/nodeinfo/2.1") },
        { "rel": schema("2.0"), "href": app.config.url("/nodeinfo/2.0") },
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

pub async fn document(State(app): State<App>, Path(version): Path<String>) -> Result<Response> {
    if !["2.0", "2.1"].contains(&version.as_str()) {
        return Err(Error::NotFound);
    }
    let stats = figures::of(&app).await?;
    let body = json!({
        "version": version,
        "software": {
            "name": "branchline",
            "version": env!("CARGO_PKG_VERSION"),
        },
        "protocols": ["activitypub"],
        "services": { "inbound": [], "outbound": [] },
        "openRegistrations": sign_up::mode(&app) == Mode::Open,
        "usage": {
            "users": { "total": stats.profiles, "activeMonth": stats.active_month, "activeHalfyear": stats.active_half_year },
            "localPosts": stats.posts,
        },
        "metadata": { "nodeName": app.config.name, "handbook": handbook_brief(&app).await? },
    });
    let kind = format!("application/json; profile=\"{}#\"", schema(&version));
    Ok(([(header::CONTENT_TYPE, kind)], Json(body).into_response().into_body()).into_response())
}
