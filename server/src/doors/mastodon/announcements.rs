//! Announcements. <https://docs.joinmastodon.org/methods/announcements/>

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::params::{Params, id},
    login::Viewer,
    notifications::announcements,
};

pub async fn list(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::Announcement>>> {
    let me = viewer.require("read")?;
    let rows = announcements::current(&app).await?;
    let mut all = convert::announcements(&app, me.id, rows).await?;
    if !params.flag("with_dismissed")?.unwrap_or(false) {
        all.retain(|a| !a.read);
    }
    Ok(Json(all))
}

pub async fn dismiss(
    State(app): State<App>,
    viewer: Viewer,
    Path(announcement_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:accounts")?;
    announcements::dismiss(&app, me.id, id(&announcement_id)?).await?;
    Ok(Json(api::Empty {}))
}

pub async fn react(
    State(app): State<App>,
    viewer: Viewer,
    Path((announcement_id, name)): Path<(String, String)>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:favourites")?;
    announcements::react(&app, me.id, id(&announcement_id)?, &name, true).await?;
    Ok(Json(api::Empty {}))
}

pub async fn unreact(
    State(app): State<App>,
    viewer: Viewer,
    Path((announcement_id, name)): Path<(String, String)>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:favourites")?;
    announcements::react(&app, me.id, id(&announcement_id)?, &name, false).await?;
    Ok(Json(api::Empty {}))
}
