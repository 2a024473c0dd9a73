//! Pointing whoever asks to follow to one's other profile: never by the way, and only after she has been told what it tells.

use api::Account;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::notifications::{Point, PointProps},
};

use crate::{
    base::{error::Result, extract::Path},
    doors::web::{
        frame::{missing, or_answer, outcome, show, signed_in},
        session::Visitor,
        state::Web,
    },
};

pub async fn point(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(asker): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_point(&web, &visitor, &frame, &asker, (StatusCode::OK, None)).await
}

pub async fn show_point(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    asker: &str,
    (status, fault): (StatusCode, Option<String>),
) -> Result<Response> {
    let requests = or_answer!(outcome(frame, frame.client.follow_requests().await));
    let Some(account) = requests.into_iter().find(|a: &Account| a.id == asker) else { return Ok(missing(frame)) };
    let me = visitor.viewer(&web.app).await?.profile.id;
    let others = visitor.profiles(&web.app).await?.into_iter().filter(|p| p.id != me);
    let others: Vec<_> = others.map(|p| (p.id.to_string(), format!("@{}", p.handle))).collect();
    if others.is_empty() {
        return Ok(missing(frame));
    }
    let title = frame.t("point-title");
    Ok(show(frame, status, &title, |frame| Point(PointProps { account, others, fault, frame })))
}
