//! A role of the branch's own is made, changed or taken away.

use axum::{extract::State, response::Response};

use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::{
        own_roles::{self, Draft},
        roles::{self, Permission},
    },
};

const HERE: &str = "/desk/roles";

pub async fn change_roles(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRoles).await?);
    let given = form.text("id")?.unwrap_or_default();
    let draft = read(&form)?;
    let done = if one_of(&action, &["save", "remove"])? == "remove" {
        own_roles::remove(&web.app, &me, id(&given)?).await.map(|()| "removed")
    } else {
        let of = if given.is_empty() { None } else { Some(id(&given)?) };
        own_roles::save(&web.app, &me, of, draft.clone()).await.map(|()| "saved")
    };
    match done {
        Ok(word) => Ok(back(Some(HERE), Some(word))),
        Err(error) if is_said(&error) => {
            let typed = Some((given, draft, error.to_string()));
            pages::show_roles(&web, &frame, error.status(), &me, typed).await
        }
        Err(other) => Err(other),
    }
}

/// What was typed.
fn read(form: &Params) -> Result<Draft> {
    let ticked = form.list("permissions")?;
    let chosen = roles::ALL.into_iter().filter(|p| ticked.iter().any(|t| t == roles::key(*p)));
    Ok(Draft {
        name: form.text("name")?.unwrap_or_default(),
        permissions: chosen.fold(0, |sum, p| sum | p as u64),
        priority: form.number("priority")?.unwrap_or(0),
        asks_factor: form.flag("asks_factor")?.unwrap_or(false),
        was: form.text("was")?.unwrap_or_default(),
    })
}
