//! The client REST API: thin handlers, one file per resource. <https://docs.joinmastodon.org/methods/>

mod accounts;
mod apps;
pub mod convert;
mod feed;
mod follow_requests;
mod instance;
mod notifications;
mod oauth;
pub mod params;
mod search;
mod statuses;
mod streaming;
mod timelines;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, patch, post},
};

use crate::{app::App, cors, error::Error};

/// JSON bodies may have this size.
const MAX_BODY: usize = 1024 * 1024;

/// All addresses of this door.
pub fn routes() -> Router<App> {
    let oauth = Router::new()
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/revoke", post(oauth::revoke))
        .route("/oauth/userinfo", get(oauth::userinfo).post(oauth::userinfo))
        .route("/.well-known/oauth-authorization-server", get(oauth::metadata));
    Router::new().merge(oauth).merge(api()).layer(DefaultBodyLimit::max(MAX_BODY)).layer(cors::open())
}

/// The part that our own pages use too, in process.
pub fn api() -> Router<App> {
    Router::new()
        .merge(account_routes())
        .merge(status_routes())
        .route("/api/v1/apps", post(apps::create))
        .route("/api/v1/apps/verify_credentials", get(apps::verify_credentials))
        .route("/api/v1/instance", get(instance::v1))
        .route("/api/v2/instance", get(instance::v2))
        .route("/api/v1/timelines/home", get(timelines::home))
        .route("/api/v1/timelines/public", get(timelines::public))
        .route("/api/v1/notifications", get(notifications::list))
        .route("/api/v1/notifications/clear", post(notifications::clear))
        .route("/api/v1/notifications/{id}", get(notifications::show))
        .route("/api/v1/notifications/{id}/dismiss", post(notifications::dismiss))
        .route("/api/v1/follow_requests", get(follow_requests::list))
        .route("/api/v1/follow_requests/{id}/authorize", post(follow_requests::authorize))
        .route("/api/v1/follow_requests/{id}/reject", post(follow_requests::reject))
        .route("/api/v2/search", get(search::v2))
        .route("/api/v1/streaming", get(streaming::socket))
        .route("/api/v1/streaming/health", get(streaming::health))
        .route("/api/v1/streaming/{*stream}", get(streaming::events))
        .route("/api/{*rest}", axum::routing::any(nothing_here))
        .method_not_allowed_fallback(not_that_way)
}

fn account_routes() -> Router<App> {
    Router::new()
        .route("/api/v1/accounts", get(accounts::several))
        .route("/api/v1/accounts/verify_credentials", get(accounts::verify_credentials))
        .route("/api/v1/accounts/update_credentials", patch(accounts::update_credentials))
        .route("/api/v1/accounts/lookup", get(accounts::lookup))
        .route("/api/v1/accounts/search", get(accounts::search))
        .route("/api/v1/accounts/relationships", get(accounts::relationships))
        .route("/api/v1/accounts/{id}", get(accounts::show))
        .route("/api/v1/accounts/{id}/statuses", get(accounts::statuses))
        .route("/api/v1/accounts/{id}/followers", get(accounts::followers))
        .route("/api/v1/accounts/{id}/following", get(accounts::following))
        .route("/api/v1/accounts/{id}/follow", post(accounts::follow))
        .route("/api/v1/accounts/{id}/unfollow", post(accounts::unfollow))
        .route("/api/v1/accounts/{id}/remove_from_followers", post(accounts::remove_from_followers))
        .route("/api/v1/accounts/{id}/block", post(accounts::block))
        .route("/api/v1/accounts/{id}/unblock", post(accounts::unblock))
}

fn status_routes() -> Router<App> {
    Router::new()
        .route("/api/v1/statuses", post(statuses::create).get(statuses::several))
        .route("/api/v1/statuses/{id}", get(statuses::show).put(statuses::edit).delete(statuses::delete))
        .route("/api/v1/statuses/{id}/context", get(statuses::context))
        .route("/api/v1/statuses/{id}/source", get(statuses::source))
        .route("/api/v1/statuses/{id}/history", get(statuses::history))
        .route("/api/v1/statuses/{id}/favourited_by", get(statuses::favourited_by))
        .route("/api/v1/statuses/{id}/reblogged_by", get(statuses::reblogged_by))
        .route("/api/v1/statuses/{id}/favourite", post(statuses::favourite))
        .route("/api/v1/statuses/{id}/unfavourite", post(statuses::unfavourite))
        .route("/api/v1/statuses/{id}/reblog", post(statuses::reblog))
        .route("/api/v1/statuses/{id}/unreblog", post(statuses::unreblog))
}

async fn nothing_here() -> Error {
    Error::NotFound
}

async fn not_that_way() -> Error {
    Error::BadRequest("This address does not answer to that method.".into())
}
