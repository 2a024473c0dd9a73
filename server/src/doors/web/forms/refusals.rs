//! The composer again with what the gate says, and where to go when something was kept.

use api::ClientError;
use axum::{http::StatusCode, response::Response};
use frontend::{
    components::composer::{Draft, Objection},
    frame::Frame,
};
use serde_json::Value;

use super::shared::back;
use crate::{
    base::{error::Result, id},
    doors::web::pages,
};

/// Back after something was kept: for the author of what it answers, for whoever runs the shared profile, or at the desk.
pub(super) fn held(frame: &Frame, draft: &Draft, message: &str) -> Response {
    if message.contains("until the post's author agrees") {
        return back(draft.back.as_deref(), Some("asked"));
    }
    let shared = frame.speaker.as_ref().is_some_and(|s| s.kind == "shared");
    back(Some(if shared { "/scheduled" } else { "/why" }), Some("held"))
}

/// The composer again with what rules say; what one proposes is in the form.
pub(super) async fn refused(frame: &Frame, mut draft: Draft, error: ClientError) -> Result<Response> {
    let all = error.body["violations"].as_array().cloned().unwrap_or_default();
    let letters: Vec<char> = draft.text.chars().collect();
    let text = |v: &Value, name: &str| v[name].as_str().unwrap_or_default().to_owned();
    let found = |v: &Value| {
        let words = |place: &Value| {
            let at = |name: &str| usize::try_from(place[name].as_u64()?).ok();
            Some(letters.get(at("start")?..at("end")?)?.iter().collect::<String>())
        };
        let all: Vec<String> = v["places"].as_array()?.iter().filter_map(words).collect();
        (!all.is_empty()).then(|| all.join("”, “"))
    };
    let places = |v: &Value| {
        let at = |place: &Value, name: &str| usize::try_from(place[name].as_u64()?).ok();
        let all = v["places"].as_array().into_iter().flatten();
        all.filter_map(|place| Some((at(place, "start")?, at(place, "end")?))).collect()
    };
    draft.objections = all
        .iter()
        .map(|v| Objection {
            rule: text(v, "rule"),
            clause: text(v, "clause"),
            message: text(v, "message"),
            fix: text(v, "fix"),
            found: found(v),
            places: places(v),
            contestable: v["contestable"].as_bool().unwrap_or(false),
            proposed: v["proposal"].is_object(),
        })
        .collect();
    for proposal in all.iter().map(|v| &v["proposal"]).filter(|p| p.is_object()) {
        if let Some(warning) = proposal["spoiler_text"].as_str().filter(|_| draft.warning.is_empty()) {
            warning.clone_into(&mut draft.warning);
        }
        if let Some(visibility) = proposal["visibility"].as_str() {
            visibility.clone_into(&mut draft.visibility);
        }
        if proposal["drop_media"].as_bool().unwrap_or(false) {
            draft.media.clear();
        }
    }
    draft.confirmable = error.body["confirmable"].as_bool().unwrap_or(false);
    again(frame, draft, error.message, error.status).await
}

pub(super) async fn again(frame: &Frame, draft: Draft, fault: String, status: StatusCode) -> Result<Response> {
    // A refused key is not sent again: what is mended is another post.
    let draft = Draft { fault: Some(fault), key: id::secret(), ..draft };
    pages::composer(frame, status, draft).await
}
