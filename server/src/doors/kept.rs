//! Answers that read the same as long as nothing is committed: documents for everybody, and what an app asks again with the
//! same token. Apps ask for Home, notices and their own account every few seconds.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, Method, StatusCode,
        header::{ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, SET_COOKIE},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::base::{
    app::App,
    cache::{Cache, Moment},
    error::{Error, Result},
    id,
};

/// So many documents and answers are kept; the largest are made anew each time.
const MOST_DOCUMENTS: usize = 256;
const MOST_ANSWERS: usize = 128;
/// Pages are large, and fewer people read them at once.
const MOST_PAGES: usize = 32;
const LARGEST_PAGE: u64 = 384 * 1024;
const LARGEST: u64 = 192 * 1024;

/// A path with its query, what its reader takes, in which language, and for whom: the hash of a token or of cookies, or nothing.
type Key = (String, String, String, String);
type Answer = (HeaderMap, Bytes);

/// Where a page wants a new `Idempotency-Key` for its form: filled in each time, so that two tabs have two.
pub const NEW_KEY: &str = "\u{f8ff}new-key\u{f8ff}";

struct Documents(Cache<Key, Answer>);
struct Answers(Cache<Key, Answer>);
struct Pages(Cache<Key, Answer>);

/// Answers from what is kept. Who may read it was asked when it was made: to take a token away, or a post, is a commit.
pub async fn kept(State(app): State<App>, request: Request, next: Next) -> Response {
    let answered = if is_for_everybody(&app, &request) {
        let documents = app.kept.get().unwrap_or_else(|| app.kept.put(Documents(Cache::new(MOST_DOCUMENTS))));
        answer(&app, (&documents.0, LARGEST), key(&request, String::new()), request, next).await
    } else if let Some(reader) = reader(&request) {
        let answers = app.kept.get().unwrap_or_else(|| app.kept.put(Answers(Cache::new(MOST_ANSWERS))));
        answer(&app, (&answers.0, LARGEST), key(&request, reader), request, next).await
    } else {
        return next.run(request).await;
    };
    answered.unwrap_or_else(IntoResponse::into_response)
}

/// The same for pages with posts, for strangers and for the professional profile, whose pages name nothing of what a browser
/// has opened beside it: that is closed without a commit. `as_another`: a slug leads to another profile at the same address.
pub async fn kept_page(app: &App, as_another: bool, request: Request, next: Next) -> Response {
    if *request.method() != Method::GET || !has_posts(request.uri().path()) {
        return next.run(request).await;
    }
    let response = match browser(&request).filter(|_| !as_another) {
        Some(browser) => {
            let pages = app.kept.get().unwrap_or_else(|| app.kept.put(Pages(Cache::new(MOST_PAGES))));
            answer(app, (&pages.0, LARGEST_PAGE), key(&request, browser), request, next).await
        }
        None => Ok(next.run(request).await),
    };
    match response {
        Ok(response) => with_new_key(response).await.unwrap_or_else(IntoResponse::into_response),
        Err(error) => error.into_response(),
    }
}

async fn with_new_key(response: Response) -> Result<Response> {
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.map_err(Error::internal)?;
    let page = std::str::from_utf8(&bytes).map_err(Error::internal)?;
    if !page.contains(NEW_KEY) {
        return Ok(Response::from_parts(parts, bytes.into()));
    }
    let page = page.replace(NEW_KEY, &id::secret());
    parts.headers.remove(CONTENT_LENGTH);
    Ok(Response::from_parts(parts, page.into()))
}

fn has_posts(path: &str) -> bool {
    matches!(path, "/home" | "/local" | "/network") || path.starts_with("/@")
}

async fn answer(
    app: &App,
    (all, largest): (&Cache<Key, Answer>, u64),
    key: Key,
    request: Request,
    next: Next,
) -> Result<Response> {
    let Some(at) = Moment::of(app)? else { return Ok(next.run(request).await) };
    if let Some(found) = all.get(at, &key) {
        return Ok((found.0.clone(), Body::from(found.1.clone())).into_response());
    }
    let response = next.run(request).await;
    let is_small = response.body().size_hint().upper().is_some_and(|bytes| bytes <= largest);
    if response.status() != StatusCode::OK || !is_small || response.headers().contains_key(SET_COOKIE) {
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.map_err(Error::internal)?;
    all.put(at, key, Arc::new((parts.headers.clone(), bytes.clone())));
    Ok(Response::from_parts(parts, bytes.into()))
}

fn key(request: &Request, reader: String) -> Key {
    let told = |name| request.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    (request.uri().to_string(), told(ACCEPT), told(ACCEPT_LANGUAGE), reader)
}

fn is_for_everybody(app: &App, request: &Request) -> bool {
    let path = request.uri().path();
    let actor = path.strip_prefix("/ap/profiles/").is_some_and(|id| id.bytes().all(|b| b.is_ascii_digit()));
    let named = matches!(
        path,
        "/api/v1/instance"
            | "/api/v2/instance"
            | "/api/v1/instance/rules"
            | "/api/v1/custom_emojis"
            | "/.well-known/webfinger"
            | "/nodeinfo/2.0"
            | "/nodeinfo/2.1"
            | "/ap/actor"
    );
    // In secure mode an actor is shown to whoever signs.
    let actor = actor && !app.config.secure_mode && !request.headers().contains_key(AUTHORIZATION);
    *request.method() == Method::GET && (named || actor)
}

/// Whose answer may be kept: the hash of the token that asks for what an app asks for again and again. Nothing that is noted
/// when it is looked at, or fetched from elsewhere, is among it.
fn reader(request: &Request) -> Option<String> {
    let path = request.uri().path();
    let numbered = |rest: &str, ends: &[&str]| {
        let (id, end) = rest.split_once('/').unwrap_or((rest, ""));
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) && ends.contains(&end)
    };
    let is_read = path.starts_with("/api/v1/timelines/")
        || matches!(
            path,
            "/api/v1/accounts/verify_credentials"
                | "/api/v1/notifications"
                | "/api/v2/notifications"
                | "/api/v2/search"
        )
        || path.strip_prefix("/api/v1/statuses/").is_some_and(|rest| numbered(rest, &["", "context"]))
        || path.strip_prefix("/api/v1/accounts/").is_some_and(|rest| numbered(rest, &["", "statuses"]));
    let resolves = request.uri().query().is_some_and(|query| query.contains("resolve"));
    let token = request.headers().get(AUTHORIZATION).filter(|_| is_read && !resolves)?;
    if *request.method() == Method::GET { Some(id::hash(token.to_str().ok()?)) } else { None }
}

/// Whose page may be kept: the hash of all that the browser says of itself.
fn browser(request: &Request) -> Option<String> {
    let headers = request.headers();
    let text = |name| headers.get(name).map_or(Ok(""), |v| v.to_str()).ok();
    let (cookies, accepts) = (text(COOKIE)?, text(ACCEPT)?);
    let as_page =
        !accepts.contains("json") && !headers.contains_key(AUTHORIZATION) && !headers.contains_key("signature");
    as_page.then(|| id::hash(cookies))
}
