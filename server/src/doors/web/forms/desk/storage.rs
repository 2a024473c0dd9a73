//! Room is made: retention, files that nothing names, small pictures made again.

use axum::{extract::State, http::StatusCode, response::Response};

use super::settings::change;
use crate::{
    base::{error::Result, extract::Path},
    branch::storage,
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

const HERE: &str = "/desk/storage";

pub async fn change_storage(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    match one_of(&action, &["check", "remove", "thumbnails", "keep"])? {
        "check" => storage::ask_check(&web.app, &me.handle, false).await?,
        "remove" => storage::ask_check(&web.app, &me.handle, true).await?,
        "thumbnails" => storage::ask_thumbnails(&web.app, &me.handle).await?,
        _ => {
            if let Err(typed) = change(&web, &frame, &me.handle, &form).await? {
                return pages::show_storage(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
            }
            return Ok(back(Some(HERE), Some("saved")));
        }
    }
    Ok(back(Some(HERE), Some("working")))
}
