//! Signing in, in one step or two, and out.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::pages::sign_in::{SignedOut, SignedOutProps};
use serde::Deserialize;

use super::{
    entering::{Typed, ask_code, enter, entered, kept, show_sign_in},
    kept::PostForm,
};
use crate::{
    base::{
        error::{Error, Result},
        extract::{Form, Query},
    },
    doors::web::{
        address::Address,
        frame::{frame, show},
        pages,
        session::{Visitor, without_session},
        slug::{PREFIX, safe_path},
        state::Web,
    },
    login::{
        self, factors, passkeys,
        second_factor::{self, Answer, Given},
        sessions,
        single_sign_on::{self, providers},
    },
};

#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

pub async fn page(State(web): State<Web>, visitor: Visitor, Query(query): Query<Next>) -> Result<Response> {
    let frame = frame(&web, &visitor, "/sign-in").await?;
    let typed = Typed { next: safe_path(query.next.as_deref()), ..Typed::default() };
    show_sign_in(&web, &frame, StatusCode::OK, typed).await
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
        return Ok(pages::show_locked(&frame, StatusCode::UNAUTHORIZED, next, kept, (None, false)));
    }
    let frame = frame(web, visitor, "/sign-in").await?;
    let typed = Typed { next: "/home".into(), kept, ..Typed::default() };
    show_sign_in(web, &frame, StatusCode::UNAUTHORIZED, typed).await
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
        Ok(login) if !providers::password_is_enough(&web.app, &login).await? => {
            let frame = frame(&web, &visitor, "/sign-in").await?;
            let fault = Some(frame.t("sso-password-owners"));
            let typed =
                Typed { email: form.email, next: safe_path(form.next.as_deref()), kept: kept(form.kept), fault };
            show_sign_in(&web, &frame, StatusCode::FORBIDDEN, typed).await
        }
        Ok(login) if factors::is_on(web.app.db.read(), login.id).await? => {
            let pending = second_factor::ask(&web.app, login.id).await?;
            let frame = frame(&web, &visitor, "/sign-in").await?;
            Ok(ask_code(&frame, StatusCode::OK, pending, form.next, form.kept, None))
        }
        Ok(login) => enter(&web, &visitor, jar, &headers, &login, None, form.next, form.kept).await,
        Err(error @ (Error::Unauthorized(_) | Error::TooMany(_))) => {
            let frame = frame(&web, &visitor, "/sign-in").await?;
            let fault = Some(match error {
                Error::Unauthorized(_) => frame.t("sign-in-wrong"),
                ref other => other.to_string(),
            });
            let typed =
                Typed { email: form.email, next: safe_path(form.next.as_deref()), kept: kept(form.kept), fault };
            let status =
                if matches!(error, Error::TooMany(_)) { error.status() } else { StatusCode::UNPROCESSABLE_ENTITY };
            show_sign_in(&web, &frame, status, typed).await
        }
        Err(other) => Err(other),
    }
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
        Answer::Right(login) => match single_sign_on::after_factor(&web.app, &form.pending, &login).await? {
            Some(entry) => entered(&web, &visitor, jar, &headers, entry).await,
            None => enter(&web, &visitor, jar, &headers, &login, None, form.next, form.kept).await,
        },
        Answer::Wrong => {
            let fault = Some(frame.t("factor-wrong"));
            Ok(ask_code(&frame, StatusCode::UNPROCESSABLE_ENTITY, form.pending, form.next, form.kept, fault))
        }
        Answer::Over => {
            let fault = Some(frame.t("factor-over"));
            let next = safe_path(form.next.as_deref());
            let typed = Typed { next, kept: kept(form.kept), fault, ..Typed::default() };
            show_sign_in(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await
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

pub async fn sign_out(State(web): State<Web>, visitor: Visitor, jar: CookieJar) -> Result<Response> {
    let elsewhere = match &visitor.session {
        Some(session) => single_sign_on::logout::elsewhere(&web.app, session).await?,
        None => None,
    };
    if let Some(secret) = &visitor.secret {
        sessions::end(&web.app, secret).await?;
    }
    let jar = without_session(&web.app, jar);
    // Drafts that were kept in this browser are hers.
    let clear = [(header::HeaderName::from_static("clear-site-data"), "\"storage\"")];
    let Some((name, address)) = elsewhere else { return Ok((jar, clear, Redirect::to("/")).into_response()) };
    // A link, for a form may not lead out of the branch.
    let frame =
        frame(&web, &Visitor { look: visitor.look, accepts: visitor.accepts, ..Visitor::default() }, "/").await?;
    let title = frame.t("sso-out-title");
    let page = show(&frame, StatusCode::OK, &title, |frame| SignedOut(SignedOutProps { name, address, frame }));
    Ok((jar, clear, page).into_response())
}
