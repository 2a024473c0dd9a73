//! Making shared profiles, and changing who runs them.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::{Form, Path},
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::profile,
    login::{members, roles::Permission},
    people::profiles,
};

const HERE: &str = "/settings/members";

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Colleague {
    handle: String,
}

pub async fn change_members(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let shared = visitor.viewer(&web.app).await?.profile;
    if shared.kind != profile::Kind::Shared {
        return Err(Error::NotFound);
    }
    let login_id = visitor.session.as_ref().ok_or_else(Error::unauthorized)?.login_id;
    let handle = form.text("handle")?.unwrap_or_default();
    let done = match one_of(&action, &["add", "remove", "second-pair"])? {
        "add" => members::add(&web.app, login_id, &shared, &handle, &form.text("role")?.unwrap_or_default()).await,
        "second-pair" => members::ask_second_pair(&web.app, login_id, &shared, form.flag("on")?.unwrap_or(false)).await,
        _ => members::remove(&web.app, login_id, &shared, &handle).await,
    };
    match done {
        // Whoever took herself off speaks for it no longer.
        Ok(()) if visitor.known(&web.app).await?.is_none() => Ok(Redirect::to("/profiles").into_response()),
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_members(&web, &visitor, &frame, &shared, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

pub async fn create_shared(State(web): State<Web>, visitor: Visitor, Form(form): Form<Colleague>) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, "/profiles/new-shared", Permission::ManageUsers).await?);
    let login_id = visitor.session.as_ref().ok_or_else(Error::unauthorized)?.login_id;
    match profiles::create_shared_for(&web.app, login_id, &form.handle).await {
        Ok(made) => Ok(Redirect::to(&format!("{}{HERE}", visitor.base_of(&made))).into_response()),
        Err(error) if is_said(&error) => {
            Ok(pages::show_new_shared(&frame, error.status(), form.handle, Some(error.to_string())))
        }
        Err(other) => Err(other),
    }
}
