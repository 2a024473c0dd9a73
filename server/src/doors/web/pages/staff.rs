//! The people of the branch, for those who manage them.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::staff::{Colleague, Invitation, Leaving, NewPassword, NewPasswordProps, Staff, StaffProps, Waiting},
};

use crate::{
    base::{clock, error::Result},
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::{invitation, login as login_row, profile},
    login::{
        self,
        roles::{self, Permission},
    },
    people::profiles::sign_up,
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
    let waits = |(profile, login): (profile::Model, login_row::Model)| Waiting {
        handle: profile.handle,
        email: login.email,
        reason: login.reason,
    };
    let waiting = sign_up::waiting(&web.app).await?.into_iter().map(waits).collect();
    let shown = |i: invitation::Model| Invitation {
        link: web.app.config.url(&format!("/sign-up?invite={}", i.code)),
        left: i.most_uses - i.uses,
        until: clock::day(i.expires_at),
    };
    let invitations = sign_up::invitations(&web.app).await?.into_iter().map(shown).collect();
    let title = frame.t("people-title");
    let props = |frame| StaffProps { people, waiting, invitations, typed, frame };
    Ok(show(frame, status, &title, |frame| Staff(props(frame))))
}
