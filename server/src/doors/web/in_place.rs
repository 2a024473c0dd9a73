//! What a form answers to our own scripts, which stay on their page: where it would have led, and what is said there.

use axum::{
    Json,
    extract::{FromRequestParts, Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{frame::frame, session::Visitor, state::Web};

/// Sent by `public/acts.js`.
const ASKED: &str = "x-in-place";

/// A redirect becomes JSON where that was asked for; questions and faults stay the pages that they are, which the script
/// then shows.
pub async fn answer(State(web): State<Web>, request: Request, next: Next) -> Response {
    if !request.headers().contains_key(ASKED) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let mut asker = parts.clone();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let to = response.headers_mut().remove(header::LOCATION);
    let Some(to) = to.and_then(|l| l.to_str().ok().map(str::to_owned)) else { return response };
    let visitor = Visitor::from_request_parts(&mut asker, &web).await.unwrap_or_default();
    let said = match frame(&web, &visitor, &to).await {
        Ok(frame) => frame.notice.map(|n| json!({ "said": n.sentence, "undo": n.undo, "to": frame.path })),
        Err(error) => return error.into_response(),
    };
    let mut answer = Json(said.unwrap_or_else(|| json!({ "to": to }))).into_response();
    // Cookies go along.
    for (name, value) in response.headers() {
        if name == header::SET_COOKIE {
            answer.headers_mut().append(name, value.clone());
        }
    }
    *answer.status_mut() = StatusCode::OK;
    answer
}
