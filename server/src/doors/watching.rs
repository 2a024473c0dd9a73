//! For whoever watches over the machine: whether the process lives, whether it can work, and its figures. The first two tell
//! nothing else and need no sign-in; figures stand at an address of their own, `BRANCHLINE_METRICS_BIND`.

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{
    base::{app::App, error::Result},
    branch::metrics,
};

/// `/healthz` and `/readyz`.
pub fn routes() -> Router<App> {
    Router::new().route("/healthz", get(|| async { "ok\n" })).route("/readyz", get(ready))
}

/// `/metrics`, for a listener of its own.
pub fn figures(app: &App) -> Router {
    Router::new().route("/metrics", get(show)).merge(routes()).with_state(app.clone())
}

/// Whether the database answers and is up to date; 503 where not.
async fn ready(State(app): State<App>) -> Response {
    match app.db.pending().await {
        Ok(0) => "ready\n".into_response(),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response(),
    }
}

async fn show(State(app): State<App>) -> Result<Response> {
    let text = app.metrics.text(&metrics::figures(&app).await?)?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}
