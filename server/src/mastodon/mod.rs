//! The client REST API: thin handlers, one file per resource. <https://docs.joinmastodon.org/methods/>

mod accounts;
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
pub mod openapi;
pub mod params;
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

use crate::error::Error;

pub use accounts::change_account;
pub use routes::{api, routes};

async fn nothing_here() -> Error {
    Error::NotFound
}

async fn not_that_way() -> Error {
    Error::BadRequest("This address does not answer to that method.".into())
}
