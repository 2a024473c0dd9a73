//! Finding people. <https://docs.joinmastodon.org/methods/suggestions/>, <https://docs.joinmastodon.org/methods/directory/>

use axum::{Json, extract::State};

use super::{accounts::find, convert};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id},
    login::{OptionalViewer, Viewer},
    people::discovery::{self, Order, Reason},
    posts::refreshes,
};

pub async fn suggestions(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::Suggestion>>> {
    let me = viewer.require("read:accounts")?;
    let found = discovery::suggestions(&app, me.id, params.offset()?, params.page(40, 80)?.limit).await?;
    let shown = found.iter().map(|(profile, reason)| {
        let (source, sources) = match reason {
            Reason::FriendsOfFriends => ("past_interactions", "friends_of_friends"),
            Reason::Colleague => ("staff", "featured"),
        };
        let account = convert::account(&app, profile);
        api::Suggestion { source: source.into(), sources: vec![sources.into()], account }
    });
    Ok(Json(shown.collect()))
}

pub async fn suggestions_v1(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::Account>>> {
    let me = viewer.require("read:accounts")?;
    let found = discovery::suggestions(&app, me.id, params.offset()?, params.page(40, 80)?.limit).await?;
    Ok(Json(found.iter().map(|(profile, _)| convert::account(&app, profile)).collect()))
}

pub async fn dismiss_suggestion(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<api::Empty>> {
    let me = viewer.require("read:accounts")?;
    discovery::dismiss(&app, me.id, id(&account_id)?).await?;
    Ok(Json(api::Empty {}))
}

pub async fn familiar_followers(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<api::FamiliarFollowers>>> {
    let me = viewer.require("read:follows")?;
    let found = discovery::familiar_followers(&app, me.id, &params.ids("id")?).await?;
    let shown = found.iter().map(|(id, people)| api::FamiliarFollowers {
        id: id.to_string(),
        accounts: people.iter().map(|p| convert::account(&app, p)).collect(),
    });
    Ok(Json(shown.collect()))
}

pub async fn directory(
    State(app): State<App>,
    viewer: OptionalViewer,
    params: Params,
) -> Result<Json<Vec<api::Account>>> {
    if let Some(viewer) = &viewer {
        viewer.require("read:accounts")?;
    }
    let order = match params.text("order")?.as_deref() {
        None | Some("" | "active") => Order::Active,
        Some("new") => Order::New,
        Some(_) => return Err(Error::unprocessable("order must be active or new.")),
    };
    let local = params.flag("local")?.unwrap_or(false);
    let page = (params.offset()?, params.page(40, 80)?.limit);
    let found = discovery::directory(&app, viewer.map(|v| v.profile.id), local, order, page).await?;
    Ok(Json(found.iter().map(|p| convert::account(&app, p)).collect()))
}

/// Keybase is no more.
pub async fn identity_proofs(
    State(app): State<App>,
    viewer: Viewer,
    Path(account_id): Path<String>,
) -> Result<Json<Vec<api::Empty>>> {
    viewer.require("read:accounts")?;
    find(&app, &account_id).await?;
    Ok(Json(Vec::new()))
}

/// <https://docs.joinmastodon.org/methods/async_refreshes/>
pub async fn async_refresh(
    State(app): State<App>,
    viewer: Viewer,
    Path(refresh_id): Path<String>,
) -> Result<Json<api::AsyncRefreshResponse>> {
    let me = viewer.require("read")?;
    let row = refreshes::of(&app, me.id, id(&refresh_id)?).await?;
    let status = if row.finished { "finished" } else { "running" };
    Ok(Json(api::AsyncRefreshResponse {
        async_refresh: api::AsyncRefresh {
            id: row.id.to_string(),
            status: status.into(),
            result_count: Some(row.result_count),
        },
    }))
}
