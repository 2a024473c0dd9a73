//! OAuth 2 for apps. <https://docs.joinmastodon.org/methods/oauth/>, RFC 6749, 7009, 7636, 8414.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use super::convert;
use crate::{
    base::{
        app::App,
        clock::SECOND,
        error::{Error, Result},
    },
    doors::params::Params,
    entities::{app as app_row, token as token_row},
    login::{
        Viewer, apps, codes,
        scopes::{self, Scopes},
        tokens,
    },
};

/// An error in the form of RFC 6749, section 5.2.
#[derive(Debug)]
pub struct OAuthError(StatusCode, &'static str, &'static str);

impl IntoResponse for OAuthError {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1, "error_description": self.2 }))).into_response()
    }
}

/// Either an OAuth error or one of the house.
#[derive(Debug)]
pub enum Refused {
    OAuth(OAuthError),
    House(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::House(error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            Self::OAuth(error) => error.into_response(),
            Self::House(error) => error.into_response(),
        }
    }
}

fn invalid_client() -> Refused {
    let sentence = "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.";
    Refused::OAuth(OAuthError(StatusCode::UNAUTHORIZED, "invalid_client", sentence))
}

fn invalid_grant() -> Refused {
    let sentence = "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.";
    Refused::OAuth(OAuthError(StatusCode::BAD_REQUEST, "invalid_grant", sentence))
}

fn invalid_scope() -> Refused {
    Refused::OAuth(OAuthError(
        StatusCode::BAD_REQUEST,
        "invalid_scope",
        "The requested scope is invalid, unknown, or malformed.",
    ))
}

/// The app that asks: by form or by HTTP basic authentication.
async fn client(app: &App, params: &Params, headers: &HeaderMap) -> std::result::Result<app_row::Model, Refused> {
    let by_header = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| {
        let decoded = STANDARD.decode(v.strip_prefix("Basic ")?).ok()?;
        let text = String::from_utf8(decoded).ok()?;
        text.split_once(':').map(|(i, s)| (i.to_owned(), s.to_owned()))
    });
    let (client_id, secret) = match by_header {
        Some(pair) => pair,
        None => (params.text("client_id")?.unwrap_or_default(), params.text("client_secret")?.unwrap_or_default()),
    };
    apps::authenticate(app.db.read(), &client_id, &secret).await?.ok_or_else(invalid_client)
}

pub async fn token(
    State(app): State<App>,
    headers: HeaderMap,
    params: Params,
) -> std::result::Result<Response, Refused> {
    let client = client(&app, &params, &headers).await?;
    let (secret, row) = match params.text("grant_type")?.as_deref() {
        Some("authorization_code") => {
            let code = params.text("code")?.unwrap_or_default();
            let redirect_uri = params.text("redirect_uri")?.unwrap_or_default();
            let verifier = params.text("code_verifier")?;
            let redeemed = codes::redeem(&app, &client, &code, &redirect_uri, verifier.as_deref()).await?;
            redeemed.ok_or_else(invalid_grant)?
        }
        Some("client_credentials") => app_token(&app, &client, &params).await?,
        _ => {
            let sentence = "The authorization grant type is not supported by the authorization server.";
            return Err(Refused::OAuth(OAuthError(StatusCode::BAD_REQUEST, "unsupported_grant_type", sentence)));
        }
    };
    let body = api::Token {
        access_token: secret,
        token_type: "Bearer".into(),
        scope: row.scopes,
        created_at: row.created_at / SECOND,
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response())
}

async fn app_token(
    app: &App,
    client: &app_row::Model,
    params: &Params,
) -> std::result::Result<(String, token_row::Model), Refused> {
    let wanted = params.text("scope")?.filter(|s| !s.is_empty()).unwrap_or_else(|| "read".into());
    let wanted = Scopes::parse(&wanted).filter(|s| apps::scopes(client).include(s)).ok_or_else(invalid_scope)?;
    let tx = app.db.begin().await?;
    let made = tokens::create(&app.keys, &tx, client.id, None, &wanted, app.clock.now_ms(), None).await?;
    tx.commit().await?;
    Ok(made)
}

/// RFC 7009: whether the token existed is not told.
pub async fn revoke(
    State(app): State<App>,
    headers: HeaderMap,
    params: Params,
) -> std::result::Result<Json<Value>, Refused> {
    let sentence = "You are not authorized to revoke this token";
    let unauthorized = || Refused::OAuth(OAuthError(StatusCode::FORBIDDEN, "unauthorized_client", sentence));
    let client = client(&app, &params, &headers).await.map_err(|_| unauthorized())?;
    let hash = app.keys.find(&params.text("token")?.unwrap_or_default());
    let found = token_row::Entity::find()
        .filter(token_row::Column::Hash.eq(hash))
        .one(app.db.read())
        .await
        .map_err(Error::from)?;
    match found {
        // A personal profile's token names a copy of its app; whoever holds it may give it back.
        Some(token) if token.app_id != client.id && !apps::is_copy(&app, token.app_id).await? => {
            return Err(unauthorized());
        }
        Some(token) => {
            let tx = app.db.begin().await?;
            tokens::revoke(&tx, token.id, app.clock.now_ms()).await?;
            tx.commit().await?;
        }
        None => {}
    }
    Ok(Json(json!({})))
}

/// OpenID's userinfo, as Mastodon answers it.
pub async fn userinfo(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    let profile = viewer.require("profile")?;
    let account = convert::account(&app, profile);
    Ok(Json(json!({
        "iss": app.config.url("/"),
        "sub": profile.uri,
        "name": account.display_name,
        "preferred_username": account.username,
        "profile": account.url,
        "picture": account.avatar,
    })))
}

/// RFC 8414.
pub async fn metadata(State(app): State<App>) -> Json<Value> {
    let url = |path: &str| app.config.url(path);
    Json(json!({
        "issuer": url("/"),
        "authorization_endpoint": url("/oauth/authorize"),
        "token_endpoint": url("/oauth/token"),
        "revocation_endpoint": url("/oauth/revoke"),
        "userinfo_endpoint": url("/oauth/userinfo"),
        "app_registration_endpoint": url("/api/v1/apps"),
        "service_documentation": "https://docs.joinmastodon.org/",
        "scopes_supported": scopes::ALL,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
    }))
}
