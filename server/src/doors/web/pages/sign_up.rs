//! Signing up by oneself, where the branch lets people do so.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::sign_up::{AskForCode, AskForCodeProps, Confirm, ConfirmProps, Next, NextProps, SignUp, SignUpProps, Typed},
};

use super::query::PageQuery;
use crate::{
    base::{
        error::Result,
        extract::{Path, Query},
    },
    doors::web::{
        frame::{frame, missing, show, whole, wrong},
        session::Visitor,
        state::Web,
    },
    people::profiles::sign_up::{self, Mode},
};

pub async fn sign_up(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let invite = query.invite.clone().unwrap_or_default();
    // The whole link may be pasted into the field for its code.
    let invite = invite.trim().rsplit("invite=").next().unwrap_or_default().to_owned();
    let invited = sign_up::is_invited(&web.app, web.app.db.read(), &invite).await?.is_some();
    match sign_up::mode(&web.app) {
        Mode::Closed if !invited => return Ok(wrong(&frame, StatusCode::FORBIDDEN, &frame.t("sign-up-closed"))),
        Mode::Invite if !invited => return Ok(ask_for_code(&frame, invite)),
        _ => {}
    }
    Ok(show_sign_up(&web, &frame, StatusCode::OK, Typed { invite, ..Typed::default() }))
}

/// Where one joins by invitation and has shown none that is valid.
fn ask_for_code(frame: &Frame, code: String) -> Response {
    let status = if code.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let fault = (!code.is_empty()).then(|| frame.t("sign-up-code-wrong"));
    let title = frame.t("sign-up-title");
    show(frame, status, &title, |frame| AskForCode(AskForCodeProps { code, fault, frame }))
}

pub fn show_sign_up(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Response {
    let asks = sign_up::mode(&web.app) == Mode::Approval && typed.invite.is_empty();
    let title = frame.t("sign-up-title");
    show(frame, status, &title, |frame| {
        SignUp(SignUpProps { typed, asks, joining: web.app.config.joining.clone(), frame })
    })
}

/// What comes next for somebody who has signed up or confirmed her address.
pub fn show_next(frame: &Frame, name: &str, way: Option<(&'static str, String)>) -> Response {
    let (title, text) = (frame.t(&format!("{name}-title")), frame.t(&format!("{name}-text")));
    let heading = title.clone();
    show(frame, StatusCode::OK, &heading, |_| Next(NextProps { title, text, way }))
}

pub async fn confirm_address(State(web): State<Web>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    if secret.len() > 100 {
        return Ok(missing(&frame));
    }
    let title = frame.t("confirm-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Confirm(ConfirmProps { secret, frame })))
}
