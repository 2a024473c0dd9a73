//! Notices that are kept aside. <https://docs.joinmastodon.org/methods/notifications/#get-requests>

use std::collections::HashMap;

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::convert;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::{notification_request as row, post, profile},
    login::Viewer,
    notifications::requests,
    policy::visible::{self, Reader},
};

async fn shown(app: &App, viewer: i64, rows: Vec<row::Model>) -> Result<Vec<api::NotificationRequest>> {
    let people = profile::by_ids(app.db.read(), rows.iter().map(|r| r.from_id)).await?;
    let posts = post::Entity::find()
        .filter(post::Column::Id.is_in(rows.iter().filter_map(|r| r.last_post_id)))
        .filter(visible::to(Reader::Local(viewer)))
        .all(app.db.read())
        .await?;
    let statuses = convert::statuses(app, Some(viewer), posts).await?;
    let mut statuses: HashMap<String, api::Status> = statuses.into_iter().map(|s| (s.id.clone(), s)).collect();
    let one = |r: row::Model| {
        Some(api::NotificationRequest {
            id: r.id.to_string(),
            created_at: iso(r.created_at),
            updated_at: iso(r.updated_at),
            account: convert::account(app, people.get(&r.from_id)?),
            notifications_count: r.notifications_count.to_string(),
            last_status: r.last_post_id.and_then(|p| statuses.remove(&p.to_string())),
        })
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::NotificationRequest>>)> {
    let me = viewer.require("read:notifications")?;
    let page = params.page(40, 80)?;
    let rows = requests::of(&app, me.id, page).await?;
    let ids: Vec<i64> = rows.iter().map(|r| r.id).collect();
    let headers = link(&app.config.url("/api/v1/notifications/requests"), &[], &ids, page.limit);
    Ok((headers, Json(shown(&app, me.id, rows).await?)))
}

pub async fn show(
    State(app): State<App>,
    viewer: Viewer,
    Path(request_id): Path<String>,
) -> Result<Json<api::NotificationRequest>> {
    let me = viewer.require("read:notifications")?;
    let found = requests::one(&app, me.id, id(&request_id)?).await?;
    shown(&app, me.id, vec![found]).await?.into_iter().next().map(Json).ok_or(Error::NotFound)
}

pub async fn accept(
    State(app): State<App>,
    viewer: Viewer,
    Path(request_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    let found = requests::one(&app, me.id, id(&request_id)?).await?;
    requests::accept(&app, me.id, &[found.id]).await?;
    Ok(Json(api::Empty {}))
}

pub async fn dismiss(
    State(app): State<App>,
    viewer: Viewer,
    Path(request_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    let found = requests::one(&app, me.id, id(&request_id)?).await?;
    requests::dismiss(&app, me.id, &[found.id]).await?;
    Ok(Json(api::Empty {}))
}

/// Unknown ids are passed over.
pub async fn accept_several(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    requests::accept(&app, me.id, &params.ids("id")?).await?;
    Ok(Json(api::Empty {}))
}

pub async fn dismiss_several(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    requests::dismiss(&app, me.id, &params.ids("id")?).await?;
    Ok(Json(api::Empty {}))
}

/// What is let in stands among the others in the same moment.
pub async fn merged(viewer: Viewer) -> Result<Json<api::Merged>> {
    viewer.require("read:notifications")?;
    Ok(Json(api::Merged { merged: true }))
}
