//! Lists. <https://docs.joinmastodon.org/methods/lists/>

use axum::{Json, extract::State, http::HeaderMap};

use super::{accounts::find, convert};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
        page::Page,
    },
    doors::params::{Params, id, link},
    entities::{list as row, profile},
    login::Viewer,
    people::lists::{self, Changes},
};

fn shown(list: &row::Model) -> api::List {
    api::List {
        id: list.id.to_string(),
        title: list.title.clone(),
        replies_policy: list.replies.clone(),
        exclusive: list.exclusive,
    }
}

fn changes(params: &Params) -> Result<Changes> {
    Ok(Changes {
        title: params.text("title")?,
        replies: params.text("replies_policy")?,
        exclusive: params.flag("exclusive")?,
    })
}

pub async fn all(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<api::List>>> {
    let me = viewer.require("read:lists")?;
    Ok(Json(lists::of(&app, me.id).await?.iter().map(shown).collect()))
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(list_id): Path<String>) -> Result<Json<api::List>> {
    let me = viewer.require("read:lists")?;
    Ok(Json(shown(&row::own(app.db.read(), me.id, id(&list_id)?).await?)))
}

pub async fn create(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::List>> {
    let me = viewer.require("write:lists")?;
    Ok(Json(shown(&lists::create(&app, me.id, changes(&params)?).await?)))
}

pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(list_id): Path<String>,
    params: Params,
) -> Result<Json<api::List>> {
    let me = viewer.require("write:lists")?;
    Ok(Json(shown(&lists::change(&app, me.id, id(&list_id)?, changes(&params)?).await?)))
}

pub async fn remove(State(app): State<App>, viewer: Viewer, Path(list_id): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:lists")?;
    lists::remove(&app, me.id, id(&list_id)?).await?;
    Ok(Json(api::Empty {}))
}

/// `limit=0` means all of them.
pub async fn members(
    State(app): State<App>,
    viewer: Viewer,
    Path(list_id): Path<String>,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let me = viewer.require("read:lists")?;
    let list = row::own(app.db.read(), me.id, id(&list_id)?).await?;
    let everybody = params.text("limit")?.as_deref() == Some("0");
    let page = if everybody { Page::first(10_000) } else { params.page(40, 80)? };
    let rows = lists::members(&app, list.id, page).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|m| m.profile_id)).await?;
    let accounts = rows.iter().filter_map(|m| people.get(&m.profile_id)).map(|p| convert::account(&app, p)).collect();
    let ids: Vec<i64> = rows.iter().map(|m| m.id).collect();
    let base = app.config.url(&format!("/api/v1/lists/{list_id}/accounts"));
    let headers = if everybody { HeaderMap::new() } else { link(&base, &[], &ids, page.limit) };
    Ok((headers, Json(accounts)))
}

fn people(params: &Params) -> Result<Vec<i64>> {
    let ids: Vec<i64> = params.list("account_ids")?.iter().map(|i| id(i)).collect::<Result<_>>()?;
    if ids.is_empty() { Err(Error::unprocessable("account_ids is missing.")) } else { Ok(ids) }
}

pub async fn add(
    State(app): State<App>,
    viewer: Viewer,
    Path(list_id): Path<String>,
    params: Params,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:lists")?;
    lists::add(&app, me.id, id(&list_id)?, &people(&params)?).await?;
    Ok(Json(api::Empty {}))
}

pub async fn take_off(
    State(app): State<App>,
    viewer: Viewer,
    Path(list_id): Path<String>,
    params: Params,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:lists")?;
    lists::take_off(&app, me.id, id(&list_id)?, &people(&params)?).await?;
    Ok(Json(api::Empty {}))
}

pub async fn of_account(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<Vec<api::List>>> {
    let me = viewer.require("read:lists")?;
    let lists = lists::with_member(&app, me.id, find(&app, &account_id).await?.id).await?;
    Ok(Json(lists.iter().map(shown).collect()))
}
