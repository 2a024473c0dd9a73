//! Search. <https://docs.joinmastodon.org/methods/search/>

use axum::{Json, extract::State};

use super::{convert, params::Params};
use crate::{
    app::App,
    error::{Error, Result},
    login::OptionalViewer,
    posts::Reader,
    search,
};

pub async fn v2(State(app): State<App>, viewer: OptionalViewer, params: Params) -> Result<Json<api::Search>> {
    if let Some(viewer) = &viewer {
        viewer.require("read:search")?;
    }
    let query = params.required("q")?;
    // Only our own people make this branch ask other servers.
    let resolve = params.flag("resolve")?.unwrap_or(false) && viewer.is_some();
    let limit = params.page(20, 40)?.limit;
    let only = params.text("type")?;
    let wants = |kind: &str| only.as_deref().is_none_or(|o| o == kind);
    if only.as_deref().is_some_and(|o| !["accounts", "statuses", "hashtags"].contains(&o)) {
        return Err(Error::unprocessable("type must be accounts, statuses or hashtags."));
    }
    let found = search::search(&app, Reader::of(viewer.as_ref()), &query, resolve, limit).await?;
    let statuses = convert::statuses(&app, viewer.map(|v| v.profile.id), found.posts).await?;
    Ok(Json(api::Search {
        accounts: if wants("accounts") {
            found.profiles.iter().map(|p| convert::account(&app, p)).collect()
        } else {
            Vec::new()
        },
        statuses: if wants("statuses") { statuses } else { Vec::new() },
        hashtags: if wants("hashtags") {
            found.tags.iter().map(|t| convert::tag(&app, t)).collect()
        } else {
            Vec::new()
        },
    }))
}
