//! What an app is told in its reader's language: errors, and what the gate says. The API's own words are English.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::Value;
use texts::{Texts, faults::said};

use crate::{
    base::{app::App, error::Error},
    login::{Viewer, preferences},
};

/// More than any refusal needs.
const MOST: usize = 256 * 1024;

/// Says errors in the language that the app asks for, else in that of its profile, else in the branch's.
pub async fn in_their_language(State(app): State<App>, request: Request, next: Next) -> Response {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
    let token = request.headers().get(header::AUTHORIZATION).cloned();
    let response = next.run(request).await;
    if !response.status().is_client_error() || !is_json(response.headers()) {
        return response;
    }
    let accepted = accepted.as_ref().and_then(|a| a.to_str().ok()).and_then(texts::accepted);
    let language = match accepted {
        Some(language) => language.to_owned(),
        None => of_profile(&app, token).await.unwrap_or_else(|| app.config.language.clone()),
    };
    spoken(texts::of(&language), response).await
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    kind.is_some_and(|k| k.starts_with("application/json"))
}

/// The language that the owner of a token has chosen.
async fn of_profile(app: &App, token: Option<HeaderValue>) -> Option<String> {
    let mut parts = Request::builder().header(header::AUTHORIZATION, token?).body(()).ok()?.into_parts().0;
    let viewer = Viewer::from_request_parts(&mut parts, app).await.ok()?;
    preferences::of(&viewer.profile).language
}

async fn spoken(texts: &Texts, response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Ok(language) = HeaderValue::from_str(texts.language()) {
        parts.headers.insert(header::CONTENT_LANGUAGE, language);
    }
    let Ok(body) = to_bytes(body, MOST).await else {
        return Error::internal("an answer that is too long").into_response();
    };
    let Ok(mut answer) = serde_json::from_slice::<Value>(&body) else {
        return Response::from_parts(parts, Body::from(body));
    };
    say(texts, &mut answer, "error");
    let violations = answer.get_mut("violations").and_then(Value::as_array_mut);
    for violation in violations.into_iter().flatten() {
        say(texts, violation, "message");
        say(texts, violation, "fix");
    }
    let details = answer.get_mut("details").and_then(Value::as_object_mut);
    for field in details.into_iter().flat_map(|d| d.values_mut()) {
        for fault in field.as_array_mut().into_iter().flatten() {
            say(texts, fault, "description");
        }
    }
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(answer.to_string()))
}

fn say(texts: &Texts, of: &mut Value, name: &str) {
    if let Some(Value::String(sentence)) = of.get_mut(name) {
        *sentence = said(texts, sentence);
    }
}
