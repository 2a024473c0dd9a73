//! Read marks and preferences. <https://docs.joinmastodon.org/methods/markers/>

use std::collections::BTreeMap;

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
    },
    doors::params::{Params, id},
    login::{Viewer, preferences},
    timelines::markers::{self, TIMELINES},
};

async fn answer(app: &App, profile_id: i64, timelines: &[String]) -> Result<Json<BTreeMap<String, api::Marker>>> {
    let rows = markers::of(app, profile_id, timelines).await?;
    let shown = |m: crate::entities::marker::Model| {
        let marker =
            api::Marker { last_read_id: m.last_read_id.to_string(), version: m.version, updated_at: iso(m.updated_at) };
        (m.timeline, marker)
    };
    Ok(Json(rows.into_iter().map(shown).collect()))
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<BTreeMap<String, api::Marker>>> {
    let me = viewer.require("read:statuses")?;
    answer(&app, me.id, &params.list("timeline")?).await
}

pub async fn set(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<BTreeMap<String, api::Marker>>> {
    let me = viewer.require("write:statuses")?;
    let mut marks = Vec::new();
    for timeline in TIMELINES {
        if let Some(last) = params.object(timeline)?.text("last_read_id")? {
            let last = id(&last).map_err(|_| {
                Error::unprocessable(
                    "last_read_id is the id of a post or \
                     notification.",
                )
            })?;
            marks.push(((*timeline).to_owned(), last));
        }
    }
    markers::set(&app, me.id, &marks).await?;
    let names: Vec<String> = marks.into_iter().map(|m| m.0).collect();
    answer(&app, me.id, &names).await
}

/// <https://docs.joinmastodon.org/methods/preferences/>
pub async fn preferences(viewer: Viewer) -> Result<Json<api::Preferences>> {
    let me = viewer.require("read:accounts")?;
    let preferences = preferences::of(me);
    Ok(Json(api::Preferences {
        visibility: convert::visibility(me.default_audience).into(),
        sensitive: me.default_sensitive,
        language: me.default_language.clone(),
        quote_policy: convert::quote_word(me.default_quote).into(),
        media: preferences.media.unwrap_or_else(|| "default".into()),
        spoilers: preferences.open_warnings,
        autoplay: preferences.autoplay,
    }))
}
