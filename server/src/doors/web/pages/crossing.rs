//! The crossing guard's question.

use axum::{http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::crossing::{Crossing, CrossingProps, Doubt as Shown},
};

use crate::{
    base::error::Result,
    doors::{
        params::Params,
        web::{
            crossing::{self, Doing, Doubt},
            frame::show,
            session::Visitor,
            slug::safe_path,
            state::Web,
        },
    },
};

/// A doubt as the pages show it.
pub fn doubt_shown(visitor: &Visitor, doubt: &Doubt) -> Shown {
    let other = &doubt.other;
    let name = if other.display_name.is_empty() { &other.handle } else { &other.display_name };
    Shown { why: doubt.why, name: name.clone(), base: visitor.base_of(other) }
}

/// The page that asks before a form is carried out, unless it has been answered or there is nothing to ask.
pub async fn crossing(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    form: &Params,
    (doing, action): (Doing<'_>, String),
) -> Result<Option<Response>> {
    if form.flag("crossing")?.unwrap_or(false) {
        return Ok(None);
    }
    let me = visitor.viewer(&web.app).await?.profile;
    let Some(doubt) = crossing::doubt(web, visitor, &me, doing).await? else { return Ok(None) };
    let doubt = doubt_shown(visitor, &doubt);
    let back = safe_path(form.text("back")?.as_deref());
    let choices = form.list("choices")?.into_iter().map(|c| ("choices[]".to_owned(), c));
    let hidden = choices.chain([("back".to_owned(), back.clone())]).collect();
    let title = frame.tv("crossing-act", &[("name", &frame.speaks_as())]);
    let props = |frame| CrossingProps { doubt, action, hidden, back, frame };
    Ok(Some(show(frame, StatusCode::OK, &title, |frame| Crossing(props(frame)))))
}
