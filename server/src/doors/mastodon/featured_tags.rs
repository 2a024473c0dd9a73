//! Tags that a profile puts forward. <https://docs.joinmastodon.org/methods/featured_tags/>

use axum::{Json, extract::State};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{accounts::find, convert};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id},
    entities::{featured_tag as row, profile},
    login::{Viewer, members::Part},
    people::featured_tags,
    posts::tags,
};

async fn shown(app: &App, of: &profile::Model, rows: Vec<row::Model>) -> Result<Vec<api::FeaturedTag>> {
    let usage = featured_tags::usage_of(app, of.id, &rows).await?;
    let mut all: Vec<(i64, api::FeaturedTag)> = rows
        .into_iter()
        .map(|row| {
            let used = usage.get(&row.name).cloned().unwrap_or_default();
            let tag = api::FeaturedTag {
                id: row.id.to_string(),
                url: format!("{}/tagged/{}", of.url, utf8_percent_encode(&row.name, NON_ALPHANUMERIC)),
                name: row.name,
                statuses_count: used.count.to_string(),
                last_status_at: used.last_on,
            };
            (used.count, tag)
        })
        .collect();
    all.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    Ok(all.into_iter().map(|(_, tag)| tag).collect())
}

pub async fn own(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<api::FeaturedTag>>> {
    let me = viewer.require("read:accounts")?;
    let rows = featured_tags::of(app.db.read(), me.id).await?;
    Ok(Json(shown(&app, me, rows).await?))
}

pub async fn of_account(State(app): State<App>, Path(account_id): Path<String>) -> Result<Json<Vec<api::FeaturedTag>>> {
    let profile = find(&app, &account_id).await?;
    let rows = featured_tags::of(app.db.read(), profile.id).await?;
    Ok(Json(shown(&app, &profile, rows).await?))
}

pub async fn create(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::FeaturedTag>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let name = params.text("name")?.filter(|n| !n.is_empty());
    let missing = || Error::bad_request("param is missing or the value is empty or invalid: name");
    let name = tags::fold(&name.ok_or_else(missing)?)
        .map_err(|_| Error::unprocessable("Validation failed: Name is invalid"))?;
    let row = featured_tags::feature(&app, me, &name).await?;
    shown(&app, me, vec![row]).await?.into_iter().next().map(Json).ok_or(Error::NotFound)
}

pub async fn remove(State(app): State<App>, viewer: Viewer, Path(tag_id): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    featured_tags::remove(&app, me.id, id(&tag_id)?).await?;
    Ok(Json(api::Empty {}))
}

/// What one uses most and does not put forward yet.
pub async fn suggestions(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<api::Tag>>> {
    let me = viewer.require("read:accounts")?;
    let own = featured_tags::of(app.db.read(), me.id).await?;
    let used = featured_tags::usage(&app, me.id, &[]).await?;
    let new = used.into_iter().map(|(name, _)| name).filter(|name| !own.iter().any(|o| o.name == *name));
    Ok(Json(convert::tags(&app, Some(me.id), new.take(10).collect()).await?))
}

pub async fn feature(State(app): State<App>, viewer: Viewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let name = tags::fold(&name).map_err(|_| Error::NotFound)?;
    featured_tags::feature(&app, me, &name).await?;
    convert::tags(&app, Some(me.id), vec![name]).await?.into_iter().next().map(Json).ok_or(Error::NotFound)
}

pub async fn unfeature(State(app): State<App>, viewer: Viewer, Path(name): Path<String>) -> Result<Json<api::Tag>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let name = tags::fold(&name).map_err(|_| Error::NotFound)?;
    featured_tags::unfeature(&app, me.id, &name).await?;
    convert::tags(&app, Some(me.id), vec![name]).await?.into_iter().next().map(Json).ok_or(Error::NotFound)
}
