//! Addresses of the first run, and of what the desk has for the branch itself: its pages, its storage, its keys.

use axum::{
    Router,
    extract::{DefaultBodyLimit, OriginalUri},
    response::Redirect,
    routing::{get, post},
};

use super::{forms, guard, pages, state::Web};
use crate::{
    base::error::{Error, Result},
    media::MAX_PICTURE,
};

/// A logo and the words around it.
const MAX_LOGO: usize = MAX_PICTURE + guard::MAX_WORDS;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/branch/{page}", get(to_desk))
        .route("/branch/{page}/{*rest}", get(to_desk))
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

/// Where pages of the desk stood before.
async fn to_desk(uri: OriginalUri) -> Result<Redirect> {
    let whole = uri.path_and_query().map_or("", |p| p.as_str());
    let rest = whole.strip_prefix("/branch/").filter(|rest| MOVED.iter().any(|page| rest.starts_with(page)));
    rest.map(|rest| Redirect::permanent(&format!("/desk/{rest}"))).ok_or(Error::NotFound)
}

/// Pages of the desk that had other addresses.
const MOVED: &[&str] = &["handbook", "queue", "rules"];
