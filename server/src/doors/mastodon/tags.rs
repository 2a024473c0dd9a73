//! Tags. <https://docs.joinmastodon.org/methods/tags/>

use axum::{Json, extract::State, http::HeaderMap};
use post_text::tag;

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, link},
    login::{OptionalViewer, Viewer},
    posts::tags,
    wire::activitypub::address,
};

/// A tag as a viewer sees it, spelt as she did.
async fn shown(app: &App, viewer: Option<i64>, key: String, asked: &str) -> Result<Json<api::Tag>> {
    let all = convert::tags(app, viewer, vec![key]).await?;
    let found = all.into_iter().next().ok_or(Error::NotFound)?;
    let name = tag::shown(asked.trim().trim_start_matches(tag::SIGNS));
    Ok(Json(api::Tag { url: address::tag_page(&app.config, &name), name, ..found }))
}

fn fold(name: &str) -> Result<String> {
    tags::fold(name).map_err(|_| Error::NotFound)
}

pub async fn show(State(app): State<App>, viewer: OptionalViewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    shown(&app, viewer.map(|v| v.profile.id), fold(&name)?, &name).await
}

pub async fn follow(State(app): State<App>, viewer: Viewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let me = viewer.require("write:follows")?;
    let key = fold(&name)?;
    tags::follow(&app, me.id, &key).await?;
    shown(&app, Some(me.id), key, &name).await
}

pub async fn unfollow(State(app): State<App>, viewer: Viewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let me = viewer.require("write:follows")?;
    let key = fold(&name)?;
    tags::unfollow(&app, me.id, &key).await?;
    shown(&app, Some(me.id), key, &name).await
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
    let names = rows.into_iter().map(|t| t.name).collect();
    Ok((headers, Json(convert::tags(&app, Some(me.id), names).await?)))
}
