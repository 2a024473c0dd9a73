//! Quotes of a post. <https://docs.joinmastodon.org/methods/statuses/#quotes>

use axum::{Json, extract::State, http::HeaderMap};

use super::convert;
use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::params::{Params, id, link},
    login::{Viewer, members::Part},
    policy::visible::{self, Reader},
    posts::quotes,
};

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Status>>)> {
    let me = viewer.require("read:statuses")?;
    let page = params.page(20, 40)?;
    let post = visible::see(app.db.read(), Reader::Local(me.id), id(&status_id)?).await?;
    let rows = quotes::of(&app, me.id, post.id, page).await?;
    let ids: Vec<i64> = rows.iter().map(|p| p.id).collect();
    let headers = link(&app.config.url(&format!("/api/v1/statuses/{status_id}/quotes")), &[], &ids, page.limit);
    Ok((headers, Json(convert::statuses(&app, Some(me.id), rows).await?)))
}

/// Takes the yes to a quote of one's own post back.
pub async fn revoke(
    State(app): State<App>,
    viewer: Viewer,
    Path((status_id, quoting_id)): Path<(String, String)>,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:statuses")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let row = quotes::revoke(&app, me, id(&status_id)?, id(&quoting_id)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), row).await?))
}
