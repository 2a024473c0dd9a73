//! Bookmarks and favourites. <https://docs.joinmastodon.org/methods/bookmarks/>

use axum::{Json, extract::State, http::HeaderMap};

use super::convert;
use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::params::{Params, id, link},
    login::Viewer,
    posts::bookmarks,
};

type Statuses = (HeaderMap, Json<Vec<api::Status>>);

pub async fn list(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Statuses> {
    let me = viewer.require("read:bookmarks")?;
    let page = params.page(20, 40)?;
    let (ids, posts) = bookmarks::of(&app, me.id, page).await?;
    let headers = link(&app.config.url("/api/v1/bookmarks"), &[], &ids, page.limit);
    Ok((headers, Json(convert::statuses(&app, Some(me.id), posts).await?)))
}

pub async fn favourites(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Statuses> {
    let me = viewer.require("read:favourites")?;
    let page = params.page(20, 40)?;
    let (ids, posts) = bookmarks::favourites_of(&app, me.id, page).await?;
    let headers = link(&app.config.url("/api/v1/favourites"), &[], &ids, page.limit);
    Ok((headers, Json(convert::statuses(&app, Some(me.id), posts).await?)))
}

pub async fn add(State(app): State<App>, viewer: Viewer, Path(status_id): Path<String>) -> Result<Json<api::Status>> {
    let me = viewer.require("write:bookmarks")?;
    let post = bookmarks::add(&app, me.id, id(&status_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

pub async fn remove(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:bookmarks")?;
    let post = bookmarks::remove(&app, me.id, id(&status_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}
