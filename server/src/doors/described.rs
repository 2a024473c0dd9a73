//! The description of this API, for programs and for people.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::header,
    response::{Html, IntoResponse, Response},
    routing::get,
};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::{mastodon, openapi, staff},
};

/// Everything that apps may ask for, our own additions too.
pub fn described(name: &str, url: &str) -> utoipa::openapi::OpenApi {
    let all = mastodon::routes::all().merge(staff::routes());
    openapi::describe(name, url, all.operations())
}

/// Both forms as text, made once.
struct Kept {
    document: String,
    page: String,
}

fn kept(app: &App) -> Result<Arc<Kept>> {
    if let Some(kept) = app.kept.get::<Kept>() {
        return Ok(kept);
    }
    let all = described(&app.config.name, app.config.url("").trim_end_matches('/'));
    let value = serde_json::to_value(all).map_err(Error::internal)?;
    Ok(app.kept.put(Kept { document: value.to_string(), page: openapi::html(&value) }))
}

/// The description as JSON.
async fn document(State(app): State<App>) -> Result<Response> {
    let headers = [(header::CACHE_CONTROL, "public, max-age=300"), (header::CONTENT_TYPE, "application/json")];
    Ok((headers, kept(&app)?.document.clone()).into_response())
}

/// The description as a page.
async fn page(State(app): State<App>) -> Result<Html<String>> {
    Ok(Html(kept(&app)?.page.clone()))
}

/// Where the description is.
pub fn routes() -> Router<App> {
    Router::new().route("/api/openapi.json", get(document)).route("/api", get(page))
}
