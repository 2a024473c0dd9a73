//! Somebody leaves the branch, or comes back.

use axum::{extract::State, response::Response};
use frontend::{frame::Frame, pages::staff::Leaving};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::profile,
    login::{self, roles::Permission},
    people::profiles::{leave, sign_up},
};

const HERE: &str = "/branch/people";

pub async fn change_people(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageUsers).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (note, successor) = (text("note")?, text("successor")?);
    let handle = text("handle")?.trim().trim_start_matches('@').to_owned();
    let actor = me.handle.as_str();
    let action = one_of(&action, &["leave", "return", "reset", "approve", "refuse", "invite"])?;
    if matches!(action, "approve" | "refuse" | "invite") {
        return about_newcomers(&web, &frame, &me, (action, &handle), &form).await;
    }
    let done = match (login::require_rank(web.app.db.read(), &me, &handle).await, action) {
        (Err(error), _) => Err(error),
        (_, "reset") => match leave::reset_password(&web.app, actor, &handle).await {
            Ok(password) => return Ok(pages::show_new_password(&frame, handle, password)),
            Err(error) => Err(error),
        },
        (_, "return") => leave::take_back(&web.app, actor, &handle).await,
        _ if handle.eq_ignore_ascii_case(&me.handle) => {
            Err(Error::unprocessable("Somebody else has to see you off: ask a colleague who manages people."))
        }
        _ if !form.flag("sure")?.unwrap_or(false) => {
            Err(Error::unprocessable("Tick the box to say that you are sure. Nothing has been changed."))
        }
        _ => leave::leave(&web.app, actor, &handle, &note, Some(&successor)).await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Leaving { handle, note, fault: Some(error.to_string()) };
            pages::show_staff(&web, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// Says yes or no to a sign-up, or makes an invitation.
async fn about_newcomers(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    (action, handle): (&str, &str),
    form: &Params,
) -> Result<Response> {
    let done = match action {
        "invite" => {
            let number = |name: &str, usual| form.number(name).map(|n| n.unwrap_or(usual));
            sign_up::invite(&web.app, me, number("uses", 1)?, number("days", 7)?).await.map(drop)
        }
        other => sign_up::decide(&web.app, &me.handle, handle, other == "approve").await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Leaving { fault: Some(error.to_string()), ..Leaving::default() };
            pages::show_staff(web, frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}
