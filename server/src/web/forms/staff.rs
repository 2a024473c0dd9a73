//! Somebody leaves the branch, or comes back.

use axum::{extract::State, response::Response};
use frontend::pages::staff::Leaving;

use super::{back, is_said, one_of, speaking};
use crate::{
    error::{Error, Result},
    extract::Path,
    login::{self, roles::Permission},
    mastodon::params::Params,
    profiles::leave,
    web::{
        Web,
        pages::{self, or_answer},
        session::Visitor,
    },
};

const HERE: &str = "/branch/people";

pub async fn change_people(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageUsers).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (note, successor) = (text("note")?, text("successor")?);
    let handle = text("handle")?.trim().trim_start_matches('@').to_owned();
    let actor = me.handle.as_str();
    if action == "reset" {
        if let Err(error) = outranked(&web, &me, &handle).await {
            return Ok(pages::wrong(&frame, error.status(), &error.to_string()));
        }
        let password = leave::reset_password(&web.app, actor, &handle).await?;
        return Ok(pages::show_new_password(&frame, handle, password));
    }
    let done = match one_of(&action, &["leave", "return"])? {
        "return" => match outranked(&web, &me, &handle).await {
            Ok(()) => leave::take_back(&web.app, actor, &handle).await,
            Err(error) => Err(error),
        },
        _ if handle.eq_ignore_ascii_case(&me.handle) => {
            Err(Error::unprocessable("Somebody else has to see you off: ask a colleague who manages people."))
        }
        _ if !form.flag("sure")?.unwrap_or(false) => {
            Err(Error::unprocessable("Tick the box to say that you are sure. Nothing has been changed."))
        }
        _ => match outranked(&web, &me, &handle).await {
            Ok(()) => leave::leave(&web.app, actor, &handle, &note, Some(&successor)).await,
            Err(error) => Err(error),
        },
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

/// Nobody sends an owner away but an owner.
async fn outranked(web: &Web, me: &crate::entities::profile::Model, handle: &str) -> Result<()> {
    let db = web.app.db.read();
    let all = login::colleagues(db).await?;
    let role = all.into_iter().find(|(p, _)| p.handle.eq_ignore_ascii_case(handle)).map(|(_, role)| role);
    let mine = login::role_of(db, me).await?;
    match (role, mine) {
        (Some(theirs), Some(mine)) if login::roles::bits(theirs) <= login::roles::bits(mine) => Ok(()),
        (None, _) => Err(Error::unprocessable("No colleague of this branch has this handle.")),
        _ => Err(Error::forbidden("Your role at this branch does not include this.")),
    }
}
