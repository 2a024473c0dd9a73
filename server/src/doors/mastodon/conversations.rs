//! Conversations: direct exchanges. <https://docs.joinmastodon.org/methods/conversations/>

use axum::{Json, extract::State, http::HeaderMap};

use super::convert;
use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::params::{Params, id, link},
    login::Viewer,
    posts::conversations,
};

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Conversation>>)> {
    let me = viewer.require("read:statuses")?;
    let page = params.page(20, 40)?;
    let rows = conversations::of(&app, me.id, page).await?;
    let ids: Vec<i64> = rows.iter().map(|c| c.last_post_id).collect();
    let headers = link(&app.config.url("/api/v1/conversations"), &[], &ids, page.limit);
    Ok((headers, Json(convert::conversations(&app, me.id, rows).await?)))
}

pub async fn read(
    State(app): State<App>,
    viewer: Viewer,
    Path(conversation_id): Path<String>,
) -> Result<Json<api::Conversation>> {
    mark(&app, &viewer, &conversation_id, false).await
}

pub async fn unread(
    State(app): State<App>,
    viewer: Viewer,
    Path(conversation_id): Path<String>,
) -> Result<Json<api::Conversation>> {
    mark(&app, &viewer, &conversation_id, true).await
}

async fn mark(app: &App, viewer: &Viewer, conversation_id: &str, unread: bool) -> Result<Json<api::Conversation>> {
    let me = viewer.require("write:conversations")?;
    let row = conversations::mark(app, me.id, id(conversation_id)?, unread).await?;
    let all = convert::conversations(app, me.id, vec![row]).await?;
    all.into_iter().next().map(Json).ok_or(crate::base::error::Error::NotFound)
}

pub async fn remove(
    State(app): State<App>,
    viewer: Viewer,
    Path(conversation_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:conversations")?;
    conversations::remove(&app, me.id, id(&conversation_id)?).await?;
    Ok(Json(api::Empty {}))
}
