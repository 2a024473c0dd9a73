//! One's own password, and a forgotten one.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::password::{ChangePassword, ChangePasswordProps, Forgot, ForgotProps, NewByLetter, NewByLetterProps},
};

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::web::{
        frame::{frame, or_answer, show, signed_in, wrong},
        session::Visitor,
        state::Web,
    },
    entities::session,
    login::{passwords, second_factor, security_address},
};

pub async fn own_password(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    let known = security_address::of_session(&web.app, session).await?;
    show_own_password(&web, session, &frame, StatusCode::OK, (Vec::new(), known)).await
}

pub async fn show_own_password(
    web: &Web,
    session: &session::Model,
    frame: &Frame,
    status: StatusCode,
    (faults, address): (Vec<String>, String),
) -> Result<Response> {
    let asks_code = second_factor::must_prove(&web.app, session).await?;
    let title = frame.t("desk-password-title");
    Ok(show(frame, status, &title, |frame| ChangePassword(ChangePasswordProps { faults, address, asks_code, frame })))
}

pub async fn forgot(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/forgot").await?;
    Ok(show(&frame, StatusCode::OK, &frame.t("desk-forgot-title"), |frame| Forgot(ForgotProps { frame })))
}

pub async fn new_by_letter(State(web): State<Web>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    let frame = frame(&web, &visitor, "/forgot").await?;
    if secret.len() > 100 || !passwords::is_open(&web.app, &secret).await? {
        return Ok(link_gone(&frame));
    }
    Ok(show_new_by_letter(&frame, StatusCode::OK, secret, Vec::new()))
}

/// A link that was used, or is too old.
pub fn link_gone(frame: &Frame) -> Response {
    wrong(frame, StatusCode::NOT_FOUND, &frame.t("desk-link-gone"))
}

pub fn show_new_by_letter(frame: &Frame, status: StatusCode, secret: String, faults: Vec<String>) -> Response {
    let title = frame.t("desk-password-title");
    show(frame, status, &title, |frame| NewByLetter(NewByLetterProps { secret, faults, frame }))
}
