//! A backup is asked for, or planned.

use axum::{extract::State, http::StatusCode, response::Response};

use super::settings::change;
use crate::{
    base::{error::Result, extract::Path},
    branch::backups::make,
    doors::{
        params::Params,
        web::{
            forms::shared::{back, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
};

const HERE: &str = "/desk/backups";

pub async fn change_backups(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    if one_of(&action, &["make", "plan"])? == "make" {
        make::ask(&web.app, &me.handle).await?;
        return Ok(back(Some(HERE), Some("backup")));
    }
    match change(&web, &frame, &me.handle, &form).await? {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(typed) => pages::show_backups(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await,
    }
}
