//! Who a cookie belongs to.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use frontend::frame::Look;

use super::{
    slug::{PREFIX, Slug},
    state::Web,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::{profile, session},
    login::{
        self, Viewer,
        opened::{self, Opened},
        second_factor, sessions,
    },
    people::profiles::personal,
};

/// Holds in which session an app's `force_login` sent somebody to the sign-in page, as a hash.
const ASKED: &str = "branchline-asked";

/// How the pages look in this browser: `dark.large`. It says nothing about anybody.
const LOOK: &str = "branchline-look";

/// Browsers send a `__Host-` cookie to this host alone, over https alone.
pub fn cookie_name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-branchline" } else { "branchline" }
}

/// The cookie of what a browser has opened.
fn opened_name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-branchline-opened" } else { "branchline-opened" }
}

/// Holds what a browser has opened, until it is closed; see [`opened`].
pub fn opened_cookie(app: &App, secret: &str, opened: &Opened) -> Result<Cookie<'static>> {
    let sealed = opened::cookie(app, secret, opened)?;
    Ok(Cookie::build((opened_name(app), sealed))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .build())
}

/// Takes the cookies of a session away.
pub fn without_session(app: &App, jar: CookieJar) -> CookieJar {
    [cookie_name(app), opened_name(app)]
        .into_iter()
        .fold(jar, |jar, name| jar.remove(Cookie::build((name, "")).path("/").build()))
}

/// Whoever opened a page: signed in or not.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    pub secret: Option<String>,
    pub session: Option<session::Model>,
    /// The personal profiles that this browser has opened.
    pub opened: Opened,
    /// The slug of the address: which profile speaks; none for the professional one.
    pub slug: Option<String>,
    /// The languages that the browser asks for.
    pub accepts: Option<String>,
    /// How the pages look in this browser.
    pub look: Look,
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self> {
        let jar = CookieJar::from_headers(&parts.headers);
        let somebody = Self::somebody(parts);
        let Some(secret) = jar.get(cookie_name(&web.app)).map(|c| c.value().to_owned()) else { return Ok(somebody) };
        let session = sessions::of(&web.app, &secret).await?;
        let sealed = jar.get(opened_name(&web.app)).map(Cookie::value).filter(|_| session.is_some());
        let opened = opened::of(&web.app, &secret, sealed);
        Ok(Self { secret: Some(secret), session, opened, ..somebody })
    }
}

impl Visitor {
    /// Somebody, as far as the browser tells: nothing is asked of the database.
    pub fn somebody(parts: &Parts) -> Self {
        let look = CookieJar::from_headers(&parts.headers).get(LOOK).map(|c| Look::read(c.value()));
        Self {
            slug: parts.extensions.get::<Slug>().map(|s| s.0.clone()),
            accepts: parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(str::to_owned),
            look: look.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The profiles that this session may speak for: its own, the shared ones it runs, and what it has opened.
    pub async fn profiles(&self, app: &App) -> Result<Vec<profile::Model>> {
        let Some(session) = &self.session else { return Ok(Vec::new()) };
        let mut all = login::profiles_of(app.db.read(), session.login_id).await?;
        all.extend(personal::all(app, &self.opened.profiles).await?);
        Ok(all)
    }

    /// The profile that speaks: the professional one, or the one that the address names.
    pub async fn known(&self, app: &App) -> Result<Option<Viewer>> {
        let Some(secret) = self.secret.as_deref().filter(|_| self.session.is_some()) else { return Ok(None) };
        let profiles = self.profiles(app).await?;
        let speaks = |p: &profile::Model| match &self.slug {
            Some(slug) => opened::slug(secret, p.id) == *slug,
            None => p.kind == profile::Kind::Professional,
        };
        let writer = profiles.iter().find(|p| p.kind == profile::Kind::Professional).map(|p| p.id);
        let own = profiles.into_iter().find(speaks);
        if let (Some(p), Some(session)) = (&own, &self.session)
            && p.kind == profile::Kind::Shared
            && second_factor::must_enter(app, session, p.id).await?
        {
            return Ok(None);
        }
        Ok(own.map(|p| {
            let writer = writer.filter(|_| p.kind == profile::Kind::Shared);
            Viewer::on_our_pages(p, secret, self.opened.clone()).writing_for(writer)
        }))
    }

    /// Whether the address names a shared profile that waits for the second factor.
    pub async fn must_enter(&self, app: &App) -> Result<bool> {
        let (Some(session), Some(secret), Some(slug)) = (&self.session, &self.secret, &self.slug) else {
            return Ok(false);
        };
        let shared = self.profiles(app).await?.into_iter().find(|p| opened::slug(secret, p.id) == *slug);
        match shared.filter(|p| p.kind == profile::Kind::Shared) {
            Some(shared) => second_factor::must_enter(app, session, shared.id).await,
            None => Ok(false),
        }
    }

    /// Where a profile speaks: what stands before every path of its pages.
    pub fn base_of(&self, profile: &profile::Model) -> String {
        match (&self.secret, profile.kind) {
            (Some(secret), kind) if kind != profile::Kind::Professional => {
                format!("{PREFIX}{}", opened::slug(secret, profile.id))
            }
            _ => String::new(),
        }
    }

    /// # Errors
    /// 401 for somebody who is not signed in.
    pub async fn viewer(&self, app: &App) -> Result<Viewer> {
        self.known(app).await?.ok_or_else(|| Error::Unauthorized("Sign in first.".into()))
    }

    /// Whether another session has begun since one was to end; without one, none has.
    pub fn signed_in_since(&self, earlier: Option<&str>) -> bool {
        matches!((&self.session, earlier), (Some(s), Some(earlier)) if id::hash(&s.id) != earlier)
    }
}

/// In which session this browser was last sent to the sign-in page by `force_login`.
pub fn asked_in(jar: &CookieJar) -> Option<&str> {
    jar.get(ASKED).map(Cookie::value).filter(|value| !value.is_empty())
}

/// Remembers that it is being sent there now.
pub fn asked_to_sign_in(app: &App, session: Option<&session::Model>) -> Cookie<'static> {
    let from = session.map_or_else(|| "none".to_owned(), |s| id::hash(&s.id));
    Cookie::build((ASKED, from))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .build()
}

/// Forgets it, once the app has its answer.
pub fn no_longer_asked() -> Cookie<'static> {
    Cookie::build((ASKED, "")).path("/").build()
}

/// Keeps how the pages look.
pub fn keep_look(app: &App, look: &Look) -> Cookie<'static> {
    Cookie::build((LOOK, format!("{}.{}", look.theme, look.size)))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .permanent()
        .build()
}

/// The cookie of a session.
pub fn cookie(app: &App, secret: String) -> Cookie<'static> {
    Cookie::build((cookie_name(app), secret))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .permanent()
        .build()
}
