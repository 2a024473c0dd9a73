//! Captions of a film or sound in one's own post.

use api::Status;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::captions::{Captions, CaptionsProps},
};

use crate::{
    base::{error::Result, extract::Path},
    doors::web::{
        frame::{missing, or_answer, outcome, show, signed_in},
        session::Visitor,
        state::Web,
    },
};

pub async fn captions(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_captions(&frame, StatusCode::OK, &id, None).await
}

pub async fn show_captions(frame: &Frame, code: StatusCode, id: &str, fault: Option<String>) -> Result<Response> {
    let status: Status = or_answer!(outcome(frame, frame.client.status(id).await));
    if !frame.is_me(&status.account) {
        return Ok(missing(frame));
    }
    let title = frame.t("captions-title");
    Ok(show(frame, code, &title, |frame| Captions(CaptionsProps { status, fault, frame })))
}
