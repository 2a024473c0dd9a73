//! Tags. <https://docs.joinmastodon.org/methods/tags/>

use axum::{Json, extract::State, http::HeaderMap};

use super::{
    convert,
    params::{Params, link},
};
use crate::{
    app::App,
    error::Result,
    extract::Path,
    login::{OptionalViewer, Viewer},
    tags,
};

pub async fn show(State(app): State<App>, viewer: OptionalViewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let name = tags::fold(&name)?;
    let mut tag = convert::tag(&app, &name);
    if let Some(viewer) = viewer {
        tag.following = Some(tags::is_followed(&app, viewer.profile.id, &name).await?);
    }
    Ok(Json(tag))
}

pub async fn follow(State(app): State<App>, viewer: Viewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let me = viewer.require("write:follows")?;
    let name = tags::fold(&name)?;
    tags::follow(&app, me.id, &name).await?;
    Ok(Json(api::Tag { following: Some(true), ..convert::tag(&app, &name) }))
}

pub async fn unfollow(State(app): State<App>, viewer: Viewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let me = viewer.require("write:follows")?;
    let name = tags::fold(&name)?;
    tags::unfollow(&app, me.id, &name).await?;
    Ok(Json(api::Tag { following: Some(false), ..convert::tag(&app, &name) }))
}

pub async fn followed(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Tag>>)> {
    let me = viewer.require("read:follows")?;
    let page = params.page(100, 200)?;
    let rows = tags::of(&app, me.id, page).await?;
    let ids: Vec<i64> = rows.iter().map(|t| t.id).collect();
    let headers = link(&app.config.url("/api/v1/followed_tags"), &[], &ids, page.limit);
    let shown = rows.iter().map(|t| api::Tag { following: Some(true), ..convert::tag(&app, &t.name) });
    Ok((headers, Json(shown.collect())))
}
