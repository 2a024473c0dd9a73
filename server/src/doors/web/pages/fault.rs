//! Pages for addresses that lead nowhere, and for the time without a connection.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::fault;

use crate::{
    base::error::Result,
    doors::web::{
        frame::{frame, show, wrong},
        session::Visitor,
        state::Web,
    },
};

/// What an installed app keeps for the time without a connection.
pub async fn offline(State(web): State<Web>) -> Result<Response> {
    let frame = frame(&web, &Visitor::default(), "/offline").await?;
    let title = frame.t("offline-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| fault::Offline(fault::OfflineProps { frame })))
}

/// A form's address opened as a page.
pub async fn not_that_way(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(&frame, StatusCode::METHOD_NOT_ALLOWED, &frame.t("fault-form")))
}

pub async fn nothing_here(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(&frame, StatusCode::NOT_FOUND, &frame.t("fault-no-page")))
}
