//! Where requests come in: other servers, Mastodon apps, our own API and our pages. All doors on one page, and what
//! holds for every request.

pub mod described;
pub mod federation;
pub mod kept;
pub mod mastodon;
pub mod openapi;
pub mod params;
mod spoken;
pub mod staff;
pub mod watching;
pub mod web;

use std::time::Instant;

use axum::{
    Extension, Router,
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

use crate::{
    base::{
        app::App,
        cors,
        error::Error,
        traces::{self, Kind, Outcome},
    },
    media::spool::SpoolFolder,
    wire::activitypub::{CONTENT_TYPE, address},
};

/// The whole server. `/api` and `/oauth` speak to apps, `/ap` and `/.well-known` to servers, the rest to people.
pub fn build(app: &App) -> Router {
    let apps = Router::new()
        .merge(mastodon::routes(app, described::routes()))
        .merge(staff::routes().router().layer(cors::open()))
        .layer(middleware::from_fn_with_state(app.clone(), spoken::in_their_language));
    let routes = Router::new()
        .merge(apps)
        .merge(federation::routes().layer(middleware::from_fn_with_state(app.clone(), kept::kept)))
        .merge(watching::routes())
        .with_state(app.clone())
        .merge(web::routes(app));
    let routes = if app.config.otlp.is_some() { routes.layer(middleware::from_fn(name_route)) } else { routes };
    // Outside of the routes, for a rewritten path has to be routed again.
    let trimmed =
        tower::ServiceExt::<Request>::map_request(routes, |r| web::without_slug(as_document(trim_trailing_slash(r))));
    Router::new()
        .fallback_service(trimmed)
        .layer(middleware::from_fn(web::to_its_page))
        .layer(Extension(SpoolFolder(app.config.media_dir.clone())))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), log))
}

/// Some clients write `/api/v1/instance/`. Signed addresses are never touched.
fn trim_trailing_slash(mut request: Request) -> Request {
    let path = request.uri().path();
    let ours = path.starts_with("/api/") || path.starts_with("/oauth/") || path.starts_with("/.well-known/");
    if ours && path.ends_with('/') {
        let query = request.uri().query().map(|q| format!("?{q}")).unwrap_or_default();
        let trimmed = format!("{}{query}", path.trim_end_matches('/'));
        if let Ok(uri) = trimmed.parse::<Uri>() {
            *request.uri_mut() = uri;
        }
    }
    request
}

/// `.json` behind the address of an actor or a post, or behind that of its page, asks for its document, as it does at Mastodon's.
fn as_document(mut request: Request) -> Request {
    let Some(path) = request.uri().path().strip_suffix(address::JSON).filter(|p| has_document(p)) else {
        return request;
    };
    let query = request.uri().query().map(|q| format!("?{q}")).unwrap_or_default();
    if let Ok(uri) = format!("{path}{query}").parse::<Uri>() {
        *request.uri_mut() = uri;
        request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(CONTENT_TYPE));
    }
    request
}

fn has_document(path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next(), parts.next()) {
        (Some("ap"), Some(_), _) => true,
        (Some(handle), id, None) => {
            handle.starts_with('@') && id.is_none_or(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()))
        }
        _ => false,
    }
}

/// A fault of ours costs one request, and tells its sender nothing.
fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let text =
        cause.downcast_ref::<String>().cloned().or_else(|| cause.downcast_ref::<&str>().map(|s| (*s).to_owned()));
    Error::internal(text.unwrap_or_else(|| "a panic".into())).into_response()
}

/// A path as it may be logged: neither the slug, which is the same for all that a session does in one profile's name, nor
/// anything as long as a secret.
fn logged(path: &str) -> String {
    let rest = path.strip_prefix(web::SLUGS).map_or(path, |r| r.find('/').map_or("/", |at| &r[at..]));
    let shown = |part: &str| if part.len() > LONGEST_WORD { "…".to_owned() } else { part.to_owned() };
    rest.split('/').map(shown).collect::<Vec<_>>().join("/")
}

/// Longer parts of a path are secrets, or words that somebody typed.
const LONGEST_WORD: usize = 24;

/// Method, path and status; never the query, which may hold a token.
async fn log(State(app): State<App>, request: Request, next: Next) -> Response {
    let (method, path, begun) = (request.method().clone(), logged(request.uri().path()), Instant::now());
    let asked = app.traces.span((method.as_str(), Kind::Server), next.run(request), |r| answered(&method, r));
    let mut response = asked.await;
    app.metrics.answered(&method, response.status(), begun.elapsed());
    tracing::debug!(%method, path, status = response.status().as_u16(), "request");
    response.headers_mut().insert(header::SERVER, HeaderValue::from_static("Branchline"));
    response
}

/// What a trace tells of a request: its route, never its path.
fn answered(method: &Method, response: &Response) -> Outcome {
    let status = response.status();
    let mut attributes = vec![
        ("http.request.method", traces::text(method.as_str())),
        ("http.response.status_code", traces::number(status.as_u16())),
    ];
    let route = response.extensions().get::<MatchedPath>().map(|m| m.as_str().to_owned());
    if let Some(route) = &route {
        attributes.push(("http.route", traces::text(route)));
    }
    Outcome { name: route.map(|r| format!("{method} {r}")), attributes, failed: status.is_server_error() }
}

/// The route that a request has found goes along with its answer.
async fn name_route(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::{has_document, logged};

    #[test]
    fn documents_have_an_ending() {
        for path in ["/ap/actor", "/ap/profiles/7", "/ap/posts/12/replies", "/@anna", "/@anna/12"] {
            assert!(has_document(path), "{path}");
        }
        for path in
            ["/api/openapi", "/desk/cases/7/export", "/@anna/followers", "/@anna/12/readers", "/manifest", "/ap"]
        {
            assert!(!has_document(path), "{path}");
        }
    }

    #[test]
    fn neither_slugs_nor_secrets_are_logged() {
        assert_eq!(logged("/as/abcdefghijkm/posts/112233445566778899/delete"), "/posts/112233445566778899/delete");
        assert_eq!(logged("/as/abcdefghijkm"), "/");
        assert_eq!(logged("/confirm/qL0x0z1kq2tUq8n3l2hH8x1nVxE2m0k3u9f7aQ4bC5d"), "/confirm/…");
        assert_eq!(logged("/api/v1/timelines/home"), "/api/v1/timelines/home");
    }
}
