//! Notifications. <https://docs.joinmastodon.org/methods/notifications/>

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::Iterable;
use serde_json::{Value, json};

use super::{
    convert,
    params::{Params, id, link},
};
use crate::{
    app::App,
    entities::notification::Kind,
    error::{Error, Result},
    extract::Path,
    login::Viewer,
    markers, notifications,
};

/// The kinds that a list names; unknown ones are nobody's.
fn kinds(names: &[String]) -> Vec<Kind> {
    Kind::iter().filter(|k| names.iter().any(|n| n == convert::notification_kind(*k))).collect()
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Notification>>)> {
    let me = viewer.require("read:notifications")?;
    let page = params.page(40, 80)?;
    let wanted = params.list("types")?;
    let (only, except) = (kinds(&wanted), kinds(&params.list("exclude_types")?));
    if !wanted.is_empty() && only.is_empty() {
        return Ok((HeaderMap::new(), Json(Vec::new())));
    }
    let from = params.id("account_id")?;
    let rows = notifications::of(&app, me.id, &only, &except, from, page).await?;
    let ids: Vec<i64> = rows.iter().map(|n| n.id).collect();
    let asked: Vec<_> = from.map(|from| ("account_id", from.to_string())).into_iter().collect();
    let headers = link(&app.config.url("/api/v1/notifications"), &asked, &ids, page.limit);
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

pub async fn clear(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    let me = viewer.require("write:notifications")?;
    notifications::dismiss(&app, me.id, None).await?;
    Ok(Json(json!({})))
}

pub async fn dismiss(
    State(app): State<App>,
    viewer: Viewer,
    Path(notification_id): Path<String>,
) -> Result<Json<Value>> {
    let me = viewer.require("write:notifications")?;
    notifications::dismiss(&app, me.id, Some(id(&notification_id)?)).await?;
    Ok(Json(json!({})))
}

/// How many notices are newer than the read mark.
pub async fn unread_count(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Value>> {
    let me = viewer.require("read:notifications")?;
    let limit = params.page(100, 1_000)?.limit;
    Ok(Json(json!({ "count": markers::unread_notices(&app, me.id, limit).await? })))
}
