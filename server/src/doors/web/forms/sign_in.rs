//! Signing in, in one step or two, and out.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::{
    frame::Frame,
    pages::{
        security::{AskCode, AskCodeProps},
        sign_in::{SignIn, SignInProps},
    },
};
use serde::Deserialize;

use super::kept::PostForm;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::{Form, Query},
    },
    doors::web::{
        address::Address,
        frame::{frame, show},
        pages,
        session::{Visitor, cookie, opened_cookie, without_session},
        slug::{PREFIX, safe_path},
        state::Web,
    },
    entities::{login as login_row, profile},
    jobs::{Job, Letter, SendMail, enqueue},
    login::{
        self, factors,
        opened::Opened,
        passkeys,
        second_factor::{self, Answer, Given},
        sessions,
    },
};

#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

pub async fn page(State(web): State<Web>, visitor: Visitor, Query(query): Query<Next>) -> Result<Response> {
    let frame = frame(&web, &visitor, "/sign-in").await?;
    let next = safe_path(query.next.as_deref());
    let props = SignInProps { email: String::new(), next, kept: Vec::new(), fault: None, frame: frame.clone() };
    Ok(show(&frame, StatusCode::OK, &frame.t("sign-in"), |_| SignIn(props)))
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
        let frame = frame(web, &Visitor { slug: None, ..visitor.clone() }, "/profiles/open").await?;
        let next = format!("{PREFIX}{slug}/compose");
        return Ok(pages::show_locked(&frame, StatusCode::UNAUTHORIZED, next, kept, None));
    }
    let frame = frame(web, visitor, "/sign-in").await?;
    let props = SignInProps { email: String::new(), next: "/home".into(), kept, fault: None, frame: frame.clone() };
    Ok(show(&frame, StatusCode::UNAUTHORIZED, &frame.t("sign-in"), |_| SignIn(props)))
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
            let frame = frame(&web, &visitor, "/sign-in").await?;
            Ok(ask_code(&frame, StatusCode::OK, pending, form.next, form.kept, None))
        }
        Ok(login) => enter(&web, &visitor, jar, &headers, &login, form.next, form.kept).await,
        Err(error @ (Error::Unauthorized(_) | Error::TooMany(_))) => {
            let frame = frame(&web, &visitor, "/sign-in").await?;
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
            Ok(show(&frame, status, &frame.t("sign-in"), |_| SignIn(props)))
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
    // Closed, and of the same size as one that is open.
    let jar = jar.add(opened_cookie(&web.app, &secret, &Opened::default())?);
    let cookie = cookie(&web.app, secret.clone());
    if login.left_at.is_some() {
        return Ok((jar.add(cookie), Redirect::to("/profiles")).into_response());
    }
    if kept.is_empty() {
        return Ok((jar.add(cookie), Redirect::to(&safe_path(next.as_deref()))).into_response());
    }
    let session = sessions::of(&web.app, &secret).await?;
    let opened = Opened::default();
    let entered = Visitor { secret: Some(secret), session, opened, slug: None, ..visitor.clone() };
    let frame = frame(web, &entered, "/compose").await?;
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
    show(frame, status, &frame.t("factor-ask"), |_| AskCode(props))
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
    let frame = frame(&web, &visitor, "/sign-in").await?;
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
            Ok(show(&frame, StatusCode::UNPROCESSABLE_ENTITY, &frame.t("sign-in"), |_| SignIn(props)))
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

pub async fn sign_out(State(web): State<Web>, visitor: Visitor, jar: CookieJar) -> Result<Response> {
    if let Some(secret) = &visitor.secret {
        sessions::end(&web.app, secret).await?;
    }
    let jar = without_session(&web.app, jar);
    // Drafts that were kept in this browser are hers.
    let clear = [(header::HeaderName::from_static("clear-site-data"), "\"storage\"")];
    Ok((jar, clear, Redirect::to("/")).into_response())
}
