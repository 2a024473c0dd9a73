//! Pages: load, then show.

use std::sync::Arc;

use api::{Client, ClientError};
use axum::{
    extract::{OriginalUri, State},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use frontend::{
    components::{
        composer::Draft,
        timeline::{Posts, PostsProps},
    },
    document,
    frame::Frame,
    pages::{
        delete as deleting, fault, home as homing, landing as landings, local as locals, notifications as notices,
        profile as profiles, search as searching, source as sources, thread as threads,
    },
};
use leptos::prelude::IntoView;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::{Web, assets, forms, notice, session::Visitor, transport::InProcess};
use crate::{
    activitypub,
    error::{Error, Result},
    extract::{Path, Query},
    id, login,
    mastodon::convert,
};

/// What every page is told about itself and its reader.
pub async fn frame(web: &Web, visitor: &Visitor, path: &str) -> Result<Frame> {
    let viewer = visitor.known(&web.app).await?;
    let (path, notice) = notice::take(path);
    let speaker = match &viewer {
        Some(v) => {
            let role = login::role_of(web.app.db.read(), &v.profile).await?;
            Some(convert::credential_account(&web.app, &v.profile, 0, role))
        }
        None => None,
    };
    Ok(Frame {
        branch: web.app.config.name.clone(),
        speaker,
        path,
        now_ms: web.app.clock.now_ms(),
        assets: assets::folder(),
        notice,
        client: Client::new(Arc::new(InProcess { api: web.api.clone(), viewer })),
    })
}

/// Renders a page in its document.
pub fn show<V: IntoView + 'static>(
    frame: &Frame,
    status: StatusCode,
    title: &str,
    view: impl FnOnce(Frame) -> V,
) -> Response {
    (status, Html(document::page(frame, title, view))).into_response()
}

/// A page for something that went wrong.
pub fn wrong(frame: &Frame, status: StatusCode, message: &str) -> Response {
    let title = if status == StatusCode::NOT_FOUND { "Nothing here" } else { "That didn't work" };
    let props = fault::FaultProps { title: title.into(), message: message.into() };
    show(frame, status, title, |_| fault::Fault(props))
}

/// What the API answered, or the page that says why not.
pub fn outcome<T>(frame: &Frame, result: std::result::Result<T, ClientError>) -> std::result::Result<T, Response> {
    result.map_err(|error| wrong(frame, error.status, &error.message))
}

/// Sends a signed-out visitor to the sign-in page, and back afterwards.
pub fn to_sign_in(path: &str) -> Response {
    let next = utf8_percent_encode(path, NON_ALPHANUMERIC);
    Redirect::to(&format!("/sign-in?next={next}")).into_response()
}

/// The frame of a page that is for signed-in people, or the way to sign in.
pub async fn signed_in(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
) -> Result<std::result::Result<Frame, Response>> {
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let frame = frame(web, visitor, path).await?;
    Ok(if frame.speaker.is_some() { Ok(frame) } else { Err(to_sign_in(path)) })
}

#[derive(Debug, Default, Deserialize)]
pub struct PageQuery {
    pub max_id: Option<String>,
    pub min_id: Option<String>,
    pub q: Option<String>,
}

/// Either the value or an early answer.
macro_rules! or_answer {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(response) => return Ok(response),
        }
    };
}
pub(super) use or_answer;

pub async fn landing(State(web): State<Web>, visitor: Visitor, uri: OriginalUri, asked: HeaderMap) -> Result<Response> {
    if wants_document(&asked) {
        return Ok(Redirect::to(&activitypub::address::instance_actor(&web.app.config)).into_response());
    }
    let frame = frame(&web, &visitor, uri.path()).await?;
    if frame.speaker.is_some() {
        return Ok(Redirect::to("/home").into_response());
    }
    let statuses = or_answer!(outcome(&frame, landings::load(&frame).await));
    let props = |frame| landings::LandingProps { statuses, frame };
    Ok(show(&frame, StatusCode::OK, "Welcome", |f| landings::Landing(props(f))))
}

pub async fn home(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let max_id = query.max_id.as_deref();
    let statuses = or_answer!(outcome(&frame, homing::load(&frame, max_id).await));
    let draft = Draft { key: id::secret(), ..Draft::default() };
    let newest = max_id.is_none();
    Ok(show(&frame, StatusCode::OK, "Home", |frame| homing::Home(homing::HomeProps { statuses, draft, frame, newest })))
}

pub async fn local(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let statuses = or_answer!(outcome(&frame, locals::load(&frame, query.max_id.as_deref()).await));
    Ok(show(&frame, StatusCode::OK, "Branch", |frame| locals::Local(locals::LocalProps { statuses, frame })))
}

/// The newer posts of a timeline as HTML, for the island that puts them on top.
pub async fn fragment(
    State(web): State<Web>,
    visitor: Visitor,
    Path(name): Path<String>,
    query: Query<PageQuery>,
) -> Result<Response> {
    let (timeline, page) = match name.as_str() {
        "home" => ("home", "/home"),
        "local" => ("public?local=true", "/local"),
        _ => return Err(Error::NotFound),
    };
    visitor.viewer(&web.app).await?;
    let frame = frame(&web, &visitor, page).await?;
    let separator = if timeline.contains('?') { '&' } else { '?' };
    let after = query.min_id.as_deref().and_then(|i| i.parse::<i64>().ok()).unwrap_or(0);
    let path = format!("/api/v1/timelines/{timeline}{separator}min_id={after}");
    let statuses = or_answer!(outcome(&frame, frame.client.get(path).await));
    Ok(Html(document::render(|| Posts(PostsProps { statuses, frame }))).into_response())
}

pub async fn notifications(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let notices = or_answer!(outcome(&frame, notices::load(&frame, query.max_id.as_deref()).await));
    Ok(show(&frame, StatusCode::OK, "Notices", |frame| {
        notices::Notifications(notices::NotificationsProps { notices, frame })
    }))
}

pub async fn search(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let query = query.q.clone().unwrap_or_default();
    let found = or_answer!(outcome(&frame, searching::load(&frame, &query).await));
    Ok(show(&frame, StatusCode::OK, "Search", |frame| {
        searching::SearchPage(searching::SearchPageProps { query, found, frame })
    }))
}

pub async fn compose(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let draft = Draft { key: id::secret(), ..Draft::default() };
    forms::compose(&frame, StatusCode::OK, draft).await
}

pub async fn delete(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let status = or_answer!(outcome(&frame, frame.client.status(&id).await));
    if !frame.is_me(&status.account) {
        return Ok(wrong(&frame, StatusCode::NOT_FOUND, &Error::NotFound.to_string()));
    }
    Ok(show(&frame, StatusCode::OK, "Delete", |frame| deleting::Delete(deleting::DeleteProps { status, frame })))
}

/// A handle in a path begins with `@`.
fn acct(handle: &str) -> Option<&str> {
    handle.strip_prefix('@').filter(|h| !h.is_empty())
}

pub async fn profile(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(handle): Path<String>,
    query: Query<PageQuery>,
    asked: HeaderMap,
) -> Result<Response> {
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let frame = frame(&web, &visitor, path).await?;
    let Some(acct) = acct(&handle) else {
        return Ok(wrong(&frame, StatusCode::NOT_FOUND, &Error::NotFound.to_string()));
    };
    let loaded = or_answer!(outcome(&frame, profiles::load(&frame, acct, query.max_id.as_deref()).await));
    if wants_document(&asked) {
        return Ok(Redirect::to(&loaded.account.uri).into_response());
    }
    let title = loaded.account.display_name.clone();
    Ok(show(&frame, StatusCode::OK, &title, |frame| profiles::Profile(profiles::ProfileProps { loaded, frame })))
}

pub async fn thread(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((handle, post_id)): Path<(String, String)>,
    asked: HeaderMap,
) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    if acct(&handle).is_none() {
        return Ok(wrong(&frame, StatusCode::NOT_FOUND, &Error::NotFound.to_string()));
    }
    let loaded = or_answer!(outcome(&frame, threads::load(&frame, &post_id).await));
    if wants_document(&asked) {
        return Ok(Redirect::to(&loaded.status.uri).into_response());
    }
    let draft = threads::reply_draft(&frame, &loaded.status, id::secret());
    let title = format!("Conversation with {}", loaded.status.account.display_name);
    Ok(show(&frame, StatusCode::OK, &title, |frame| threads::Thread(threads::ThreadProps { loaded, draft, frame })))
}

/// Whether a request to a page for people asks for its ActivityPub document.
fn wants_document(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accept.contains("application/activity+json") || accept.contains("application/ld+json")
}

/// The licence asks for it, and the API names this address.
pub async fn source(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    let version = env!("CARGO_PKG_VERSION");
    Ok(show(&frame, StatusCode::OK, "Source", |frame| sources::Source(sources::SourceProps { version, frame })))
}

/// A tag leads to what is known of it.
pub async fn tag(Path(name): Path<String>) -> Redirect {
    Redirect::to(&format!("/search?q=%23{}", utf8_percent_encode(&name, NON_ALPHANUMERIC)))
}

/// A form's address opened as a page.
pub async fn not_that_way(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(
        &frame,
        StatusCode::METHOD_NOT_ALLOWED,
        "This address takes a form and shows no page. Go back and try again.",
    ))
}

pub async fn nothing_here(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(&frame, StatusCode::NOT_FOUND, "There is no page at this address. It may have moved or been deleted."))
}
