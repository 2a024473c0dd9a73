//! What holds for every page: security headers, and writes from our own pages alone.

use axum::{
    body::{HttpBody, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    frame::{frame, wrong},
    session::Visitor,
    state::Web,
};
use crate::{
    base::{audit, error::Error, outage::Outage},
    entities::profile,
    login::factors,
};

/// Scripts and styles from our own files alone; the islands need `wasm-unsafe-eval`.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; media-src 'self'; \
                      font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Sign-in and consent end in a redirect to an app, which `form-action` would stop.
fn policy(path: &str) -> String {
    let leads_out = path == "/sign-in" || path.starts_with("/oauth/");
    if leads_out { POLICY.to_owned() } else { format!("{POLICY}; form-action 'self'") }
}

pub async fn headers(State(web): State<Web>, request: Request, next: Next) -> Response {
    let policy = policy(request.uri().path());
    let for_people = !request.uri().path().starts_with("/web/api/");
    let (parts, body) = request.into_parts();
    let mut asker = parts.clone();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if for_people && is_fault_in_json(&response) {
        let somebody = Visitor::somebody(&asker);
        // Where the database is away, it isn't asked who this is.
        let visitor = if is_outage(response.status()) {
            somebody.clone()
        } else {
            Visitor::from_request_parts(&mut asker, &web).await.unwrap_or_else(|_| somebody.clone())
        };
        response = as_page(&web, &visitor, &somebody, response).await;
    }
    let wait = match response.status() {
        StatusCode::SERVICE_UNAVAILABLE => Some(Outage::Away.retry_after()),
        StatusCode::INSUFFICIENT_STORAGE => Some(Outage::Full.retry_after()),
        _ => None,
    };
    let headers = response.headers_mut();
    if let Some(seconds) = wait {
        headers.entry(header::RETRY_AFTER).or_insert(HeaderValue::from(seconds));
    }
    let mut set = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_SECURITY_POLICY, &policy);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CACHE_CONTROL, "no-store");
    if web.app.config.is_https() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

fn is_fault_in_json(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let fault = response.status().is_client_error() || response.status().is_server_error();
    fault && kind.starts_with("application/json")
}

fn is_outage(status: StatusCode) -> bool {
    matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::INSUFFICIENT_STORAGE)
}

/// The same sentence on a page; on one for anybody where what stands on hers can't be read.
async fn as_page(web: &Web, visitor: &Visitor, somebody: &Visitor, response: Response) -> Response {
    let status = response.status();
    let body = to_bytes(response.into_body(), 64 * 1024).await.unwrap_or_default();
    let fault: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    let sentence = fault["error"].as_str().unwrap_or("Something went wrong. Go back and try again.");
    let framed = match frame(web, visitor, "/").await {
        Ok(frame) => Ok(frame),
        Err(_) => frame(web, somebody, "/").await,
    };
    match framed {
        Ok(frame) => wrong(&frame, status, sentence),
        Err(error) => error.into_response(),
    }
}

/// Where somebody may go whose role asks for a second factor that is not there yet.
const WITHOUT_FACTOR: &[&str] =
    &["/settings/security", "/settings/password", "/sign-out", "/sign-in", "/assets/", "/branch.css"];

/// Leads whoever owes a second factor to the page where it is made, before anything else.
pub async fn factor_first(State(web): State<Web>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if web.app.config.factor_roles.is_empty() || WITHOUT_FACTOR.iter().any(|p| path.starts_with(p)) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, &web).await.unwrap_or_default();
    let owes = match &visitor.session {
        Some(session) => factors::is_owed(&web.app, session.login_id).await,
        None => Ok(false),
    };
    match owes {
        Ok(false) => next.run(Request::from_parts(parts, body)).await,
        Ok(true) if parts.method == Method::GET && !path.starts_with("/web/api/") => {
            Redirect::to("/settings/security?done=factor").into_response()
        }
        Ok(true) => Error::forbidden("Your role asks for a second factor. Set it up first.").into_response(),
        Err(error) => error.into_response(),
    }
}

/// Keeps in the audit log what somebody's role did not permit: on every page of the desk, by its address alone. A personal
/// profile is nobody's there.
pub async fn note_refusals(State(web): State<Web>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if !["/desk", "/branch/", "/web/api/branchline/"].iter().any(|d| path.starts_with(d)) {
        return next.run(request).await;
    }
    let method = request.method().clone();
    let (parts, body) = request.into_parts();
    let mut asker = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.status() == StatusCode::FORBIDDEN {
        let visitor = Visitor::from_request_parts(&mut asker, &web).await.unwrap_or_default();
        let viewer = visitor.known(&web.app).await.ok().flatten();
        let who = viewer.filter(|v| v.profile.kind != profile::Kind::Personal);
        if let Some(who) = who
            && let Err(error) = audit::refused(&web.app, &who.profile.handle, &format!("{method} {path}")).await
        {
            tracing::warn!(%error, "noting a refusal");
        }
    }
    response
}

/// What a form of words takes, in bytes; strangers send no more.
pub const MAX_WORDS: usize = 1024 * 1024;
/// A table of follows or blocks from another server, and the words around it.
pub const MAX_TABLE: usize = 3 * MAX_WORDS;

/// Refuses large bodies of those who are not signed in before a byte of them is read.
pub async fn strangers_send_little(State(web): State<Web>, request: Request, next: Next) -> Response {
    if !is_large(&request) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, &web).await.unwrap_or_default();
    if visitor.session.is_none() {
        return Error::TooLarge("This is more than the branch accepts at once.".into()).into_response();
    }
    next.run(Request::from_parts(parts, body)).await
}

/// More than words, or nobody knows how much.
fn is_large(request: &Request) -> bool {
    let told = request.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    told.map_or_else(|| !request.body().is_end_stream(), |bytes| bytes > MAX_WORDS)
}

const NOT_OURS: &str = "This form was not sent from a page of this branch. Open the page again and send it from there.";

/// Refuses writes (and the islands' streams) that another site's page has caused.
pub async fn own_pages_only(State(web): State<Web>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let opens_stream = request.headers().contains_key(header::UPGRADE);
    if (reads && !opens_stream) || is_ours(request.headers(), &web) {
        return next.run(request).await;
    }
    Error::forbidden(NOT_OURS).into_response()
}

fn is_ours(headers: &HeaderMap, web: &Web) -> bool {
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
    match (text(header::ORIGIN.as_str()), text("sec-fetch-site")) {
        (Some(origin), _) => origin == web.app.config.url(""),
        (None, Some(site)) => site == "same-origin",
        (None, None) => false,
    }
}
