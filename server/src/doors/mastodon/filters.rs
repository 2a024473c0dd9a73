//! Filters, version 2. <https://docs.joinmastodon.org/methods/filters/>

use axum::{Json, extract::State};

use super::convert::filters::{filter, filtered_post, keyword};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id},
    login::Viewer,
    timelines::filters::{self, Changes, KeywordChange},
};

fn changes(params: &Params) -> Result<Changes> {
    let contexts = params.list("context")?;
    Ok(Changes {
        title: params.text("title")?,
        contexts: (!contexts.is_empty()).then_some(contexts),
        action: params.text("filter_action")?,
        expires_in: expires_in(params)?,
        keywords: keyword_changes(params)?,
    })
}

/// Seconds; an empty value takes an end away, which 0 says.
pub fn expires_in(params: &Params) -> Result<Option<i64>> {
    if !params.has("expires_in") {
        return Ok(None);
    }
    Ok(Some(params.number("expires_in")?.unwrap_or(0).clamp(0, 10 * 366 * 86_400)))
}

fn keyword_changes(params: &Params) -> Result<Vec<KeywordChange>> {
    let all = params.objects("keywords_attributes")?.unwrap_or_default();
    all.iter()
        .map(|k| {
            Ok(KeywordChange {
                id: k.id("id")?,
                keyword: k.text("keyword")?,
                whole_word: k.flag("whole_word")?,
                remove: k.flag("_destroy")?.unwrap_or(false),
            })
        })
        .collect()
}

pub async fn all(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<api::Filter>>> {
    let me = viewer.require("read:filters")?;
    Ok(Json(filters::of(app.db.read(), me.id).await?.iter().map(filter).collect()))
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(filter_id): Path<String>) -> Result<Json<api::Filter>> {
    let me = viewer.require("read:filters")?;
    Ok(Json(filter(&filters::own(app.db.read(), me.id, id(&filter_id)?).await?)))
}

pub async fn create(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Filter>> {
    let me = viewer.require("write:filters")?;
    Ok(Json(filter(&filters::create(&app, me.id, changes(&params)?).await?)))
}

pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
    params: Params,
) -> Result<Json<api::Filter>> {
    let me = viewer.require("write:filters")?;
    Ok(Json(filter(&filters::change(&app, me.id, id(&filter_id)?, changes(&params)?).await?)))
}

pub async fn remove(State(app): State<App>, viewer: Viewer, Path(filter_id): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:filters")?;
    filters::remove(&app, me.id, id(&filter_id)?).await?;
    Ok(Json(api::Empty {}))
}

pub async fn keywords(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
) -> Result<Json<Vec<api::FilterKeyword>>> {
    let me = viewer.require("read:filters")?;
    let whole = filters::own(app.db.read(), me.id, id(&filter_id)?).await?;
    Ok(Json(whole.keywords.iter().map(keyword).collect()))
}

pub async fn add_keyword(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
    params: Params,
) -> Result<Json<api::FilterKeyword>> {
    let me = viewer.require("write:filters")?;
    let filter_id = id(&filter_id)?;
    let before = filters::own(app.db.read(), me.id, filter_id).await?;
    let new = KeywordChange {
        keyword: Some(params.required("keyword")?),
        whole_word: params.flag("whole_word")?,
        ..KeywordChange::default()
    };
    let after = filters::keywords(&app, me.id, filter_id, vec![new]).await?;
    let added = after.keywords.iter().find(|k| !before.keywords.iter().any(|b| b.id == k.id));
    added.map(|k| Json(keyword(k))).ok_or(Error::NotFound)
}

pub async fn show_keyword(
    State(app): State<App>,
    viewer: Viewer,
    Path(keyword_id): Path<String>,
) -> Result<Json<api::FilterKeyword>> {
    let me = viewer.require("read:filters")?;
    Ok(Json(keyword(&filters::own_keyword(&app, me.id, id(&keyword_id)?).await?)))
}

pub async fn change_keyword(
    State(app): State<App>,
    viewer: Viewer,
    Path(keyword_id): Path<String>,
    params: Params,
) -> Result<Json<api::FilterKeyword>> {
    let me = viewer.require("write:filters")?;
    let row = filters::own_keyword(&app, me.id, id(&keyword_id)?).await?;
    let change = KeywordChange {
        id: Some(row.id),
        keyword: params.text("keyword")?,
        whole_word: params.flag("whole_word")?,
        remove: false,
    };
    filters::keywords(&app, me.id, row.filter_id, vec![change]).await?;
    Ok(Json(keyword(&filters::own_keyword(&app, me.id, row.id).await?)))
}

pub async fn remove_keyword(
    State(app): State<App>,
    viewer: Viewer,
    Path(keyword_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:filters")?;
    let row = filters::own_keyword(&app, me.id, id(&keyword_id)?).await?;
    let change = KeywordChange { id: Some(row.id), remove: true, ..KeywordChange::default() };
    filters::keywords(&app, me.id, row.filter_id, vec![change]).await?;
    Ok(Json(api::Empty {}))
}

pub async fn statuses(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
) -> Result<Json<Vec<api::FilterStatus>>> {
    let me = viewer.require("read:filters")?;
    let whole = filters::own(app.db.read(), me.id, id(&filter_id)?).await?;
    Ok(Json(whole.posts.iter().map(filtered_post).collect()))
}

pub async fn add_status(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
    params: Params,
) -> Result<Json<api::FilterStatus>> {
    let me = viewer.require("write:filters")?;
    let post_id = id(&params.required("status_id")?)?;
    Ok(Json(filtered_post(&filters::add_post(&app, me.id, id(&filter_id)?, post_id).await?)))
}

pub async fn show_status(
    State(app): State<App>,
    viewer: Viewer,
    Path(row_id): Path<String>,
) -> Result<Json<api::FilterStatus>> {
    let me = viewer.require("read:filters")?;
    Ok(Json(filtered_post(&filters::own_post(&app, me.id, id(&row_id)?).await?)))
}

pub async fn remove_status(
    State(app): State<App>,
    viewer: Viewer,
    Path(row_id): Path<String>,
) -> Result<Json<api::FilterStatus>> {
    let me = viewer.require("write:filters")?;
    Ok(Json(filtered_post(&filters::remove_post(&app, me.id, id(&row_id)?).await?)))
}
