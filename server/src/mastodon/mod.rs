//! The client REST API: thin handlers, one file per resource. <https://docs.joinmastodon.org/methods/>

mod accounts;
mod announcements;
mod apps;
mod bookmarks;
mod conversations;
pub mod convert;
mod custom_emojis;
mod feed;
mod filters;
mod filters_v1;
mod follow_requests;
mod instance;
mod interaction;
mod lists;
mod markers;
mod media;
mod mutes;
mod notifications;
mod oauth;
pub mod params;
mod polls;
mod registrations;
mod reports;
mod scheduled_statuses;
mod search;
mod statuses;
mod stream;
mod streaming;
mod tags;
mod timelines;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, patch, post, put},
};

use crate::{app::App, cors, error::Error};

pub use accounts::change_account;

/// JSON bodies may have this size.
const MAX_BODY: usize = 1024 * 1024;
/// Two pictures and the words around them.
const MAX_PICTURES: usize = 2 * crate::media::MAX_PICTURE + MAX_BODY;
/// One file and the words around it; [`crate::media::upload`] has the limits of each kind.
const MAX_UPLOAD: usize = crate::media::MAX_FILM + MAX_BODY;

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
        .merge(media_routes())
        .merge(list_routes())
        .merge(filter_routes())
        .merge(reading_routes())
        .route("/api/v1/apps", post(apps::create))
        .route("/api/v1/apps/verify_credentials", get(apps::verify_credentials))
        .route("/api/v1/instance", get(instance::v1))
        .route("/api/v2/instance", get(instance::v2))
        .route("/api/v1/instance/rules", get(instance::rules))
        .route("/api/v1/instance/privacy_policy", get(instance::privacy_policy))
        .route("/api/v1/instance/terms_of_service", get(instance::terms_of_service))
        .route("/api/v1/timelines/home", get(timelines::home))
        .route("/api/v1/timelines/public", get(timelines::public))
        .route("/api/v1/timelines/tag/{name}", get(timelines::tag))
        .route("/api/v1/timelines/list/{id}", get(timelines::list))
        .route("/api/v1/notifications", get(notifications::list))
        .route("/api/v1/notifications/clear", post(notifications::clear))
        .route("/api/v1/notifications/{id}", get(notifications::show))
        .route("/api/v1/notifications/{id}/dismiss", post(notifications::dismiss))
        .route("/api/v1/follow_requests", get(follow_requests::list))
        .route("/api/v1/follow_requests/{id}/authorize", post(follow_requests::authorize))
        .route("/api/v1/follow_requests/{id}/reject", post(follow_requests::reject))
        .route("/api/v1/follow_requests/{id}/ignore", post(follow_requests::ignore))
        .route("/api/v2/search", get(search::v2))
        .route("/api/v1/streaming", get(streaming::socket))
        .route("/api/v1/streaming/health", get(streaming::health))
        .route("/api/v1/streaming/{*stream}", get(streaming::events))
        .route("/api/{*rest}", axum::routing::any(nothing_here))
        .method_not_allowed_fallback(not_that_way)
}

fn account_routes() -> Router<App> {
    Router::new()
        .route("/api/v1/accounts", get(accounts::several).post(registrations::create))
        .route("/api/v1/accounts/verify_credentials", get(accounts::verify_credentials))
        .route(
            "/api/v1/accounts/update_credentials",
            patch(accounts::update_credentials).layer(DefaultBodyLimit::max(MAX_PICTURES)),
        )
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
        .route("/api/v1/accounts/{id}/mute", post(mutes::mute))
        .route("/api/v1/accounts/{id}/unmute", post(mutes::unmute))
        .route("/api/v1/accounts/{id}/note", post(accounts::note))
        .route("/api/v1/accounts/{id}/lists", get(lists::of_account))
        .route("/api/v1/mutes", get(mutes::list))
        .route("/api/v1/blocks", get(mutes::blocked))
        .route("/api/v1/domain_blocks", get(mutes::domains).post(mutes::block_domain).delete(mutes::unblock_domain))
        .route("/api/v1/reports", post(reports::create))
}

fn status_routes() -> Router<App> {
    Router::new()
        .route("/api/v1/statuses", post(statuses::create).get(statuses::several))
        .route("/api/v1/statuses/{id}", get(statuses::show).put(statuses::edit).delete(statuses::delete))
        .route("/api/v1/statuses/{id}/context", get(statuses::context))
        .route("/api/v1/statuses/{id}/source", get(statuses::source))
        .route("/api/v1/statuses/{id}/interaction_policy", put(interaction::change))
        .route("/api/v1/statuses/{id}/history", get(statuses::history))
        .route("/api/v1/statuses/{id}/favourited_by", get(statuses::favourited_by))
        .route("/api/v1/statuses/{id}/reblogged_by", get(statuses::reblogged_by))
        .route("/api/v1/statuses/{id}/favourite", post(statuses::favourite))
        .route("/api/v1/statuses/{id}/unfavourite", post(statuses::unfavourite))
        .route("/api/v1/statuses/{id}/reblog", post(statuses::reblog))
        .route("/api/v1/statuses/{id}/unreblog", post(statuses::unreblog))
        .route("/api/v1/statuses/{id}/bookmark", post(bookmarks::add))
        .route("/api/v1/statuses/{id}/unbookmark", post(bookmarks::remove))
        .route("/api/v1/statuses/{id}/pin", post(statuses::pin))
        .route("/api/v1/statuses/{id}/unpin", post(statuses::unpin))
        .route("/api/v1/statuses/{id}/mute", post(mutes::mute_thread))
        .route("/api/v1/statuses/{id}/unmute", post(mutes::unmute_thread))
        .route("/api/v1/bookmarks", get(bookmarks::list))
        .route("/api/v1/favourites", get(bookmarks::favourites))
        .route("/api/v1/polls/{id}", get(polls::show))
        .route("/api/v1/polls/{id}/votes", post(polls::vote))
        .route("/api/v1/scheduled_statuses", get(scheduled_statuses::list))
        .route(
            "/api/v1/scheduled_statuses/{id}",
            get(scheduled_statuses::show).put(scheduled_statuses::change).delete(scheduled_statuses::cancel),
        )
}

/// Uploads are larger than anything else that comes through this door.
fn media_routes() -> Router<App> {
    let uploads = Router::new()
        .route("/api/v1/media", post(media::create_v1))
        .route("/api/v2/media", post(media::create))
        .layer(DefaultBodyLimit::max(MAX_UPLOAD));
    Router::new()
        .merge(uploads)
        .route(
            "/api/v1/media/{id}",
            get(media::show).put(media::change).delete(media::delete).layer(DefaultBodyLimit::max(MAX_PICTURES)),
        )
        .route("/api/v1/custom_emojis", get(custom_emojis::list))
}

fn list_routes() -> Router<App> {
    Router::new()
        .route("/api/v1/lists", get(lists::all).post(lists::create))
        .route("/api/v1/lists/{id}", get(lists::show).put(lists::change).delete(lists::remove))
        .route("/api/v1/lists/{id}/accounts", get(lists::members).post(lists::add).delete(lists::take_off))
}

fn filter_routes() -> Router<App> {
    Router::new()
        .route("/api/v2/filters", get(filters::all).post(filters::create))
        .route("/api/v2/filters/{id}", get(filters::show).put(filters::change).delete(filters::remove))
        .route("/api/v2/filters/{id}/keywords", get(filters::keywords).post(filters::add_keyword))
        .route("/api/v2/filters/{id}/statuses", get(filters::statuses).post(filters::add_status))
        .route(
            "/api/v2/filters/keywords/{id}",
            get(filters::show_keyword).put(filters::change_keyword).delete(filters::remove_keyword),
        )
        .route("/api/v2/filters/statuses/{id}", get(filters::show_status).delete(filters::remove_status))
        .route("/api/v1/filters", get(filters_v1::all).post(filters_v1::create))
        .route("/api/v1/filters/{id}", get(filters_v1::show).put(filters_v1::change).delete(filters_v1::remove))
}

fn reading_routes() -> Router<App> {
    Router::new()
        .route("/api/v1/conversations", get(conversations::list))
        .route("/api/v1/conversations/{id}", axum::routing::delete(conversations::remove))
        .route("/api/v1/conversations/{id}/read", post(conversations::read))
        .route("/api/v1/markers", get(markers::list).post(markers::set))
        .route("/api/v1/preferences", get(markers::preferences))
        .route("/api/v1/tags/{name}", get(tags::show))
        .route("/api/v1/tags/{name}/follow", post(tags::follow))
        .route("/api/v1/tags/{name}/unfollow", post(tags::unfollow))
        .route("/api/v1/followed_tags", get(tags::followed))
        .route("/api/v1/announcements", get(announcements::list))
        .route("/api/v1/announcements/{id}/dismiss", post(announcements::dismiss))
        .route(
            "/api/v1/announcements/{id}/reactions/{name}",
            axum::routing::put(announcements::react).delete(announcements::unreact),
        )
        .route("/api/v1/notifications/unread_count", get(notifications::unread_count))
        .route("/api/v2/notifications/unread_count", get(notifications::unread_count))
}

async fn nothing_here() -> Error {
    Error::NotFound
}

async fn not_that_way() -> Error {
    Error::BadRequest("This address does not answer to that method.".into())
}
