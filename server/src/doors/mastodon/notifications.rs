//! Notifications. <https://docs.joinmastodon.org/methods/notifications/>

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{ActiveEnum, Iterable};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::notification::Kind,
    login::Viewer,
    notifications::{self, Wish},
    timelines::markers,
};

/// The kinds that a list names; unknown ones are nobody's.
pub fn kinds(names: &[String]) -> Vec<Kind> {
    Kind::iter().filter(|k| names.contains(&k.to_value())).collect()
}

/// Which notices are wanted; none where nothing but unknown kinds are.
pub fn wish(params: &Params) -> Result<Option<Wish>> {
    let wanted = params.list("types")?;
    let (only, except) = (kinds(&wanted), kinds(&params.list("exclude_types")?));
    let left: Vec<Kind> = only.iter().copied().filter(|k| !except.contains(k)).collect();
    if !wanted.is_empty() && left.is_empty() {
        return Ok(None);
    }
    let filtered = params.flag("include_filtered")?.unwrap_or(false);
    Ok(Some(Wish { only: left, except, from: params.id("account_id")?, filtered }))
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Notification>>)> {
    let me = viewer.require("read:notifications")?;
    let page = params.page(40, 80)?;
    let Some(wish) = wish(&params)? else { return Ok((HeaderMap::new(), Json(Vec::new()))) };
    let rows = notifications::of(&app, me.id, &wish, page).await?;
    let ids: Vec<i64> = rows.iter().map(|n| n.id).collect();
    let mut kept = params.repeated(&["account_id", "include_filtered"])?;
    for name in ["types[]", "exclude_types[]"] {
        kept.extend(params.list(name.trim_end_matches("[]"))?.into_iter().map(|v| (name, v)));
    }
    let headers = link(&app.config.url("/api/v1/notifications"), &kept, &ids, page.limit);
    Ok((headers, Json(convert::notifications(&app, me.id, rows).await?)))
}

pub async fn show(
    State(app): State<App>,
    viewer: Viewer,
    Path(notification_id): Path<String>,
) -> Result<Json<api::Notification>> {
    let me = viewer.require("read:notifications")?;
    let row = notifications::one(&app, me.id, id(&notification_id)?).await?.ok_or(Error::NotFound)?;
    let all = convert::notifications(&app, me.id, vec![row]).await?;
    all.into_iter().next().map(Json).ok_or(Error::NotFound)
}

pub async fn clear(State(app): State<App>, viewer: Viewer) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    notifications::dismiss(&app, me.id, None).await?;
    Ok(Json(api::Empty {}))
}

pub async fn dismiss(
    State(app): State<App>,
    viewer: Viewer,
    Path(notification_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    let id = id(&notification_id)?;
    notifications::one(&app, me.id, id).await?.ok_or(Error::NotFound)?;
    notifications::dismiss(&app, me.id, Some(id)).await?;
    Ok(Json(api::Empty {}))
}

/// How many notices are newer than the read mark.
pub async fn unread_count(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Count>> {
    let me = viewer.require("read:notifications")?;
    let limit = params.page(100, 1_000)?.limit;
    let Some(wish) = wish(&params)? else { return Ok(Json(api::Count { count: 0 })) };
    Ok(Json(api::Count { count: markers::unread(&app, me.id, &wish, limit).await? }))
}
