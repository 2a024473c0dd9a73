//! How a sign-in goes on, whatever it began with: the page for it, the second factor, the session, the proof whose login it is.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::{
    frame::Frame,
    pages::{
        security::{AskCode, AskCodeProps},
        sign_in::{Link, LinkProps, SignIn, SignInProps},
    },
};
use serde::Deserialize;

use super::kept::PostForm;
use crate::{
    base::{app::App, error::Result},
    doors::web::{
        frame::{frame, show},
        pages,
        session::{Visitor, cookie, opened_cookie},
        slug::safe_path,
        state::Web,
    },
    entities::{login as login_row, profile},
    jobs::{Job, Letter, SendMail, enqueue},
    login::{
        self,
        opened::Opened,
        sessions::{self, Through},
        single_sign_on::{Entry, providers},
    },
};

/// What the sign-in page has already, and what went wrong.
#[derive(Default)]
pub(super) struct Typed {
    pub email: String,
    pub next: String,
    pub kept: Vec<(&'static str, String)>,
    pub fault: Option<String>,
}

/// The sign-in page, with the branch's sign-in services.
pub(super) async fn show_sign_in(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Result<Response> {
    let Typed { email, next, kept, fault } = typed;
    let services = providers::open(&web.app).await?;
    let for_owners = web.app.config.passwords_for_owners && !services.is_empty();
    let services = services.into_iter().map(|p| (p.id.to_string(), p.name)).collect();
    let props = SignInProps { email, next, kept, fault, services, for_owners, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("sign-in"), |_| SignIn(props)))
}

/// What was being written, for the page to carry along.
pub(super) fn kept(form: PostForm) -> Vec<(&'static str, String)> {
    if form.is_empty() { Vec::new() } else { form.kept() }
}

/// Begins the session of somebody who has shown all that is asked for; `through` is the sign-in service that names her.
#[expect(clippy::too_many_arguments, reason = "all that a session begins with")]
pub(super) async fn enter(
    web: &Web,
    visitor: &Visitor,
    jar: CookieJar,
    headers: &HeaderMap,
    login: &login_row::Model,
    through: Option<Through>,
    next: Option<String>,
    kept: PostForm,
) -> Result<Response> {
    // The old session ends: one browser, one session, and none that somebody else has planted.
    if let Some(old) = &visitor.secret {
        sessions::end(&web.app, old).await?;
    }
    let agent = agent(headers);
    let before = sessions::of_login(&web.app, login.id).await?;
    let secret = sessions::begin(&web.app, login, agent.as_deref(), through).await?;
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

pub(super) fn ask_code(
    frame: &Frame,
    status: StatusCode,
    pending: String,
    next: Option<String>,
    kept: PostForm,
    fault: Option<String>,
) -> Response {
    let props =
        AskCodeProps { pending, next: safe_path(next.as_deref()), kept: self::kept(kept), fault, frame: frame.clone() };
    show(frame, status, &frame.t("factor-ask"), |_| AskCode(props))
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

/// How it goes on for whom a service has named.
pub(super) async fn entered(
    web: &Web,
    visitor: &Visitor,
    jar: CookieJar,
    headers: &HeaderMap,
    entry: Entry,
) -> Result<Response> {
    match entry {
        Entry::Open { login, through, next, kept } => {
            let kept = of_words(&kept);
            enter(web, visitor, jar, headers, &login, Some(through), Some(next), kept).await
        }
        Entry::Factor { pending, next, kept } => {
            let frame = frame(web, visitor, "/sign-in").await?;
            let page = ask_code(&frame, StatusCode::OK, pending, Some(next), of_words(&kept), None);
            Ok((jar, page).into_response())
        }
        Entry::Unknown { secret, email, name } => {
            let frame = frame(web, visitor, "/sign-in").await?;
            let typed = Proof { secret, email, name, ..Proof::default() };
            Ok((jar, show_link(&frame, StatusCode::OK, typed, None)).into_response())
        }
    }
}

fn of_words(text: &str) -> PostForm {
    serde_json::from_str(text).unwrap_or_default()
}

/// What proves whose login it is.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Proof {
    pub secret: String,
    pub email: String,
    /// As the service calls whoever it is.
    pub name: String,
    pub password: String,
}

pub(super) fn show_link(frame: &Frame, status: StatusCode, typed: Proof, fault: Option<String>) -> Response {
    let title = frame.t("sso-link-title");
    let props = LinkProps {
        secret: typed.secret,
        email: typed.email,
        name: typed.name,
        handle: String::new(),
        invite: String::new(),
        fault,
        frame: frame.clone(),
    };
    show(frame, status, &title, |_| Link(props))
}
