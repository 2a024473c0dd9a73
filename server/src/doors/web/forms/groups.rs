//! A group is started and moderated.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use frontend::pages::groups::Typed;

use super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    login::roles::Permission,
    people::groups::{
        create::{New, create},
        list, moderate,
    },
};

const HERE: &str = "/groups";

pub async fn start_group(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageUsers).await?);
    let login_id = visitor.session.as_ref().ok_or_else(Error::unauthorized)?.login_id;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let new = New {
        handle: text("handle")?,
        name: text("name")?,
        about: text("about")?,
        by_request: form.flag("by_request")?.unwrap_or(false),
    };
    match create(&web.app, login_id, new.clone()).await {
        Ok(group) => Ok(Redirect::to(&format!("{HERE}/{}", group.handle)).into_response()),
        Err(error) if is_said(&error) => {
            let New { handle, name, about, by_request } = new;
            let typed = Typed { handle, name, about, by_request, fault: Some(error.to_string()) };
            pages::show_groups(&web, &visitor, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

pub async fn moderate_group(
    State(web): State<Web>,
    visitor: Visitor,
    Path((handle, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let group = list::one(&web.app, &handle).await?;
    let here = format!("{HERE}/{}", group.handle);
    or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let viewer = visitor.viewer(&web.app).await?;
    list::require_moderator(&web.app, &group, &viewer).await?;
    let named = |name: &str| form.id(name).and_then(|id| id.ok_or(Error::NotFound));
    match one_of(&action, &["remove", "expel"])? {
        "remove" => moderate::remove_post(&web.app, &group, named("post")?).await?,
        _ => moderate::remove_member(&web.app, &group, named("member")?).await?,
    }
    Ok(back(Some(&here), Some("removed")))
}
