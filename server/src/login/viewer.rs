//! Who asks: one profile with its scopes. Nothing here names a login.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{header::AUTHORIZATION, request::Parts},
};
use sea_orm::EntityTrait;

use super::{scopes::Scopes, tokens};
use crate::{
    app::App,
    clock::day,
    entities::profile,
    error::{Error, Result},
};

/// One profile of ours and what may be done in its name.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub profile: profile::Model,
    /// The app that acts; none on our own pages.
    pub app_id: Option<i64>,
    pub token_id: Option<i64>,
    /// The session of a browser; what it listens to ends with it.
    pub session_id: Option<String>,
    scopes: Scopes,
}

impl Viewer {
    /// A signed-in browser: everything that its profile may do.
    pub fn on_our_pages(profile: profile::Model, session_id: Option<String>) -> Self {
        Self { profile, app_id: None, token_id: None, session_id, scopes: Scopes::all() }
    }

    /// # Errors
    /// 403 if the app was not given this scope.
    pub fn require(&self, scope: &str) -> Result<&profile::Model> {
        if self.scopes.allow(scope) {
            Ok(&self.profile)
        } else {
            Err(Error::forbidden(format!("This action is outside the authorized scopes: it needs {scope}.")))
        }
    }

    /// The viewer of an access token; none for a token that speaks for an app alone.
    pub async fn of_token(app: &App, secret: &str) -> Result<Option<Self>> {
        let token = tokens::by_secret(app.db.read(), secret).await?.ok_or_else(Error::unauthorized)?;
        let Some(profile_id) = token.profile_id else { return Ok(None) };
        let profile = profile::Entity::find_by_id(profile_id).one(app.db.read()).await?;
        let profile = profile.filter(|p| p.gone_at.is_none()).ok_or_else(Error::unauthorized)?;
        let today = day(app.clock.now_ms());
        if token.used_on.as_ref() != Some(&today) {
            let tx = app.db.begin().await?;
            tokens::note_use(&tx, token.id, &today).await?;
            tx.commit().await?;
        }
        Ok(Some(Self {
            profile,
            app_id: Some(token.app_id),
            token_id: Some(token.id),
            session_id: None,
            scopes: Scopes::parse(&token.scopes).unwrap_or_default(),
        }))
    }
}

/// The secret in `Authorization: Bearer …`.
///
/// # Errors
/// 401 for another kind of authorization.
pub fn bearer(parts: &Parts) -> Result<Option<&str>> {
    let Some(value) = parts.headers.get(AUTHORIZATION) else { return Ok(None) };
    let text = value.to_str().map_err(|_| Error::unauthorized())?;
    match text.split_once(' ') {
        Some((kind, secret)) if kind.eq_ignore_ascii_case("bearer") => Ok(Some(secret.trim())),
        _ => Err(Error::unauthorized()),
    }
}

impl FromRequestParts<App> for Viewer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        if let Some(viewer) = parts.extensions.get::<Self>() {
            return Ok(viewer.clone());
        }
        let secret = bearer(parts)?.ok_or_else(Error::unauthorized)?;
        Self::of_token(app, secret)
            .await?
            .ok_or_else(|| Error::Unprocessable("This method requires an authenticated user.".into()))
    }
}

impl OptionalFromRequestParts<App> for Viewer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>> {
        if let Some(viewer) = parts.extensions.get::<Self>() {
            return Ok(Some(viewer.clone()));
        }
        match bearer(parts)? {
            Some(secret) => Self::of_token(app, secret).await,
            None => Ok(None),
        }
    }
}

/// A viewer, or nobody.
pub type OptionalViewer = Option<Viewer>;
