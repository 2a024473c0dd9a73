//! All addresses of this door, each with what it takes and gives: the router and `/api/openapi.json` grow from the same lines.

mod accounts;
mod branch;
mod discovery;
mod lists;
mod notifications;
mod statuses;
mod timelines;

use axum::{Router, extract::DefaultBodyLimit};

use super::{not_that_way, nothing_here, openapi as described, rate_limits};
use crate::{app::App, cors, openapi::Routes};

/// JSON bodies may have this size.
const MAX_BODY: usize = 1024 * 1024;
/// Two pictures and the words around them.
const MAX_PICTURES: usize = 2 * crate::media::MAX_PICTURE + MAX_BODY;
/// One file and the words around it; [`crate::media::upload`] has the limits of each kind.
const MAX_UPLOAD: usize = crate::media::MAX_FILM + MAX_BODY;

/// Everything that apps may ask for.
pub fn all() -> Routes {
    branch::oauth().merge(resources())
}

fn resources() -> Routes {
    accounts::routes()
        .merge(branch::routes())
        .merge(discovery::routes())
        .merge(lists::routes())
        .merge(notifications::routes())
        .merge(statuses::routes())
        .merge(timelines::routes())
}

/// The door for apps.
pub fn routes(app: &App) -> Router<App> {
    let door = branch::oauth().router().merge(api());
    let door = door.layer(axum::middleware::from_fn_with_state(app.clone(), rate_limits::limit));
    door.layer(DefaultBodyLimit::max(MAX_BODY)).layer(cors::open())
}

/// The part that our own pages use too, in process.
pub fn api() -> Router<App> {
    resources()
        .router()
        .route("/api/openapi.json", axum::routing::get(described::document))
        .route("/api", axum::routing::get(described::page))
        .route("/api/{*rest}", axum::routing::any(nothing_here))
        .method_not_allowed_fallback(not_that_way)
}
