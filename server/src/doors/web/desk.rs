//! Addresses of the first run, and of what the desk has for the branch itself: its pages, its storage, its keys.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use super::{forms, guard, pages, state::Web};
use crate::media::MAX_PICTURE;

/// A logo and the words around it.
const MAX_LOGO: usize = MAX_PICTURE + guard::MAX_WORDS;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/setup", get(pages::no_setup))
        .route("/setup/{secret}", get(pages::setup))
        .route("/setup/{secret}/{step}", get(pages::setup_step).post(forms::set_up))
        .route("/desk/setup", get(pages::desk_setup))
        .route(
            "/desk/setup/{step}",
            get(pages::desk_setup_step).post(forms::set_up_at_desk).layer(DefaultBodyLimit::max(MAX_LOGO)),
        )
        .route("/desk/colour", get(pages::desk_colour))
        .route("/colour.css", get(pages::colour_sheet))
        .route("/desk/keys", get(pages::desk_keys))
        .route("/desk/keys/{action}", post(forms::change_keys))
        .route("/desk/pages", get(pages::desk_pages))
        .route("/desk/pages/{name}", get(pages::desk_page).post(forms::change_custom_pages))
        .route("/pages/{slug}", get(pages::custom_page))
        .route("/desk/storage", get(pages::desk_storage))
        .route("/desk/storage/{action}", post(forms::change_storage))
}
