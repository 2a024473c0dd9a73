//! Who asks: one profile with its scopes. Nothing here names a login.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{header::AUTHORIZATION, request::Parts},
};
use sea_orm::EntityTrait;

use super::{
    members::{self, Part},
    opened::Opened,
    profiles::profiles_of,
    scopes::Scopes,
    sessions, tokens,
};
use crate::{
    base::{
        app::App,
        cache::{Cache, Moment},
        clock::day,
        error::{Error, Result},
        id,
    },
    entities::{login, profile},
    policy::visible::Reader,
};

/// Viewers by the hash of their token and the day, which is noted at a token's first use.
type Known = Cache<(String, String), Viewer>;
const MOST_KNOWN: usize = 1_000;

/// A signed-in browser, by its cookie's secret, which never reaches a log, with what it has opened.
#[derive(Clone)]
pub struct Browser(String, Opened);

impl std::fmt::Debug for Browser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Browser")
    }
}

/// One profile of ours and what may be done in its name.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub profile: profile::Model,
    /// The app that acts; none on our own pages.
    pub app_id: Option<i64>,
    pub token_id: Option<i64>,
    /// The browser that asks, on our own pages.
    pub browser: Option<Browser>,
    /// Who writes in the name of a shared profile: a professional profile.
    pub writer_id: Option<i64>,
    scopes: Scopes,
}

impl Viewer {
    /// A signed-in browser: everything that its profile may do.
    pub fn on_our_pages(profile: profile::Model, secret: &str, opened: Opened) -> Self {
        let browser = Some(Browser(secret.to_owned(), opened));
        Self { profile, app_id: None, token_id: None, browser, writer_id: None, scopes: Scopes::all() }
    }

    /// The same, with who writes in the name of a shared profile.
    pub fn writing_for(self, writer_id: Option<i64>) -> Self {
        Self { writer_id, ..self }
    }

    /// Who may read what this viewer writes before it is published; none where nobody has to.
    pub async fn second_pair(&self, app: &App) -> Result<Option<Vec<i64>>> {
        members::second_pair(app.db.read(), &self.profile, self.writer_id).await
    }

    /// The viewer's part in the shared profile that speaks; none for whoever runs no such profile.
    async fn part(&self, app: &App) -> Result<Option<Part>> {
        let members = members::of(app.db.read(), self.profile.id).await?;
        Ok(members.iter().find(|m| Some(m.profile.id) == self.writer_id).map(members::Member::part))
    }

    /// Whether this viewer publishes what others have written in a shared profile's name.
    pub async fn is_publisher(&self, app: &App) -> Result<bool> {
        Ok(self.part(app).await? >= Some(Part::Publisher))
    }

    /// For what is done in a shared profile's name beside writing. Other profiles, and a token from the command line, which
    /// names nobody, need no part.
    ///
    /// # Errors
    /// 403 for a member with less than that.
    pub async fn require_part(&self, app: &App, least: Part) -> Result<()> {
        let named = self.writer_id.is_some() && self.profile.kind == profile::Kind::Shared;
        if !named || self.part(app).await? >= Some(least) {
            Ok(())
        } else {
            Err(Error::forbidden("Your role in this profile does not allow this."))
        }
    }

    /// For what is published at once and can't wait to be read: edits and boosts.
    ///
    /// # Errors
    /// 403 where somebody else has to read first.
    pub async fn require_no_second_pair(&self, app: &App) -> Result<()> {
        match self.second_pair(app).await? {
            Some(_) => Err(Error::forbidden("You can't publish in this profile's name. Ask a publisher to do this.")),
            None => Ok(()),
        }
    }

    /// Whether what let this viewer in is over: its token was taken away, its session has ended, or its profile is
    /// locked again.
    pub async fn is_over(&self, app: &App) -> Result<bool> {
        match (self.token_id, &self.browser) {
            (Some(id), _) => {
                let own = profile::Entity::find_by_id(self.profile.id).one(app.db.read()).await?;
                let silent =
                    own.is_none_or(|p| p.gone_at.is_some() || p.frozen_on.is_some() || p.restriction.is_some());
                Ok(silent || tokens::is_revoked(app.db.read(), id).await?)
            }
            (None, Some(Browser(secret, opened))) => {
                let Some(session) = sessions::of(app, secret).await? else { return Ok(true) };
                Ok(match self.profile.kind {
                    profile::Kind::Personal => {
                        !opened.is_open(app, secret) || !opened.profiles.contains(&self.profile.id)
                    }
                    profile::Kind::Shared => {
                        let runs = profiles_of(app.db.read(), session.login_id).await?;
                        !runs.iter().any(|p| p.id == self.profile.id)
                    }
                    _ => false,
                })
            }
            (None, None) => Ok(false),
        }
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

    /// The viewer of an access token; none for a token that speaks for an app alone. Kept until anything is committed:
    /// whoever takes a token away, or changes its profile, commits.
    pub async fn of_token(app: &App, secret: &str) -> Result<Option<Self>> {
        let kept = app.kept.get::<Known>().unwrap_or_else(|| app.kept.put(Known::new(MOST_KNOWN)));
        let at = Moment::of(app)?;
        let key = (id::hash(secret), day(app.clock.now_ms()));
        if let Some(known) = at.and_then(|at| kept.get(at, &key)) {
            return Ok(Some((*known).clone()));
        }
        let found = Self::load(app, secret).await?;
        if let (Some(at), Some(viewer)) = (at, &found) {
            kept.put(at, key, Arc::new(viewer.clone()));
        }
        Ok(found)
    }

    async fn load(app: &App, secret: &str) -> Result<Option<Self>> {
        let found = tokens::with_profile(app, secret).await?;
        let (token, profile) = found.ok_or_else(Error::unauthorized)?;
        if token.profile_id.is_none() {
            return Ok(None);
        }
        if let Some(waiting) = &profile
            && let Some(sentence) = waiting_for(app, waiting).await?
        {
            return Err(Error::forbidden(sentence));
        }
        let profile =
            profile.filter(|p| p.gone_at.is_none() && p.frozen_on.is_none()).ok_or_else(Error::unauthorized)?;
        if profile.restriction.is_some() {
            return Err(Error::forbidden("Your login is currently disabled"));
        }
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
            browser: None,
            writer_id: token.writer_id,
            scopes: Scopes::parse(&token.scopes).unwrap_or_default(),
        }))
    }
}

/// Why somebody who has signed up can't act yet, in the words that apps know; nothing where she can.
async fn waiting_for(app: &App, own: &profile::Model) -> Result<Option<&'static str>> {
    let Some(login_id) = own.login_id.filter(|_| own.gone_at == Some(profile::NOT_YET)) else { return Ok(None) };
    let row = login::Entity::find_by_id(login_id).one(app.db.read()).await?.ok_or_else(Error::unauthorized)?;
    Ok(Some(match row.confirmed_at {
        None => "Your login is missing a confirmed e-mail address",
        Some(_) => "Your login is currently pending approval",
    }))
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
        let found = Self::of_token(app, secret).await?;
        let viewer = found.ok_or_else(|| Error::Unprocessable("This method requires an authenticated user.".into()))?;
        // Loaded once a request, whoever asks for it again.
        parts.extensions.insert(viewer.clone());
        Ok(viewer)
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

/// Who reads: a viewer's profile, or a stranger.
pub fn reader(viewer: Option<&Viewer>) -> Reader {
    viewer.map_or(Reader::Stranger, |v| Reader::Local(v.profile.id))
}
