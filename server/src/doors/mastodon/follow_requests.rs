//! Follow requests. <https://docs.joinmastodon.org/methods/follow_requests/>

use axum::{Json, extract::State, http::HeaderMap};

use super::accounts::{accounts_of, relationship};
use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::params::{Params, id},
    entities::profile,
    login::Viewer,
    people::follows::{self, Side},
};

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let me = viewer.require("read:follows")?;
    let page = params.page(40, 80)?;
    let rows = follows::list(app.db.read(), Side::Requests, me.id, page).await?;
    accounts_of(&app, &rows, Side::Requests, &app.config.url("/api/v1/follow_requests"), page.limit).await
}

pub async fn authorize(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let (me, asker) = both(&app, &viewer, &account_id).await?;
    follows::accept(&app, me, &asker).await?;
    relationship(&app, me.id, asker.id).await
}

pub async fn reject(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let (me, asker) = both(&app, &viewer, &account_id).await?;
    follows::reject(&app, me, &asker).await?;
    relationship(&app, me.id, asker.id).await
}

/// Our own: no answer at all.
pub async fn ignore(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Relationship>> {
    let (me, asker) = both(&app, &viewer, &account_id).await?;
    follows::ignore(&app, me, &asker).await?;
    relationship(&app, me.id, asker.id).await
}

/// Who answers, and who asks.
async fn both<'a>(app: &App, viewer: &'a Viewer, account_id: &str) -> Result<(&'a profile::Model, profile::Model)> {
    let me = viewer.require("write:follows")?;
    Ok((me, profile::by_id(app.db.read(), id(account_id)?).await?))
}
