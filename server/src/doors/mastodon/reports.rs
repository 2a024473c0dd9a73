//! Reports. <https://docs.joinmastodon.org/methods/reports/>

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::params::{Params, id},
    login::Viewer,
    moderation::reports::{self, New},
};

pub async fn create(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Report>> {
    let me = viewer.require("write:reports")?;
    let target_id = params.id("account_id")?.ok_or_else(|| Error::unprocessable("account_id is missing."))?;
    let rule_ids = params.list("rule_ids")?;
    let usual = if rule_ids.is_empty() { "other" } else { "violation" };
    let new = New {
        target_id,
        post_ids: params.list("status_ids")?.iter().map(|i| id(i)).collect::<Result<_>>()?,
        comment: params.text("comment")?.unwrap_or_default(),
        category: params.text("category")?.unwrap_or_else(|| usual.into()),
        rule_ids,
        forward: params.flag("forward")?.unwrap_or(false),
        is_locked: false,
    };
    let row = Box::pin(reports::report(&app, me, new)).await?;
    Ok(Json(convert::report(&app, &row).await?))
}
