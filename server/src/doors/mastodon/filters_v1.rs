//! Filters, version 1: each keyword of a filter looks like a filter of its own. Deprecated since Mastodon 4.0.
//! <https://docs.joinmastodon.org/methods/filters/#v1>

use axum::{Json, extract::State};

use super::filters::expires_in;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id},
    entities::filter_keyword,
    login::Viewer,
    timelines::filters::{self, Changes, KeywordChange, Whole},
};

fn shown(whole: &Whole, keyword: &filter_keyword::Model) -> api::FilterV1 {
    api::FilterV1 {
        id: keyword.id.to_string(),
        phrase: keyword.keyword.clone(),
        context: whole.contexts().map(str::to_owned).collect(),
        expires_at: whole.row.expires_at.map(iso),
        irreversible: whole.row.action == "hide",
        whole_word: keyword.whole_word,
    }
}

fn changes(params: &Params) -> Result<Changes> {
    let contexts = params.list("context")?;
    Ok(Changes {
        title: params.text("phrase")?,
        contexts: (!contexts.is_empty()).then_some(contexts),
        action: params.flag("irreversible")?.map(|i| if i { "hide" } else { "warn" }.to_owned()),
        expires_in: expires_in(params)?,
        keywords: Vec::new(),
    })
}

pub async fn all(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<api::FilterV1>>> {
    let me = viewer.require("read:filters")?;
    let filters = filters::of(app.db.read(), me.id).await?;
    let each = filters.iter().flat_map(|w| w.keywords.iter().map(move |k| shown(w, k)));
    Ok(Json(each.collect()))
}

async fn own(app: &App, profile_id: i64, keyword_id: &str) -> Result<(Whole, filter_keyword::Model)> {
    let keyword = filters::own_keyword(app, profile_id, id(keyword_id)?).await?;
    Ok((filters::own(app.db.read(), profile_id, keyword.filter_id).await?, keyword))
}

pub async fn show(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
) -> Result<Json<api::FilterV1>> {
    let me = viewer.require("read:filters")?;
    let (whole, keyword) = own(&app, me.id, &filter_id).await?;
    Ok(Json(shown(&whole, &keyword)))
}

pub async fn create(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::FilterV1>> {
    let me = viewer.require("write:filters")?;
    let keyword = KeywordChange {
        keyword: Some(params.required("phrase")?),
        whole_word: params.flag("whole_word")?,
        ..KeywordChange::default()
    };
    let whole = filters::create(&app, me.id, Changes { keywords: vec![keyword], ..changes(&params)? }).await?;
    let keyword = whole.keywords.first().ok_or(Error::NotFound)?;
    Ok(Json(shown(&whole, keyword)))
}

pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(filter_id): Path<String>,
    params: Params,
) -> Result<Json<api::FilterV1>> {
    let me = viewer.require("write:filters")?;
    let (whole, keyword) = own(&app, me.id, &filter_id).await?;
    let change = KeywordChange {
        id: Some(keyword.id),
        keyword: params.text("phrase")?,
        whole_word: params.flag("whole_word")?,
        remove: false,
    };
    filters::change(&app, me.id, whole.row.id, Changes { keywords: vec![change], ..changes(&params)? }).await?;
    let (whole, keyword) = own(&app, me.id, &filter_id).await?;
    Ok(Json(shown(&whole, &keyword)))
}

/// The last keyword takes its filter with it.
pub async fn remove(State(app): State<App>, viewer: Viewer, Path(filter_id): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:filters")?;
    let (whole, keyword) = own(&app, me.id, &filter_id).await?;
    if whole.keywords.len() == 1 && whole.posts.is_empty() {
        filters::remove(&app, me.id, whole.row.id).await?;
    } else {
        let change = KeywordChange { id: Some(keyword.id), remove: true, ..KeywordChange::default() };
        filters::keywords(&app, me.id, whole.row.id, vec![change]).await?;
    }
    Ok(Json(api::Empty {}))
}
