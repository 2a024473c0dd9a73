//! Signing in through a service: to it, back from it, and the proof whose login it is.

use std::borrow::Cow;

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use frontend::pages::sign_in::{Link, LinkProps};
use serde::Deserialize;

use super::{
    entering::{Proof, Typed, entered, show_link, show_sign_in},
    kept::PostForm,
    shared::is_said,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::{Form, Path, Query},
        id,
        limits::{Asked, Limit},
    },
    doors::{
        mastodon::registrations,
        params::Params,
        web::{
            address::Address,
            frame::{frame, show},
            pages,
            session::Visitor,
            slug::safe_path,
            state::Web,
        },
    },
    login::single_sign_on::{
        self, Answer, Fault, logout,
        providers::{self, Provider},
    },
    moderation::barred,
};

/// Holds what this browser was sent to a service with.
fn cookie_name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-branchline-sso" } else { "branchline-sso" }
}

fn cookie(app: &App, state: String) -> Cookie<'static> {
    // It has to come along when the service sends somebody back.
    Cookie::build((cookie_name(app), state))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .build()
}

#[derive(Deserialize)]
pub struct Start {
    next: Option<String>,
    #[serde(flatten)]
    kept: PostForm,
}

async fn open_provider(app: &App, id: i64) -> Result<Provider> {
    let found = providers::of(app, id).await?;
    if found.is_on { Ok(found) } else { Err(Error::NotFound) }
}

/// To the service.
pub async fn start_single_sign_on(
    State(web): State<Web>,
    visitor: Visitor,
    jar: CookieJar,
    Path(id): Path<i64>,
    Form(form): Form<Start>,
) -> Result<Response> {
    let provider = open_provider(&web.app, id).await?;
    let kept = if form.kept.is_empty() { String::new() } else { in_words(&form.kept)? };
    match single_sign_on::ask(&web.app, &provider, safe_path(form.next.as_deref()), kept).await {
        Ok(question) => {
            Ok((jar.add(cookie(&web.app, question.state)), Redirect::to(&question.address)).into_response())
        }
        Err(fault) => refused(&web, &visitor, &provider, fault).await,
    }
}

/// Back from it.
pub async fn answer_single_sign_on(
    State(web): State<Web>,
    visitor: Visitor,
    jar: CookieJar,
    headers: HeaderMap,
    Path(id): Path<i64>,
    Query(answer): Query<Answer>,
) -> Result<Response> {
    let provider = open_provider(&web.app, id).await?;
    let asked = jar.get(cookie_name(&web.app)).map(|c| c.value().to_owned());
    let jar = jar.remove(Cookie::build((cookie_name(&web.app), "")).path("/").build());
    let entry = match single_sign_on::hear(&web.app, &provider, &answer, asked.as_deref()).await {
        Ok(found) => single_sign_on::enter(&web.app, &provider, found).await,
        Err(fault) => Err(fault),
    };
    match entry {
        Ok(entry) => entered(&web, &visitor, jar, &headers, entry).await,
        Err(fault) => Ok((jar, refused(&web, &visitor, &provider, fault).await?).into_response()),
    }
}

fn in_words(kept: &PostForm) -> Result<String> {
    serde_json::to_string(kept).map_err(Error::internal)
}

/// The sign-in page with what went wrong.
async fn refused(web: &Web, visitor: &Visitor, provider: &Provider, fault: Fault) -> Result<Response> {
    let status = match &fault {
        Fault::Unreachable | Fault::Metadata => StatusCode::SERVICE_UNAVAILABLE,
        Fault::Groups => StatusCode::FORBIDDEN,
        Fault::Ours(error) => error.status(),
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let frame = frame(web, visitor, "/sign-in").await?;
    let fault = match fault {
        Fault::Ours(error) if is_said(&error) => error.to_string(),
        Fault::Ours(error) => return Err(error),
        other => frame.tv(&format!("sso-fault-{}", other.name()), &[("name", &provider.name)]),
    };
    let typed = Typed { next: "/home".into(), fault: Some(fault), ..Typed::default() };
    show_sign_in(web, &frame, status, typed).await
}

/// By the password of the login that there is, and its second factor.
pub async fn link_by_password(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    jar: CookieJar,
    headers: HeaderMap,
    Form(form): Form<Proof>,
) -> Result<Response> {
    let proven = single_sign_on::prove(&web.app, &form.secret, &form.email, &form.password, &address.to_string()).await;
    match proven {
        Ok(entry) => entered(&web, &visitor, jar, &headers, entry).await,
        Err(Error::NotFound) => gone(&web, &visitor).await,
        Err(error) if is_said(&error) || matches!(error, Error::Unauthorized(_)) => {
            let frame = frame(&web, &visitor, "/sign-in").await?;
            let fault = match error {
                Error::Unauthorized(_) => frame.t("sign-in-wrong"),
                ref other => other.to_string(),
            };
            Ok(show_link(&frame, StatusCode::UNPROCESSABLE_ENTITY, form, Some(fault)))
        }
        Err(other) => Err(other),
    }
}

/// It has taken too long, or was done already.
async fn gone(web: &Web, visitor: &Visitor) -> Result<Response> {
    let frame = frame(web, visitor, "/sign-in").await?;
    let typed = Typed { next: "/home".into(), fault: Some(frame.t("sso-link-gone")), ..Typed::default() };
    show_sign_in(web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await
}

/// By an invitation: then a login is made.
pub async fn link_by_invitation(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    jar: CookieJar,
    headers: HeaderMap,
    form: Params,
) -> Result<Response> {
    if web.app.limits.is_on()
        && let Asked::No(_, seconds) = web.app.limits.ask(Limit::SignUps, &address.to_string())
    {
        return Err(Error::TooMany(seconds));
    }
    barred::require_open(&web.app, address.0).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (secret, handle) = (text("secret")?, text("username")?);
    let invite = text("invite_code")?.trim().rsplit("invite=").next().unwrap_or_default().to_owned();
    let Some(email) = single_sign_on::joining(&web.app, &secret).await? else { return gone(&web, &visitor).await };
    let frame = frame(&web, &visitor, "/sign-in").await?;
    // Nobody knows it; who wants one has a letter sent.
    let password = id::secret();
    let pairs = [
        ("username", handle.as_str()),
        ("email", email.as_str()),
        ("password", password.as_str()),
        ("agreement", "true"),
        ("invite_code", invite.as_str()),
    ];
    let fault = match registrations::register(
        &web.app,
        &Params::from_pairs(pairs.map(|(n, v)| (Cow::from(n), Cow::from(v)))),
        None,
    )
    .await
    {
        Ok(Ok(own)) => {
            return match single_sign_on::joined(&web.app, &secret, &own).await? {
                Some(entry) => entered(&web, &visitor, jar, &headers, entry).await,
                None => Ok(pages::show_next(&frame, "signed-up-letter", None)),
            };
        }
        Ok(Err(details)) => {
            let words = details.keys().map(|field| frame.t(&format!("sign-up-wrong-{field}")));
            words.collect::<Vec<_>>().join(" ")
        }
        Err(error) if is_said(&error) => error.to_string(),
        Err(other) => return Err(other),
    };
    let (name, title) = (text("name")?, frame.t("sso-link-title"));
    let props = LinkProps { secret, email, name, handle, invite, fault: Some(fault), frame: frame.clone() };
    Ok(show(&frame, StatusCode::UNPROCESSABLE_ENTITY, &title, |_| Link(props)))
}

/// What a service sends to end sessions.
#[derive(Deserialize)]
pub struct Message {
    logout_token: String,
}

/// A service says that somebody has signed out there. It comes from a server, not from a page of ours.
/// <https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest>
pub async fn hear_logout(
    State(web): State<Web>,
    address: Address,
    Path(id): Path<i64>,
    Form(message): Form<Message>,
) -> Result<Response> {
    if web.app.limits.is_on()
        && let Asked::No(_, seconds) = web.app.limits.ask(Limit::Address, &address.to_string())
    {
        return Err(Error::TooMany(seconds));
    }
    let provider = open_provider(&web.app, id).await?;
    let status = match logout::hear(&web.app, &provider, &message.logout_token).await {
        Ok(_) => StatusCode::OK,
        Err(Fault::Ours(error)) => return Err(error),
        Err(Fault::Unreachable | Fault::Metadata) => StatusCode::SERVICE_UNAVAILABLE,
        Err(fault) => {
            tracing::warn!(issuer = provider.issuer, fault = fault.name(), "a logout token is refused");
            StatusCode::BAD_REQUEST
        }
    };
    Ok((status, [(header::CACHE_CONTROL, "no-store")]).into_response())
}
