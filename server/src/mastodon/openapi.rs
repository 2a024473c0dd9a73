//! The description of this API, for programs and for people.

use axum::{
    Json,
    extract::State,
    http::header,
    response::{Html, IntoResponse, Response},
};
use serde_json::Value;

use super::routes;
use crate::{
    app::App,
    error::{Error, Result},
    openapi, staff,
};

/// Everything that apps may ask for, our own additions too.
pub fn described(name: &str, url: &str) -> utoipa::openapi::OpenApi {
    let all = routes::all().merge(staff::routes());
    openapi::describe(name, url, all.operations())
}

struct Kept(Value);

fn document_of(app: &App) -> Result<std::sync::Arc<Kept>> {
    if let Some(kept) = app.kept.get::<Kept>() {
        return Ok(kept);
    }
    let all = described(&app.config.name, app.config.url("").trim_end_matches('/'));
    Ok(app.kept.put(Kept(serde_json::to_value(all).map_err(Error::internal)?)))
}

pub async fn document(State(app): State<App>) -> Result<Response> {
    let cached = [(header::CACHE_CONTROL, "public, max-age=300")];
    Ok((cached, Json(document_of(&app)?.0.clone())).into_response())
}

pub async fn page(State(app): State<App>) -> Result<Html<String>> {
    Ok(Html(openapi::html(&document_of(&app)?.0)))
}
