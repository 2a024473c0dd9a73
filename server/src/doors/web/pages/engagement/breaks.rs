//! A break from reports.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::breaks::{Break, BreakProps},
};

use crate::{
    base::{clock::iso, error::Result},
    doors::web::{
        frame::{or_answer, show},
        pages::desk::at_desk,
        session::Visitor,
        state::Web,
    },
    entities::profile,
    login::roles::Permission,
    moderation::breaks,
};

pub async fn review_break(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, me) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageReports).await?);
    show_break(&web, &frame, &me, StatusCode::OK, None).await
}

pub async fn show_break(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let until = breaks::of(&web.app, me.id).await?.map(iso);
    let title = frame.t("break-title");
    let days = breaks::DAYS.to_vec();
    Ok(show(frame, status, &title, |frame| Break(BreakProps { until, days, fault, frame })))
}
