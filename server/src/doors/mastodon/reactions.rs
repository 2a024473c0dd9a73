//! Favourites, boosts and pins of statuses. <https://docs.joinmastodon.org/methods/statuses/#favourite>

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{convert, statuses::visible_post};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::{
        favourite,
        post::{self, Audience},
        profile,
    },
    login::{self, OptionalViewer, Viewer, members::Part},
    policy::visible::{self, Reader},
    posts::{self, boost, pins, reactions},
};

pub async fn favourited_by(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let post = visible_post(&app, &viewer, &status_id).await?;
    let page = params.page(40, 80)?;
    let query = favourite::Entity::find().filter(favourite::Column::PostId.eq(post.id));
    // Nobody in a circle is told who else is.
    let told = post.audience != Audience::Circle || viewer.is_some_and(|v| v.profile.id == post.author_id);
    let rows =
        if told { page.sort(page.of(query, favourite::Column::Id).all(app.db.read()).await?) } else { Vec::new() };
    let pairs: Vec<(i64, i64)> = rows.iter().map(|f| (f.id, f.profile_id)).collect();
    people(&app, &format!("/api/v1/statuses/{status_id}/favourited_by"), &pairs, page.limit).await
}

pub async fn reblogged_by(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let post = visible_post(&app, &viewer, &status_id).await?;
    let page = params.page(40, 80)?;
    let query = post::Entity::find()
        .filter(post::Column::BoostOfId.eq(post.id))
        .filter(visible::to(login::reader(viewer.as_ref())));
    let rows = page.sort(page.of(query, post::Column::Id).all(app.db.read()).await?);
    let pairs: Vec<(i64, i64)> = rows.iter().map(|p| (p.id, p.author_id)).collect();
    people(&app, &format!("/api/v1/statuses/{status_id}/reblogged_by"), &pairs, page.limit).await
}

/// Profiles in the order of the rows that named them.
async fn people(
    app: &App,
    path: &str,
    pairs: &[(i64, i64)],
    limit: u64,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let found = profile::by_ids(app.db.read(), pairs.iter().map(|p| p.1)).await?;
    let accounts = pairs.iter().filter_map(|p| found.get(&p.1)).map(|p: &profile::Model| convert::account(app, p));
    let ids: Vec<i64> = pairs.iter().map(|p| p.0).collect();
    Ok((link(&app.config.url(path), &[], &ids, limit), Json(accounts.collect())))
}

pub async fn favourite(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:favourites")?;
    let post = reactions::favourite(&app, me, id(&status_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

pub async fn unfavourite(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:favourites")?;
    let post = reactions::unfavourite(&app, me, id(&status_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

pub async fn reblog(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:statuses")?;
    viewer.require_no_second_pair(&app).await?;
    let audience = match params.text("visibility")?.as_deref() {
        None | Some("" | "public") => Audience::Public,
        Some("unlisted") => Audience::Unlisted,
        Some("private") => Audience::Followers,
        Some(_) => return Err(Error::unprocessable("visibility must be public, unlisted or private.")),
    };
    let post = posts::stopped::boost(&app, me, id(&status_id)?, audience, viewer.writer_id).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

pub async fn unreblog(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:statuses")?;
    let post = boost::unboost(&app, me, id(&status_id)?).await?;
    let post = visible::see(app.db.read(), Reader::Local(me.id), post.id).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

pub async fn pin(State(app): State<App>, viewer: Viewer, Path(status_id): Path<String>) -> Result<Json<api::Status>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let post = pins::pin(&app, me, id(&status_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

pub async fn unpin(State(app): State<App>, viewer: Viewer, Path(status_id): Path<String>) -> Result<Json<api::Status>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let post = pins::unpin(&app, me, id(&status_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}
