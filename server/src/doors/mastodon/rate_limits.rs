//! How much one app, one profile and one address may ask. <https://docs.joinmastodon.org/api/rate-limits/>

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    base::{
        app::App,
        clock::{SECOND, iso},
        error::Error,
        extract::client_address,
        id,
        limits::{Asked, Left, Limit},
    },
    login::bearer,
};

/// Counts a request, and says how many are left.
pub async fn limit(State(app): State<App>, request: Request, next: Next) -> Response {
    if !app.limits.is_on() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let token = bearer(&parts).ok().flatten().map(id::hash);
    let address = client_address(&app.config, &parts).map_or_else(|| "unknown".to_owned(), |ip| ip.to_string());
    let mut nearest: Option<Left> = None;
    for (limit, by) in concerned(&parts.method, parts.uri.path()) {
        let key = match (by, &token) {
            (By::Token, Some(token)) => token.as_str(),
            (By::Address, _) | (By::Token, None) => address.as_str(),
        };
        // Whoever shows a token is counted by it.
        if by == By::Address && limit == Limit::Address && token.is_some() {
            continue;
        }
        match app.limits.ask(limit, key) {
            Asked::Yes(left) => {
                if nearest.is_none_or(|n| left.remaining < n.remaining) {
                    nearest = Some(left);
                }
            }
            Asked::No(left, seconds) => {
                return with_headers(&app, Error::TooMany(seconds).into_response(), left);
            }
        }
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    match nearest {
        Some(left) => with_headers(&app, response, left),
        None => response,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Token,
    Address,
}

/// The limits that a request counts for.
fn concerned(method: &Method, path: &str) -> Vec<(Limit, By)> {
    let mut all = vec![(Limit::Token, By::Token), (Limit::Address, By::Address)];
    if *method == Method::POST && (path == "/api/v1/media" || path == "/api/v2/media") {
        all.push((Limit::Uploads, By::Token));
    }
    let deletes = *method == Method::DELETE && path.starts_with("/api/v1/statuses/");
    if deletes || path.ends_with("/unreblog") {
        all.push((Limit::Deletions, By::Token));
    }
    if *method == Method::POST && path == "/api/v1/accounts" {
        all.push((Limit::SignUps, By::Address));
    }
    if *method == Method::POST && path == "/api/v1/apps" {
        all.push((Limit::Apps, By::Address));
    }
    if *method == Method::POST && path == "/api/v1/emails/confirmations" {
        all.push((Limit::Letters, By::Token));
    }
    all
}

fn with_headers(app: &App, mut response: Response, left: Left) -> Response {
    let reset = iso(app.clock.now_ms() + left.reset_seconds * SECOND);
    for (name, value) in [
        ("x-ratelimit-limit", left.limit.to_string()),
        ("x-ratelimit-remaining", left.remaining.to_string()),
        ("x-ratelimit-reset", reset),
    ] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}
