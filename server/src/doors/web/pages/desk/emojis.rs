//! The branch's own emojis.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::emojis::{Emojis, EmojisProps, Typed},
};

use super::entry::at_desk;
use crate::{
    base::error::Result,
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::roles::Permission,
    media::emojis,
};

pub async fn desk_emojis(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageCustomEmojis).await?);
    show_emojis(&web, &frame, StatusCode::OK, Typed::default()).await
}

pub async fn show_emojis(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Result<Response> {
    let emojis = emojis::all(&web.app).await?.iter().map(|e| emojis::shown(&web.app, e)).collect();
    let title = frame.t("desk-emojis");
    Ok(show(frame, status, &title, |frame| Emojis(EmojisProps { emojis, typed, frame })))
}
