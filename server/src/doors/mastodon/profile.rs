//! One's own profile as it was typed. <https://docs.joinmastodon.org/methods/profile/>

use axum::{Json, extract::State};

use super::{
    accounts::{own_account, update},
    convert,
};
use crate::{
    base::{app::App, error::Result},
    doors::params::Params,
    login::{Viewer, members::Part},
    people::profiles::{self, Changes, Picture},
};

pub async fn show(State(app): State<App>, viewer: Viewer) -> Result<Json<api::Profile>> {
    let me = viewer.require("profile")?;
    Ok(Json(convert::profile(&app, me)))
}

pub async fn change(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Profile>> {
    let updated = update(&app, &viewer, params).await?;
    Ok(Json(convert::profile(&app, &updated)))
}

async fn without(app: &App, viewer: &Viewer, changes: Changes) -> Result<Json<api::Account>> {
    let me = viewer.require("write:accounts")?;
    viewer.require_part(app, Part::Manager).await?;
    let updated = profiles::update(app, me, changes).await?;
    own_account(app, &updated).await
}

pub async fn remove_avatar(State(app): State<App>, viewer: Viewer) -> Result<Json<api::Account>> {
    without(&app, &viewer, Changes { avatar: Some(Picture::None), ..Changes::default() }).await
}

pub async fn remove_header(State(app): State<App>, viewer: Viewer) -> Result<Json<api::Account>> {
    without(&app, &viewer, Changes { header: Some(Picture::None), ..Changes::default() }).await
}
