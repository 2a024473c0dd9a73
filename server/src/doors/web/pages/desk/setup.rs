//! The first start.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::desk::setup::{Owner, Setup, SetupProps},
};

use super::settings::{Typed, setting};
use crate::{
    base::{error::Result, extract::Path},
    branch::health::{self, State as Found},
    doors::web::{
        frame::{frame, show, wrong},
        session::Visitor,
        state::Web,
    },
    people::profiles::first_owner,
};

/// What the first page asks about the branch.
const ASKED: &[&str] =
    &["NAME", "DESCRIPTION", "CONTACT", "COLOUR", "LANGUAGE", "TIME_ZONE", "FEDERATION", "REGISTRATION"];

/// Where somebody comes without the link.
pub async fn no_setup(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(&frame, StatusCode::NOT_FOUND, &frame.t("setup-link-gone")))
}

pub async fn setup(State(web): State<Web>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    if secret.len() > 100 || !first_owner::is_open(&web.app, &secret).await? {
        return Ok(wrong(&frame, StatusCode::NOT_FOUND, &frame.t("setup-link-gone")));
    }
    show_setup(&web, &frame, StatusCode::OK, secret, (Typed::default(), Owner::default(), Vec::new())).await
}

pub async fn show_setup(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    secret: String,
    (typed, owner, mut faults): (Typed, Owner, Vec<String>),
) -> Result<Response> {
    faults.extend(typed.fault.iter().map(|f| frame.said(f)));
    let found = health::recent(&web.app).await?;
    let is_reached = found.iter().any(|c| c.name == "address" && c.state == Found::Well);
    let props = SetupProps {
        secret,
        settings: ASKED.iter().map(|name| setting(web, frame, name, &typed)).collect(),
        owner,
        address: web.app.config.url("/"),
        is_reached,
        faults,
        frame: frame.clone(),
    };
    Ok(show(frame, status, &frame.t("setup-title"), |_| Setup(props)))
}
