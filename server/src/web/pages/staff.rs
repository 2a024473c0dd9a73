//! The people of the branch, for those who manage them.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::staff::{Colleague, Leaving, NewPassword, NewPasswordProps, Staff, StaffProps},
};

use super::{or_answer, show, signed_in};
use crate::{
    error::Result,
    login::{self, roles, roles::Permission},
    mastodon::convert,
    web::{Web, session::Visitor},
};

pub async fn branch_people(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageUsers).await?;
    show_staff(&web, &frame, StatusCode::OK, Leaving::default()).await
}

/// A password that was made for somebody, told once.
pub fn show_new_password(frame: &Frame, handle: String, password: String) -> Response {
    let title = frame.t("reset-title");
    show(frame, StatusCode::OK, &title, |frame| NewPassword(NewPasswordProps { handle, password, frame }))
}

pub async fn show_staff(web: &Web, frame: &Frame, status: StatusCode, typed: Leaving) -> Result<Response> {
    let all = login::colleagues(web.app.db.read()).await?;
    let people = all
        .into_iter()
        .map(|(profile, role)| Colleague {
            account: convert::account(&web.app, &profile),
            role: roles::name(role),
            left_on: profile.frozen_on,
        })
        .collect();
    let title = frame.t("people-title");
    Ok(show(frame, status, &title, |frame| Staff(StaffProps { people, typed, frame })))
}
