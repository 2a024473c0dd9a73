//! Signing up through the API. <https://docs.joinmastodon.org/methods/accounts/#create>

use axum::{
    Json,
    extract::State,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

use super::params::Params;
use crate::{
    app::App,
    clock::SECOND,
    config::Config,
    error::{Error, Result},
    handbook::{self, reading},
    login::{bearer, scopes::Scopes, tokens},
    profiles,
};

/// A password has at least so many characters.
const SHORTEST: usize = 8;

/// Whether anybody may sign up by herself, with a token that works at once. Invitations, approval and confirmed addresses
/// come with their own pages.
pub fn is_open(config: &Config) -> bool {
    config.registration == "open" && !config.confirm_email
}

/// With an app's own token; answers with a token of the new profile. `agreement` says that the handbook in force was read.
pub async fn create(State(app): State<App>, parts: Parts, params: Params) -> Result<Response> {
    let secret = bearer(&parts)?.ok_or_else(Error::unauthorized)?;
    let token = tokens::by_secret(app.db.read(), secret).await?.ok_or_else(Error::unauthorized)?;
    let scopes = Scopes::parse(&token.scopes).unwrap_or_default();
    if token.profile_id.is_some() || !scopes.allow("write:accounts") {
        return Err(Error::forbidden("Signing up needs a token of an app alone, with write:accounts."));
    }
    if !is_open(&app.config) {
        return Err(Error::forbidden("This branch makes its accounts itself. Ask its admins for one."));
    }
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    let (username, email, password) = (text("username")?, text("email")?, text("password")?);
    let agreed = params.flag("agreement")?.unwrap_or(false);
    let details = faults(&app, (&username, &email, &password), agreed).await?;
    if !details.is_empty() {
        let body = json!({ "error": "Validation failed: look at each field.", "details": details });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
    }
    let profile = profiles::sign_up(&app, &email, &username, password).await?;
    if let Some(version) = handbook::in_force(&app, app.db.read()).await? {
        reading::confirm(&app, &profile, version.number, "").await?;
    }
    let tx = app.db.begin().await?;
    let now = app.clock.now_ms();
    let (secret, row) = tokens::create(&tx, token.app_id, Some(profile.id), &scopes, now, None).await?;
    tx.commit().await?;
    let body = api::Token {
        access_token: secret,
        token_type: "Bearer".into(),
        scope: row.scopes,
        created_at: row.created_at / SECOND,
    };
    Ok(Json(body).into_response())
}

/// What is wrong, field by field, in Mastodon's codes.
async fn faults(
    app: &App,
    (username, email, password): (&str, &str, &str),
    agreed: bool,
) -> Result<Map<String, Value>> {
    let mut details = Map::new();
    let mut add = |field: &str, code: &str, words: &str| {
        details.insert(field.to_owned(), json!([{ "error": code, "description": words }]));
    };
    match username {
        "" => add("username", "ERR_BLANK", "can't be blank"),
        name if profiles::check_handle(name).is_err() => {
            add("username", "ERR_INVALID", "must be 1 to 30 letters, digits or underscores, and not reserved");
        }
        name if profiles::local(app.db.read(), name).await?.is_some() => {
            add("username", "ERR_TAKEN", "is taken");
        }
        _ => {}
    }
    match email {
        "" => add("email", "ERR_BLANK", "can't be blank"),
        address if !profiles::is_free(app, address).await? => add("email", "ERR_INVALID", "can't be used"),
        _ => {}
    }
    match password {
        "" => add("password", "ERR_BLANK", "can't be blank"),
        short if short.chars().count() < SHORTEST => add("password", "ERR_TOO_SHORT", "is too short"),
        _ => {}
    }
    if !agreed {
        add("agreement", "ERR_ACCEPTED", "must be accepted");
    }
    Ok(details)
}
