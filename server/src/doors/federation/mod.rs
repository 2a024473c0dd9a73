//! What we hear from other servers and what we serve to them.

mod activities;
mod collections;
mod documents;
mod exchange;
mod inbox;
mod nodeinfo;
mod seen;
mod signed;
mod sync;
mod webfinger;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::base::{app::App, cors, http::MAX_DOCUMENT};

pub use crate::base::extract::depth;
pub use activities::{Any, Received, parse};
pub use inbox::Inbox;

/// All addresses of this door.
pub fn routes() -> Router<App> {
    let inbox = Inbox::new();
    let inboxes = Router::new()
        .route("/ap/inbox", post(inbox::shared))
        .route("/ap/actor/inbox", post(inbox::instance))
        .route("/ap/profiles/{id}/inbox", post(inbox::personal))
        .layer(DefaultBodyLimit::max(MAX_DOCUMENT))
        .layer(axum::Extension(inbox.clone()));
    let documents = Router::new()
        .route("/ap/actor", get(documents::instance_actor))
        .route("/ap/actor/network", get(documents::network))
        .route("/ap/actor/case-key", get(documents::case_key))
        .route("/ap/actor/{collection}", get(documents::instance_collection))
        .route("/ap/profiles/{id}", get(documents::profile))
        .route("/ap/profiles/{id}/outbox", get(documents::outbox))
        .route("/ap/profiles/{id}/followers", get(documents::followers))
        .route("/ap/profiles/{id}/following", get(documents::following))
        .route("/ap/profiles/{id}/featured", get(collections::featured))
        .route("/ap/profiles/{id}/moderators", get(collections::moderators))
        .route("/ap/profiles/{id}/followers_synchronization", get(collections::followers_synchronization))
        .route("/ap/posts/{id}/replies", get(collections::replies))
        .route("/ap/posts/{id}/context", get(collections::context))
        .route("/ap/posts/{id}/likes", get(collections::likes))
        .route("/ap/posts/{id}/shares", get(collections::shares))
        .route("/ap/exchange/mentors", get(exchange::mentors))
        .route("/ap/exchange/{kind}", get(exchange::collection))
        .route("/ap/exchange/{kind}/{name}", get(exchange::article))
        .route("/ap/quotes/{id}", get(documents::quote_stamp))
        .route("/ap/posts/{id}", get(documents::post))
        .route("/ap/posts/{id}/activity", get(documents::post_activity))
        .layer(axum::Extension(inbox));
    let discovery = Router::new()
        .route("/.well-known/webfinger", get(webfinger::webfinger))
        .route("/.well-known/host-meta", get(webfinger::host_meta))
        .route("/.well-known/host-meta.json", get(webfinger::host_meta_json))
        .route("/.well-known/nodeinfo", get(nodeinfo::index))
        .route("/nodeinfo/{version}", get(nodeinfo::document))
        .layer(cors::open());
    Router::new().merge(inboxes).merge(documents).merge(discovery)
}
