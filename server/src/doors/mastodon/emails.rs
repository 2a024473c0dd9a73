//! The letter that confirms an address. <https://docs.joinmastodon.org/methods/emails/>

use axum::{Json, extract::State, http::request::Parts};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::params::Params,
    login::{bearer, scopes::Scopes, tokens},
    people::profiles::sign_up,
};

/// For a token that can do nothing else yet, so the usual viewer is not asked.
pub async fn send_again(State(app): State<App>, parts: Parts, params: Params) -> Result<Json<api::Empty>> {
    let secret = bearer(&parts)?.ok_or_else(Error::unauthorized)?;
    let token = tokens::by_secret(&app, secret).await?.ok_or_else(Error::unauthorized)?;
    if !Scopes::parse(&token.scopes).unwrap_or_default().allow("write:accounts") {
        return Err(Error::forbidden("This action is outside the authorized scopes: it needs write:accounts."));
    }
    let profile_id = token.profile_id.ok_or_else(|| {
        Error::forbidden("This method is only available to the application the user originally signed-up with")
    })?;
    sign_up::send_again(&app, profile_id, Some(token.app_id), params.text("email")?).await?;
    Ok(Json(api::Empty {}))
}
