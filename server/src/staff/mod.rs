//! Our own REST API: the handbook, the rules and what became of posts, for apps that want to show them.

mod decisions;
mod handbook;
mod rules;

use axum::{
    Router,
    routing::{get, post},
};

use crate::app::App;

/// All addresses of this door.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/branchline/v1/handbook", get(handbook::show))
        .route("/api/branchline/v1/handbook/versions", get(handbook::versions))
        .route("/api/branchline/v1/handbook/versions/{number}", get(handbook::version))
        .route("/api/branchline/v1/handbook/reading", get(handbook::reading).post(handbook::confirm))
        .route("/api/branchline/v1/rules", get(rules::in_force))
        .route("/api/branchline/v1/rules/check", get(rules::check))
        .route("/api/branchline/v1/transparency", get(rules::transparency))
        .route("/api/branchline/v1/decisions", get(decisions::own))
        .route("/api/branchline/v1/decisions/{id}", get(decisions::show))
        .route("/api/branchline/v1/decisions/{id}/appeal", post(decisions::appeal))
        .route("/api/branchline/v1/queue", get(decisions::queue))
        .route("/api/branchline/v1/queue/{id}/{answer}", post(decisions::answer))
}
