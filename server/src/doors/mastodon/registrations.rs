//! Signing up through the API. <https://docs.joinmastodon.org/methods/accounts/#create>

use axum::{
    Json,
    extract::State,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

use crate::{
    base::{
        app::App,
        clock::SECOND,
        error::{Error, Result},
        extract::client_address,
        passwords,
    },
    doors::params::Params,
    entities::profile,
    handbook::{self, reading},
    login::{apps, bearer, scopes::Scopes, tokens},
    moderation::barred,
    people::profiles::{
        self,
        sign_up::{self, Mode, SignUp},
    },
};

/// Characters of a password, and of a reason.
const SHORTEST: usize = passwords::SHORTEST;
const LONGEST: usize = 200;
const LONGEST_REASON: usize = 420;
const LONGEST_HANDLE: usize = 30;
const LONGEST_EMAIL: usize = 254;

/// With an app's own token; answers with a token of the new profile. `agreement` says that the handbook in force was read.
pub async fn create(State(app): State<App>, parts: Parts, params: Params) -> Result<Response> {
    let secret = bearer(&parts)?.ok_or_else(Error::unauthorized)?;
    let token = tokens::by_secret(&app, secret).await?.ok_or_else(Error::unauthorized)?;
    let scopes = Scopes::parse(&token.scopes).unwrap_or_default();
    // A user's token names its app as well, as on Mastodon.
    if !scopes.allow("write:accounts") {
        return Err(Error::forbidden("Signing up needs a token with write:accounts."));
    }
    let client = apps::by_id(app.db.read(), token.app_id).await?.ok_or_else(Error::unauthorized)?;
    barred::require_open(&app, client_address(&app.config, &parts)).await?;
    let profile = match register(&app, &params, Some(client.id)).await? {
        Ok(profile) => profile,
        Err(details) => return Ok(refused(&details)),
    };
    let tx = app.db.begin().await?;
    let given = apps::scopes(&client);
    let made = tokens::create(&app.keys, &tx, client.id, Some(profile.id), &given, app.clock.now_ms(), None).await?;
    tx.commit().await?;
    let (secret, row) = made;
    let body = api::Token {
        access_token: secret,
        token_type: "Bearer".into(),
        scope: row.scopes,
        created_at: row.created_at / SECOND,
    };
    Ok(([(axum::http::header::CACHE_CONTROL, "no-store")], Json(body)).into_response())
}

/// What is wrong with each field, as Mastodon says it.
pub type Details = Map<String, Value>;

/// 422 with what is wrong, field by field.
pub fn refused(details: &Details) -> Response {
    let body = json!({ "error": sentence(details), "details": details });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

/// `Validation failed: Username can't be blank, Password is too short`.
pub fn sentence(details: &Details) -> String {
    let named = |field: &str| match field {
        "username" => "Username".to_owned(),
        "email" => "E-mail address".to_owned(),
        "agreement" => "Service agreement".to_owned(),
        other => other[..1].to_uppercase() + &other[1..].replace('_', " "),
    };
    let each = details.iter().flat_map(|(field, faults)| {
        let faults = faults.as_array().into_iter().flatten();
        faults.map(move |f| format!("{} {}", named(field), f["description"].as_str().unwrap_or_default()))
    });
    format!("Validation failed: {}", each.collect::<Vec<_>>().join(", "))
}

/// Signs somebody up, through an app or our own page; or says what is wrong.
pub async fn register(
    app: &App,
    params: &Params,
    app_id: Option<i64>,
) -> Result<std::result::Result<profile::Model, Details>> {
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    let new = SignUp {
        email: text("email")?.trim().to_owned(),
        handle: text("username")?.trim().to_owned(),
        password: text("password")?,
        reason: text("reason")?.trim().to_owned(),
        invite: params.text("invite_code")?.filter(|c| !c.is_empty()),
        app_id,
    };
    let mode = sign_up::mode(app);
    let invited = match &new.invite {
        Some(code) => sign_up::is_invited(app, app.db.read(), code).await?.is_some(),
        None => false,
    };
    match (mode, &new.invite, invited) {
        (_, _, true) | (Mode::Open | Mode::Approval, ..) => {}
        (Mode::Closed, ..) => {
            return Err(Error::forbidden("This branch makes its accounts itself. Ask its admins for one."));
        }
        (Mode::Invite, None, _) => {
            return Err(Error::forbidden(
                "You can join this branch only by invitation. Ask a colleague who manages people for a link.",
            ));
        }
        (Mode::Invite, Some(_), _) => {
            return Err(Error::forbidden("This invitation is not valid any more. Ask for a new one."));
        }
    }
    let details = faults(app, &new, params.flag("agreement")?.unwrap_or(false)).await?;
    if !details.is_empty() {
        return Ok(Err(details));
    }
    barred::require_free(app.db.read(), &new.email).await?;
    let profile = sign_up::sign_up(app, new).await?;
    if let Some(version) = handbook::in_force(app, app.db.read()).await? {
        reading::confirm(app, &profile, version.number, "").await?;
    }
    Ok(Ok(profile))
}

/// What is wrong, field by field, in Mastodon's codes.
async fn faults(app: &App, new: &SignUp, agreed: bool) -> Result<Details> {
    let mut details = Map::new();
    let mut add = |field: &str, code: &str, words: &str| {
        details.insert(field.to_owned(), json!([{ "error": code, "description": words }]));
    };
    let plain = new.handle.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match new.handle.as_str() {
        "" => add("username", "ERR_BLANK", "can't be blank"),
        _ if !plain => add("username", "ERR_INVALID", "must contain only letters, numbers and underscores"),
        name if name.len() > LONGEST_HANDLE => add("username", "ERR_TOO_LONG", "is too long (30 characters at most)"),
        name if profiles::is_reserved(name) => add("username", "ERR_RESERVED", "is reserved"),
        name if profiles::is_taken(app, name).await? => add("username", "ERR_TAKEN", "has already been taken"),
        _ => {}
    }
    match new.email.as_str() {
        "" => add("email", "ERR_BLANK", "can't be blank"),
        long if long.len() > LONGEST_EMAIL => add("email", "ERR_TOO_LONG", "is too long (254 characters at most)"),
        address if !profiles::is_free(app, address).await? => add("email", "ERR_INVALID", "is invalid or taken"),
        _ => {}
    }
    match new.password.chars().count() {
        0 => add("password", "ERR_BLANK", "can't be blank"),
        short if short < SHORTEST => add("password", "ERR_TOO_SHORT", "is too short (10 characters at least)"),
        long if long > LONGEST => add("password", "ERR_TOO_LONG", "is too long (200 characters at most)"),
        _ => {}
    }
    let needs_reason = sign_up::mode(app) == Mode::Approval && new.invite.is_none();
    match new.reason.chars().count() {
        0 if needs_reason => add("reason", "ERR_BLANK", "can't be blank"),
        long if long > LONGEST_REASON => add("reason", "ERR_TOO_LONG", "is too long (420 characters at most)"),
        _ => {}
    }
    if !agreed {
        add("agreement", "ERR_ACCEPTED", "must be accepted");
    }
    Ok(details)
}
