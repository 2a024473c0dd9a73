//! “I clicked it”.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::clicked::{Clicked, ClickedProps, Done, DoneProps},
};

use crate::{
    base::error::Result,
    doors::web::{
        frame::{missing, or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    entities::profile::Kind,
};

pub async fn clicked(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    if visitor.viewer(&web.app).await?.profile.kind != Kind::Professional {
        return Ok(missing(&frame));
    }
    let title = frame.t("clicked-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Clicked(ClickedProps { frame })))
}

pub fn show_clicked(frame: &Frame) -> Response {
    let title = frame.t("clicked-done");
    show(frame, StatusCode::OK, &title, |frame| Done(DoneProps { frame }))
}
