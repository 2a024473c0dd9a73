//! Announcements. <https://docs.joinmastodon.org/methods/announcements/>

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{app::App, clock::DAY, error::Result, extract::Path},
    doors::params::{Params, id},
    entities::{announcement, profile},
    login::{Viewer, preferences},
    notifications::announcements,
    people::profiles::colleague,
};

/// The id of what no row is about: ids of announcements are times, and this one is long past.
const VOUCHER: i64 = 1;

/// To who uses apps alone: her profile needs a fresh voucher, which an app can't hand in.
fn voucher(app: &App, me: &profile::Model) -> announcement::Model {
    let language = preferences::of(me).language.unwrap_or_else(|| app.config.language.clone());
    let now = app.clock.now_ms();
    announcement::Model {
        id: VOUCHER,
        text: texts::of(&language).with("voucher-app", &[("link", &app.config.url("/profiles"))]),
        starts_at: None,
        ends_at: None,
        all_day: false,
        published_at: now - now % DAY,
        updated_at: now - now % DAY,
        withdrawn_at: None,
    }
}

pub async fn list(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::Announcement>>> {
    let me = viewer.require("read")?;
    let mut rows = announcements::current(&app).await?;
    if colleague::is_near(&app, me) {
        rows.insert(0, voucher(&app, me));
    }
    let mut all = convert::announcements(&app, me.id, rows).await?;
    if !params.flag("with_dismissed")?.unwrap_or(false) {
        all.retain(|a| !a.read);
    }
    Ok(Json(all))
}

pub async fn dismiss(
    State(app): State<App>,
    viewer: Viewer,
    Path(announcement_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:accounts")?;
    // It goes by itself, once the profile was opened on our pages.
    if id(&announcement_id)? != VOUCHER {
        announcements::dismiss(&app, me.id, id(&announcement_id)?).await?;
    }
    Ok(Json(api::Empty {}))
}

pub async fn react(
    State(app): State<App>,
    viewer: Viewer,
    Path((announcement_id, name)): Path<(String, String)>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:favourites")?;
    announcements::react(&app, me.id, id(&announcement_id)?, &name, true).await?;
    Ok(Json(api::Empty {}))
}

pub async fn unreact(
    State(app): State<App>,
    viewer: Viewer,
    Path((announcement_id, name)): Path<(String, String)>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:favourites")?;
    announcements::react(&app, me.id, id(&announcement_id)?, &name, false).await?;
    Ok(Json(api::Empty {}))
}
