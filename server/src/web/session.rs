//! Signing in and out, and who a cookie belongs to.

use axum::{
    extract::{FromRequestParts, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use frontend::{
    frame::Frame,
    pages::{
        security::{AskCode, AskCodeProps},
        sign_in::{SignIn, SignInProps},
    },
};
use serde::Deserialize;

use super::{
    Web,
    address::Address,
    forms::PostForm,
    pages,
    speaking::{PREFIX, Slug},
};
use crate::{
    app::App,
    entities::{login as login_row, profile, session},
    error::{Error, Result},
    extract::{Form, Query},
    jobs::{
        Job, enqueue,
        send_mail::{Letter, SendMail},
    },
    login::{
        self, Viewer, factors, opened, passkeys,
        second_factor::{self, Answer, Given},
        sessions,
    },
    profiles::personal,
};

/// Holds when an app's `force_login` sent somebody to the sign-in page, in milliseconds.
const ASKED: &str = "branchline-asked";

/// Browsers send a `__Host-` cookie to this host alone, over https alone.
fn cookie_name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-branchline" } else { "branchline" }
}

/// Whoever opened a page: signed in or not.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    pub secret: Option<String>,
    pub session: Option<session::Model>,
    /// The slug of the address: which profile speaks; none for the professional one.
    pub slug: Option<String>,
    /// The languages that the browser asks for.
    pub accepts: Option<String>,
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self> {
        let jar = CookieJar::from_headers(&parts.headers);
        let slug = parts.extensions.get::<Slug>().map(|s| s.0.clone());
        let accepts = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(str::to_owned);
        let Some(secret) = jar.get(cookie_name(&web.app)).map(|c| c.value().to_owned()) else {
            return Ok(Self { slug, accepts, ..Self::default() });
        };
        let session = sessions::of(&web.app, &secret).await?;
        Ok(Self { secret: Some(secret), session, slug, accepts })
    }
}

impl Visitor {
    /// The profiles that this session may speak for: its own, the shared ones it runs, and what it has opened.
    pub async fn profiles(&self, app: &App) -> Result<Vec<profile::Model>> {
        let Some((session, secret)) = self.session.as_ref().zip(self.secret.as_deref()) else { return Ok(Vec::new()) };
        let mut all = login::profiles_of(app.db.read(), session.login_id).await?;
        let opened = opened::of(secret, session, app.clock.now_ms());
        all.extend(personal::all(app, &opened.profiles).await?);
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
            Viewer::on_our_pages(p, secret).writing_for(writer)
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

    /// Whether the password was given after a time; without one, it was not.
    pub fn signed_in_since(&self, time_ms: Option<i64>) -> bool {
        matches!((&self.session, time_ms), (Some(s), Some(at)) if s.created_at >= at)
    }
}

/// When this browser was last sent to the sign-in page by `force_login`.
pub fn asked_at(jar: &CookieJar) -> Option<i64> {
    jar.get(ASKED)?.value().parse().ok()
}

/// Remembers that it is being sent there now.
pub fn asked_to_sign_in(app: &App) -> Cookie<'static> {
    let now = app.clock.now_ms().to_string();
    Cookie::build((ASKED, now)).path("/").http_only(true).same_site(SameSite::Lax).secure(app.config.is_https()).build()
}

/// Forgets it, once the app has its answer.
pub fn no_longer_asked() -> Cookie<'static> {
    Cookie::build((ASKED, "")).path("/").build()
}

#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

/// Only paths of ours: anything else would make us a door to elsewhere.
pub fn safe_path(path: Option<&str>) -> String {
    let path = path.unwrap_or_default();
    let local =
        path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control);
    if local { path.to_owned() } else { "/home".to_owned() }
}

pub async fn page(State(web): State<Web>, visitor: Visitor, Query(query): Query<Next>) -> Result<Response> {
    let frame = pages::frame(&web, &visitor, "/sign-in").await?;
    let next = safe_path(query.next.as_deref());
    let props = SignInProps { email: String::new(), next, kept: Vec::new(), fault: None, frame: frame.clone() };
    Ok(pages::show(&frame, StatusCode::OK, &frame.t("sign-in"), |_| SignIn(props)))
}

#[derive(Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    next: Option<String>,
    /// What somebody had written when the session ended.
    #[serde(flatten)]
    kept: PostForm,
}

/// The sign-in page for somebody whose session ended while writing.
pub async fn keep(web: &Web, visitor: &Visitor, kept: Vec<(&'static str, String)>) -> Result<Response> {
    if let (Some(_), Some(slug)) = (&visitor.session, &visitor.slug) {
        // Signed in, and the profile has locked itself.
        let frame = pages::frame(web, &Visitor { slug: None, ..visitor.clone() }, "/profiles/open").await?;
        let next = format!("{PREFIX}{slug}/compose");
        return Ok(pages::show_locked(&frame, StatusCode::UNAUTHORIZED, next, kept, None));
    }
    let frame = pages::frame(web, visitor, "/sign-in").await?;
    let props = SignInProps { email: String::new(), next: "/home".into(), kept, fault: None, frame: frame.clone() };
    Ok(pages::show(&frame, StatusCode::UNAUTHORIZED, &frame.t("sign-in"), |_| SignIn(props)))
}

pub async fn sign_in(
    State(web): State<Web>,
    address: Address,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
    Form(form): Form<SignInForm>,
) -> Result<Response> {
    match login::check(&web.app, &form.email, &form.password, &address.to_string()).await {
        Ok(login) if factors::is_on(web.app.db.read(), login.id).await? => {
            let pending = second_factor::ask(&web.app, login.id).await?;
            let frame = pages::frame(&web, &visitor, "/sign-in").await?;
            Ok(ask_code(&frame, StatusCode::OK, pending, form.next, form.kept, None))
        }
        Ok(login) => enter(&web, &visitor, jar, &headers, &login, form.next, form.kept).await,
        Err(error @ (Error::Unauthorized(_) | Error::TooMany(_))) => {
            let frame = pages::frame(&web, &visitor, "/sign-in").await?;
            let props = SignInProps {
                email: form.email,
                next: safe_path(form.next.as_deref()),
                kept: if form.kept.is_empty() { Vec::new() } else { form.kept.kept() },
                fault: Some(match error {
                    Error::Unauthorized(_) => frame.t("sign-in-wrong"),
                    ref other => other.to_string(),
                }),
                frame: frame.clone(),
            };
            let status =
                if matches!(error, Error::TooMany(_)) { error.status() } else { StatusCode::UNPROCESSABLE_ENTITY };
            Ok(pages::show(&frame, status, &frame.t("sign-in"), |_| SignIn(props)))
        }
        Err(other) => Err(other),
    }
}

/// Begins the session of somebody who has shown all that is asked for.
async fn enter(
    web: &Web,
    visitor: &Visitor,
    jar: CookieJar,
    headers: &HeaderMap,
    login: &login_row::Model,
    next: Option<String>,
    kept: PostForm,
) -> Result<Response> {
    // The old session ends: one browser, one session, and none that somebody else has planted.
    if let Some(old) = &visitor.secret {
        sessions::end(&web.app, old).await?;
    }
    let agent = agent(headers);
    let before = sessions::of_login(&web.app, login.id).await?;
    let secret = sessions::begin(&web.app, login, agent.as_deref()).await?;
    if !before.is_empty() && !before.iter().any(|s| s.agent == agent) {
        tell_of_device(&web.app, login.id).await?;
    }
    let cookie = cookie(&web.app, secret.clone());
    if login.left_at.is_some() {
        return Ok((jar.add(cookie), Redirect::to("/profiles")).into_response());
    }
    if kept.is_empty() {
        return Ok((jar.add(cookie), Redirect::to(&safe_path(next.as_deref()))).into_response());
    }
    let session = sessions::of(&web.app, &secret).await?;
    let entered = Visitor { secret: Some(secret), session, slug: None, ..visitor.clone() };
    let frame = pages::frame(web, &entered, "/compose").await?;
    let page = pages::composer(&frame, StatusCode::OK, kept.draft(&frame).await).await?;
    Ok((jar.add(cookie), page).into_response())
}

/// Writes to a member of staff that a browser has signed in which was not signed in before.
pub async fn tell_of_device(app: &App, login_id: i64) -> Result<()> {
    let own = login::profiles_of(app.db.read(), login_id).await?;
    let Some(own) = own.into_iter().find(|p| p.kind == profile::Kind::Professional) else { return Ok(()) };
    let tx = app.db.begin().await?;
    let mail = SendMail { profile_id: own.id, letter: Letter::Device, subject_id: 0 };
    enqueue(app, &tx, &Job::SendMail(mail)).await?;
    tx.commit().await
}

fn ask_code(
    frame: &Frame,
    status: StatusCode,
    pending: String,
    next: Option<String>,
    kept: PostForm,
    fault: Option<String>,
) -> Response {
    let kept = if kept.is_empty() { Vec::new() } else { kept.kept() };
    let props = AskCodeProps { pending, next: safe_path(next.as_deref()), kept, fault, frame: frame.clone() };
    pages::show(frame, status, &frame.t("factor-ask"), |_| AskCode(props))
}

#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    pending: String,
    #[serde(default)]
    code: String,
    /// JSON: a passkey's answer.
    #[serde(default)]
    passkey: String,
    next: Option<String>,
    #[serde(flatten)]
    kept: PostForm,
}

/// The second step: a code of the authenticator app, or a recovery code.
pub async fn answer_code(
    State(web): State<Web>,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
    Form(form): Form<CodeForm>,
) -> Result<Response> {
    let frame = pages::frame(&web, &visitor, "/sign-in").await?;
    match second_factor::answer(&web.app, &form.pending, Given::of(&form.code, &form.passkey)).await? {
        Answer::Right(login) => enter(&web, &visitor, jar, &headers, &login, form.next, form.kept).await,
        Answer::Wrong => {
            let fault = Some(frame.t("factor-wrong"));
            Ok(ask_code(&frame, StatusCode::UNPROCESSABLE_ENTITY, form.pending, form.next, form.kept, fault))
        }
        Answer::Over => {
            let props = SignInProps {
                email: String::new(),
                next: safe_path(form.next.as_deref()),
                kept: if form.kept.is_empty() { Vec::new() } else { form.kept.kept() },
                fault: Some(frame.t("factor-over")),
                frame: frame.clone(),
            };
            Ok(pages::show(&frame, StatusCode::UNPROCESSABLE_ENTITY, &frame.t("sign-in"), |_| SignIn(props)))
        }
    }
}

#[derive(Deserialize)]
pub struct Pending {
    #[serde(default)]
    pending: String,
}

/// What a passkey is asked after the password.
pub async fn ask_passkey(State(web): State<Web>, Form(form): Form<Pending>) -> Result<axum::Json<serde_json::Value>> {
    Ok(axum::Json(passkeys::ask_pending(&web.app, &form.pending).await?))
}

/// A browser in a few words, for the list of devices: what it calls itself and where it runs.
fn agent(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::USER_AGENT)?.to_str().ok()?;
    let browsers = [("Firefox", "Firefox"), ("Edg/", "Edge"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| text.contains(mark)).map(|(_, name)| *name);
    let known: Vec<&str> = [find(&browsers), find(&systems)].into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.join(", "))
}

pub fn cookie(app: &App, secret: String) -> Cookie<'static> {
    Cookie::build((cookie_name(app), secret))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .permanent()
        .build()
}

pub async fn sign_out(State(web): State<Web>, visitor: Visitor, jar: CookieJar) -> Result<Response> {
    if let Some(secret) = &visitor.secret {
        sessions::end(&web.app, secret).await?;
    }
    let jar = jar.remove(Cookie::build((cookie_name(&web.app), "")).path("/").build());
    // Drafts that were kept in this browser are hers.
    let clear = [(header::HeaderName::from_static("clear-site-data"), "\"storage\"")];
    Ok((jar, clear, Redirect::to("/")).into_response())
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn redirects_stay_here() {
        assert_eq!(safe_path(Some("/oauth/authorize?a=b")), "/oauth/authorize?a=b");
        for bad in ["https://evil.test", "//evil.test", "/\\evil.test", "", "/a\nb"] {
            assert_eq!(safe_path(Some(bad)), "/home", "{bad}");
        }
    }
}
