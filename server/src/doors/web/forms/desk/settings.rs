//! Settings of the branch are changed.

use std::collections::BTreeMap;

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::frame::Frame;

use crate::{
    base::{config::AT_THE_DESK, error::Result},
    branch::settings::{self, Outcome},
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, permitted},
            frame::or_answer,
            pages::{self, Typed},
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
};

const HERE: &str = "/desk/settings";

pub async fn save_settings(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    match change(&web, &frame, &me.handle, &form).await? {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(typed) => pages::show_settings(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await,
    }
}

/// Changes what a form has of the desk's settings; or what was typed, with what is wrong.
pub async fn change(web: &Web, frame: &Frame, actor: &str, form: &Params) -> Result<std::result::Result<(), Typed>> {
    let was = form.object("was")?;
    let (mut before, mut values) = (BTreeMap::new(), BTreeMap::new());
    for name in AT_THE_DESK {
        if let Some(value) = form.text(name)? {
            values.insert((*name).to_owned(), value);
        }
        if let Some(value) = was.text(name)? {
            before.insert((*name).to_owned(), value);
        }
    }
    let label = |name: &str| frame.t(&format!("desk-setting-{}", name.to_lowercase().replace('_', "-")));
    let typed =
        |fault: Option<String>, wrong: Option<(&'static str, String)>| Typed { values: values.clone(), wrong, fault };
    Ok(match settings::change(&web.app, actor, &before, &values).await {
        Ok(Outcome::Saved(_)) => Ok(()),
        Ok(Outcome::Wrong(name)) => {
            let sentence = frame.t(&format!("desk-setting-{}-wrong", name.to_lowercase().replace('_', "-")));
            Err(typed(Some(frame.t("desk-settings-wrong")), Some((name, sentence))))
        }
        Ok(Outcome::Raced(name)) => Err(typed(Some(frame.tv("desk-settings-raced", &[("name", &label(name))])), None)),
        Ok(Outcome::Fixed(name)) => {
            let variable = format!("BRANCHLINE_{name}");
            Err(typed(Some(frame.tv("desk-setting-fixed", &[("name", &variable)])), None))
        }
        Err(error) if is_said(&error) => Err(typed(Some(error.to_string()), None)),
        Err(other) => return Err(other),
    })
}
