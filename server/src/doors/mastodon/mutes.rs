//! Mutes, blocks and domain blocks. <https://docs.joinmastodon.org/methods/mutes/>

use axum::{Json, extract::State, http::HeaderMap};

use super::{
    accounts::{find, relationship},
    convert,
};
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::profile,
    login::Viewer,
    people::{blocks, mutes},
};

type Accounts = (HeaderMap, Json<Vec<api::Account>>);

pub async fn list(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Accounts> {
    let me = viewer.require("read:mutes")?;
    let page = params.page(40, 80)?;
    let rows = mutes::of(&app, me.id, page).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|m| m.muted_id)).await?;
    let ids: Vec<i64> = rows.iter().map(|m| m.id).collect();
    let shown = |m: &crate::entities::mute::Model| {
        let account = convert::account(&app, people.get(&m.muted_id)?);
        Some(api::Account { mute_expires_at: Some(m.expires_at.map(iso)), ..account })
    };
    let accounts = rows.iter().filter_map(shown).collect();
    Ok((link(&app.config.url("/api/v1/mutes"), &[], &ids, page.limit), Json(accounts)))
}

/// Blocks have no id of their own; their time pages them.
pub async fn blocked(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Accounts> {
    let me = viewer.require("read:blocks")?;
    let page = params.page(40, 80)?;
    let rows = blocks::of(&app, me.id, page).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|b| b.blocked_id)).await?;
    let ids: Vec<i64> = rows.iter().map(|b| b.created_at).collect();
    let accounts = rows.iter().filter_map(|b| people.get(&b.blocked_id)).map(|p| convert::account(&app, p)).collect();
    Ok((link(&app.config.url("/api/v1/blocks"), &[], &ids, page.limit), Json(accounts)))
}

pub async fn mute(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:mutes")?;
    let other = find(&app, &account_id).await?;
    let notices = params.flag("notifications")?.unwrap_or(true);
    let seconds = params.number("duration")?.unwrap_or(0);
    mutes::mute(&app, me, &other, notices, seconds).await?;
    relationship(&app, me.id, other.id).await
}

pub async fn unmute(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:mutes")?;
    let other = find(&app, &account_id).await?;
    mutes::unmute(&app, me.id, other.id).await?;
    relationship(&app, me.id, other.id).await
}

pub async fn mute_thread(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::Status>> {
    thread(&app, &viewer, &status_id, true).await
}

pub async fn unmute_thread(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::Status>> {
    thread(&app, &viewer, &status_id, false).await
}

async fn thread(app: &App, viewer: &Viewer, status_id: &str, muted: bool) -> Result<Json<api::Status>> {
    let me = viewer.require("write:mutes")?;
    let post = mutes::mute_thread(app, me.id, id(status_id)?, muted).await?;
    Ok(Json(convert::status(app, Some(me.id), post).await?))
}

pub async fn domains(State(app): State<App>, viewer: Viewer, params: Params) -> Result<(HeaderMap, Json<Vec<String>>)> {
    let me = viewer.require("read:blocks")?;
    let page = params.page(100, 200)?;
    let rows = mutes::blocked_domains(&app, me.id, page).await?;
    let ids: Vec<i64> = rows.iter().map(|d| d.id).collect();
    let headers = link(&app.config.url("/api/v1/domain_blocks"), &[], &ids, page.limit);
    Ok((headers, Json(rows.into_iter().map(|d| d.domain).collect())))
}

pub async fn block_domain(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:blocks")?;
    let domain = params.text("domain")?.ok_or_else(|| Error::unprocessable("domain is missing."))?;
    mutes::block_domain(&app, me, &domain).await?;
    Ok(Json(api::Empty {}))
}

pub async fn unblock_domain(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:blocks")?;
    let domain = params.text("domain")?.ok_or_else(|| Error::unprocessable("domain is missing."))?;
    mutes::unblock_domain(&app, me.id, &domain).await?;
    Ok(Json(api::Empty {}))
}
