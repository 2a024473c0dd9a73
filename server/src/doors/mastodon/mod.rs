//! The client REST API: thin handlers, one file per resource. <https://docs.joinmastodon.org/methods/>

mod accounts;
mod admin;
mod announcements;
mod apps;
mod bookmarks;
mod conversations;
pub mod convert;
mod custom_emojis;
mod discovery;
mod emails;
mod endorsements;
mod featured_tags;
mod feed;
mod filters;
mod filters_v1;
mod follow_requests;
mod grouped;
mod instance;
mod interaction;
mod lists;
mod markers;
mod media;
mod mutes;
mod notifications;
mod oauth;
mod oembed;
mod policy;
mod polls;
mod profile;
mod push;
mod quotes;
pub mod rate_limits;
mod reactions;
pub mod registrations;
mod reports;
mod requests;
pub mod routes;
mod scheduled_statuses;
mod search;
mod statuses;
mod stream;
mod streaming;
mod tags;
mod timelines;
mod trends;

use axum::{Router, extract::DefaultBodyLimit, middleware, routing::any};

use crate::{
    base::{app::App, cors, error::Error},
    doors::kept,
};

pub use accounts::change_account;
pub use media::focus_of;
pub use statuses::read_draft;

/// JSON bodies may have this size.
const MAX_BODY: usize = 1024 * 1024;

/// The door for apps; what describes it stands beside it, under the same limits.
pub fn routes(app: &App, description: Router<App>) -> Router<App> {
    let door = routes::oauth().router().merge(api()).merge(description);
    let door = door.layer(middleware::from_fn_with_state(app.clone(), kept::kept));
    let door = door.layer(middleware::from_fn_with_state(app.clone(), rate_limits::limit));
    door.layer(DefaultBodyLimit::max(MAX_BODY)).layer(cors::open())
}

/// The part that our own pages use too, in process.
pub fn api() -> Router<App> {
    routes::resources().router().route("/api/{*rest}", any(nothing_here)).method_not_allowed_fallback(not_that_way)
}

async fn nothing_here() -> Error {
    Error::NotFound
}

async fn not_that_way() -> Error {
    Error::BadRequest("This address does not answer to that method.".into())
}
