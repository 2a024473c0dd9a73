//! A break from reports begins, or ends.

use axum::{extract::State, http::StatusCode, response::Response};

use super::super::shared::{back, is_said, permitted};
use crate::{
    base::error::Result,
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    login::roles::Permission,
    moderation::breaks,
};

pub async fn take_break(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/break";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageReports).await?);
    let done = if form.flag("back")?.unwrap_or(false) {
        breaks::end(&web.app, me.id).await
    } else {
        let days = form.text("days")?.and_then(|d| d.trim().parse().ok()).unwrap_or(0);
        breaks::begin(&web.app, &me, days).await
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_break(&web, &frame, &me, StatusCode::UNPROCESSABLE_ENTITY, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
