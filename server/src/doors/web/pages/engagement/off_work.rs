//! Off work.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::off_work::{OffWork, OffWorkProps},
};

use crate::{
    base::error::Result,
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    engagement::off_work,
    entities::profile,
};

/// What was typed, and what is wrong with it.
#[derive(Default)]
pub struct TypedOffWork {
    pub last_day: String,
    pub message: String,
    pub fault: Option<String>,
}

pub async fn off_work(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let found = off_work::of(&web.app, me.id).await?;
    let typed = found.map_or_else(
        || TypedOffWork { message: frame.t("off-work-text"), ..TypedOffWork::default() },
        |o| TypedOffWork { last_day: o.last_day, message: o.message, fault: None },
    );
    show_off_work(&web, &frame, &me, StatusCode::OK, typed).await
}

pub async fn show_off_work(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    typed: TypedOffWork,
) -> Result<Response> {
    let until = off_work::of(&web.app, me.id).await?.map(|o| o.last_day);
    let title = frame.t("off-work-title");
    let TypedOffWork { last_day, message, fault } = typed;
    let props = |frame| OffWorkProps { until, last_day, message, fault, frame };
    Ok(show(frame, status, &title, |frame| OffWork(props(frame))))
}
