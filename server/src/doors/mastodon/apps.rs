//! Apps. <https://docs.joinmastodon.org/methods/apps/>

use axum::{Json, extract::State, http::request::Parts};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::params::Params,
    entities::app as row,
    login::{
        apps::{self, NewApp},
        bearer,
        scopes::Scopes,
        tokens,
    },
    notifications::push,
};

/// What everybody may know of an app.
async fn application(app: &App, row: &row::Model) -> Result<api::Application> {
    let redirect_uris = apps::redirect_uris(row);
    Ok(api::Application {
        id: row.id.to_string(),
        name: apps::name(&app.keys, row),
        website: row.website.clone(),
        scopes: apps::scopes(row).list(),
        redirect_uri: redirect_uris.join("\n"),
        redirect_uris,
        vapid_key: push::public_key(app).await?,
    })
}

pub async fn create(State(app): State<App>, params: Params) -> Result<Json<api::CredentialApplication>> {
    let scopes = params.text("scopes")?.filter(|s| !s.trim().is_empty()).unwrap_or_else(|| "read".into());
    let scopes = Scopes::parse(&scopes)
        .ok_or_else(|| Error::unprocessable("scopes: the requested scope is invalid, unknown, or malformed."))?;
    let redirect_uris = params
        .list("redirect_uris")?
        .iter()
        .flat_map(|u| u.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let new = NewApp { name: params.required("client_name")?, website: params.text("website")?, redirect_uris, scopes };
    let (row, client_secret) = apps::register(&app, new).await?;
    Ok(Json(api::CredentialApplication {
        application: application(&app, &row).await?,
        client_id: row.client_id.clone(),
        client_secret,
        client_secret_expires_at: 0,
    }))
}

/// Also for tokens that speak for an app alone.
pub async fn verify_credentials(State(app): State<App>, parts: Parts) -> Result<Json<api::Application>> {
    let secret = bearer(&parts)?.ok_or_else(Error::unauthorized)?;
    let token = tokens::by_secret(&app, secret).await?.ok_or_else(Error::unauthorized)?;
    let row = apps::by_id(app.db.read(), token.app_id).await?.ok_or_else(Error::unauthorized)?;
    Ok(Json(application(&app, &row).await?))
}
