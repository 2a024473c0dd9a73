//! Read marks and preferences. <https://docs.joinmastodon.org/methods/markers/>

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::{
    convert,
    params::{Params, id},
};
use crate::{
    app::App,
    clock::iso,
    error::Result,
    login::Viewer,
    markers::{self, TIMELINES},
    reading,
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
        if let Some(last) = params.object(timeline).text("last_read_id")? {
            marks.push(((*timeline).to_owned(), id(&last)?));
        }
    }
    markers::set(&app, me.id, &marks).await?;
    let names: Vec<String> = marks.into_iter().map(|m| m.0).collect();
    answer(&app, me.id, &names).await
}

/// <https://docs.joinmastodon.org/methods/preferences/>
pub async fn preferences(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    let me = viewer.require("read:accounts")?;
    let reading = reading::of(me);
    let _ = &app;
    Ok(Json(json!({
        "posting:default:visibility": convert::visibility(me.default_audience),
        "posting:default:sensitive": me.default_sensitive,
        "posting:default:language": me.default_language,
        "posting:default:quote_policy": "public",
        "reading:expand:media": reading.media.unwrap_or_else(|| "default".into()),
        "reading:expand:spoilers": reading.open_warnings,
        "reading:autoplay:gifs": reading.autoplay,
    })))
}
