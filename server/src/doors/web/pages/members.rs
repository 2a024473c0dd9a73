//! Who runs a shared profile.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::members::{Member, Members, MembersProps, NewShared, NewSharedProps},
};

use crate::{
    base::error::{Error, Result},
    doors::{
        mastodon::convert,
        web::{
            frame::{missing, or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::{self, members, roles::Permission},
};

pub async fn members(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let shared = visitor.viewer(&web.app).await?.profile;
    if shared.kind != profile::Kind::Shared {
        return Ok(missing(&frame));
    }
    show_members(&web, &visitor, &frame, &shared, StatusCode::OK, None).await
}

pub async fn show_members(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    shared: &profile::Model,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let login_id = visitor.session.as_ref().ok_or_else(Error::unauthorized)?.login_id;
    let manages = members::manages(web.app.db.read(), shared.id, login_id).await?;
    let all = members::of(web.app.db.read(), shared.id).await?;
    let members = all
        .into_iter()
        .map(|m| Member {
            is_me: m.profile.login_id == Some(login_id),
            account: convert::account(&web.app, &m.profile),
            role: m.role,
        })
        .collect();
    let (title, second_pair) = (frame.t("members-title"), shared.second_pair);
    Ok(show(frame, status, &title, |frame| Members(MembersProps { members, manages, second_pair, fault, frame })))
}

/// For those who may manage people at this branch.
pub async fn new_shared(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageUsers).await?;
    Ok(show_new_shared(&frame, StatusCode::OK, String::new(), None))
}

pub fn show_new_shared(frame: &Frame, status: StatusCode, handle: String, fault: Option<String>) -> Response {
    show(frame, status, &frame.t("shared-new"), |frame| NewShared(NewSharedProps { handle, fault, frame }))
}
