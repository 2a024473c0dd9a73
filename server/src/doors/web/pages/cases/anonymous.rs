//! Reporting without a sign-in.

use axum::{http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::cases::anonymous::{Anonymous, AnonymousProps, Receipt, ReceiptProps, Status, StatusProps, Typed},
};

use super::{own::state_of, shown::lines};
use crate::{
    base::error::Result,
    doors::web::{frame::show, state::Web},
    entities::moderation_case,
    moderation::cases::timeline,
};

pub fn show_anonymous(frame: &Frame, status: StatusCode, typed: Typed) -> Response {
    let title = frame.t("anonymous-title");
    show(frame, status, &title, |frame| Anonymous(AnonymousProps { typed, frame }))
}

pub fn show_receipt(frame: &Frame, code: String) -> Response {
    let title = frame.t("anonymous-sent");
    show(frame, StatusCode::OK, &title, |frame| Receipt(ReceiptProps { code, frame }))
}

pub async fn show_anonymous_status(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (case, code, fault): (&moderation_case::Model, String, Option<String>),
) -> Result<Response> {
    let lines = lines(&web.app, case, timeline::shared(web.app.db.read(), case.id).await?).await?;
    let (title, state) = (frame.t("anonymous-status"), state_of(case));
    let props = |frame| StatusProps { code, state, lines, fault, frame };
    Ok(show(frame, status, &title, |frame| Status(props(frame))))
}
