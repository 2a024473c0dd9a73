//! Documents that are the same for everybody who asks, made once as long as nothing is committed.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, Method, StatusCode,
        header::{ACCEPT, AUTHORIZATION},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::base::{
    app::App,
    cache::{Cache, Moment},
    error::{Error, Result},
};

/// So many are kept, each with its address and what its reader takes.
const MOST: usize = 512;
const LARGEST: usize = 256 * 1024;

type Documents = Cache<(String, String), (HeaderMap, Bytes)>;

/// Answers from what is kept, where a document is for everybody.
pub async fn kept(State(app): State<App>, request: Request, next: Next) -> Response {
    if !is_for_everybody(&app, &request) {
        return next.run(request).await;
    }
    answer(&app, request, next).await.unwrap_or_else(IntoResponse::into_response)
}

async fn answer(app: &App, request: Request, next: Next) -> Result<Response> {
    let documents = app.kept.get::<Documents>().unwrap_or_else(|| app.kept.put(Documents::new(MOST)));
    let Some(at) = Moment::of(app)? else { return Ok(next.run(request).await) };
    let accept = request.headers().get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let key = (request.uri().to_string(), accept.to_owned());
    if let Some(found) = documents.get(at, &key) {
        return Ok((found.0.clone(), Body::from(found.1.clone())).into_response());
    }
    let response = next.run(request).await;
    if response.status() != StatusCode::OK {
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, LARGEST).await.map_err(Error::internal)?;
    documents.put(at, key, Arc::new((parts.headers.clone(), bytes.clone())));
    Ok(Response::from_parts(parts, bytes.into()))
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
