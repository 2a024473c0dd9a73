//! Whom a profile puts forward. <https://docs.joinmastodon.org/methods/endorsements/>

use axum::{Json, extract::State, http::HeaderMap};

use super::{
    accounts::{find, relationship},
    convert,
};
use crate::{
    base::{app::App, error::Result, extract::Path, page::Page},
    doors::params::{Params, link},
    entities::profile,
    login::{OptionalViewer, Viewer, members::Part},
    people::endorsements,
};

type Accounts = (HeaderMap, Json<Vec<api::Account>>);

/// `limit=0` means all of them.
async fn page(app: &App, profile_id: i64, path: &str, params: &Params) -> Result<Accounts> {
    let everybody = params.text("limit")?.as_deref() == Some("0");
    let page = if everybody { Page::first(1_000) } else { params.page(40, 80)? };
    let rows = endorsements::of(app, profile_id, page).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|r| r.endorsed_id)).await?;
    let ids: Vec<i64> = rows.iter().map(|r| r.id).collect();
    let shown = rows.iter().filter_map(|r| people.get(&r.endorsed_id)).map(|p| convert::account(app, p)).collect();
    let headers = if everybody { HeaderMap::new() } else { link(&app.config.url(path), &[], &ids, page.limit) };
    Ok((headers, Json(shown)))
}

pub async fn own(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Accounts> {
    let me = viewer.require("read:accounts")?;
    page(&app, me.id, "/api/v1/endorsements", &params).await
}

pub async fn of_account(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(account_id): Path<String>,
    params: Params,
) -> Result<Accounts> {
    if let Some(viewer) = &viewer {
        viewer.require("read:accounts")?;
    }
    let profile = find(&app, &account_id).await?;
    page(&app, profile.id, &format!("/api/v1/accounts/{account_id}/endorsements"), &params).await
}

pub async fn endorse(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let other = find(&app, &account_id).await?;
    endorsements::endorse(&app, me.id, &other).await?;
    relationship(&app, me.id, other.id).await
}

pub async fn unendorse(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let other = find(&app, &account_id).await?;
    endorsements::unendorse(&app, me.id, other.id).await?;
    relationship(&app, me.id, other.id).await
}
