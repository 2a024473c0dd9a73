//! Reporting without a sign-in.

use axum::{http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::cases::anonymous::{Anonymous, AnonymousProps, Receipt, ReceiptProps, Status, StatusProps, Typed},
};

use super::{own::state_of, shown::lines};
use crate::{
    base::error::Result,
    doors::{
        mastodon::convert,
        web::{frame::show, state::Web},
    },
    entities::moderation_case,
    moderation::cases::{anonymous, contacts, sealed, timeline},
};

pub async fn show_anonymous(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Result<Response> {
    let readers = contacts::with_keys(web.app.db.read()).await?;
    let contacts = readers.iter().map(|r| convert::account(&web.app, r).display_name).collect();
    let title = frame.t("anonymous-title");
    Ok(show(frame, status, &title, |frame| Anonymous(AnonymousProps { typed, contacts, frame })))
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
    let key = sealed::by_code(&web.app, case.id, &anonymous::plain(&code)).await?;
    let events = sealed::read(timeline::shared(web.app.db.read(), case.id).await?, key.as_ref());
    let lines = lines(&web.app, case, events).await?;
    let (title, state) = (frame.t("anonymous-status"), state_of(case));
    let props = |frame| StatusProps { code, state, lines, fault, frame };
    Ok(show(frame, status, &title, |frame| Status(props(frame))))
}
