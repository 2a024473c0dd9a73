//! A complaint is sent or read again; an answer is hidden, shown, and looked at again.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::{complaints::Typed, hiding::Why};

use super::shared::{back, is_said, limited, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{
            address::Address,
            frame::{frame, or_answer},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    moderation::{
        cases::anonymous,
        complaints::{complain, hide, reconsider},
    },
};

const HERE: &str = "/complaints";

pub async fn send_complaint(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    form: Params,
) -> Result<Response> {
    limited(&web, &address)?;
    let frame = pages::in_language(frame(&web, &visitor, HERE).await?, form.text("language")?.as_deref());
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = Typed { subject: text("subject")?, address: text("address")?, words: text("words")?, fault: None };
    let new =
        complain::New { subject: typed.subject.clone(), address: typed.address.clone(), words: typed.words.clone() };
    match complain::complain(&web.app, new).await {
        Ok(receipt) => Ok(pages::show_received(&frame, receipt)),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            Ok(pages::show_complaints(&frame, error.status(), typed))
        }
        Err(other) => Err(other),
    }
}

/// Shows where a complaint stands, and takes what is added. The code is never in an address.
pub async fn complaint_status(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    form: Params,
) -> Result<Response> {
    limited(&web, &address)?;
    let frame = pages::in_language(frame(&web, &visitor, HERE).await?, form.text("language")?.as_deref());
    let code = form.text("code")?.unwrap_or_default();
    let found = match anonymous::by_code(&web.app, &code).await {
        Err(error @ Error::Missing(_)) => {
            let typed = Typed { fault: Some(error.to_string()), ..Typed::default() };
            return Ok(pages::show_complaints(&frame, StatusCode::NOT_FOUND, typed));
        }
        other => other?,
    };
    let (status, fault) = match form.text("text")? {
        Some(text) => match anonymous::reply_in(&web.app, &found, &text).await {
            Ok(()) => (StatusCode::OK, None),
            Err(error) if is_said(&error) => (error.status(), Some(error.to_string())),
            Err(other) => return Err(other),
        },
        None => (StatusCode::OK, None),
    };
    pages::show_complaint(&web, &frame, status, (&found, code, fault)).await
}

/// The author of a hidden answer asks for another look.
pub async fn ask_to_reconsider(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Path(secret): Path<String>,
    form: Params,
) -> Result<Response> {
    limited(&web, &address)?;
    let here = format!("/complaints/hidden/{secret}");
    let frame = frame(&web, &visitor, &here).await?;
    let words = form.text("words")?.unwrap_or_default();
    match reconsider::ask(&web.app, &secret, &words).await {
        Ok(_) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = (secret.as_str(), words, Some(error.to_string()));
            pages::show_own_hidden(&web, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// An answer below a post of a shared profile is hidden.
pub async fn hide_answer(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post): Path<String>,
    form: Params,
) -> Result<Response> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let typed = Why { ground: text("ground")?, clause: text("clause")?, reason: text("reason")? };
    change_answer(&web, &visitor, &post, Some(typed)).await
}

/// It is shown again.
pub async fn show_answer(State(web): State<Web>, visitor: Visitor, Path(post): Path<String>) -> Result<Response> {
    change_answer(&web, &visitor, &post, None).await
}

/// Hides an answer where it says why, or shows it again.
async fn change_answer(web: &Web, visitor: &Visitor, post: &str, hidden: Option<Why>) -> Result<Response> {
    let here = format!("/answers/{post}/hide");
    let frame = or_answer!(speaking(web, visitor, Some(&here)).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let (shared, post_id) = (viewer.profile, id(post)?);
    hide::answer(&web.app, &shared, viewer.writer_id, post_id).await?;
    let writer = profile::by_id(web.app.db.read(), viewer.writer_id.ok_or(Error::NotFound)?).await?;
    let typed = hidden.clone().unwrap_or_default();
    let done = match hidden {
        Some(Why { ground, clause, reason }) => {
            let why = hide::Why { ground, clause, reason };
            Box::pin(hide::hide(&web.app, &shared, &writer, post_id, why)).await
        }
        None => hide::show(&web.app, &shared, &writer, post_id).await,
    };
    match done {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_hide(web, &frame, error.status(), (post, typed, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}
