//! The branch's logo or picture is put up, or taken away.

use axum::{extract::State, http::StatusCode, response::Response};

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    branch::pictures::{self, Which},
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages::{self, Typed},
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    media::MAX_PICTURE,
};

const HERE: &str = "/desk/settings";

pub async fn change_pictures(
    State(web): State<Web>,
    visitor: Visitor,
    Path(which): Path<String>,
    mut form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let which = if one_of(&which, &["logo", "picture"])? == "logo" { Which::Logo } else { Which::Picture };
    let done = match (form.take_file("file"), form.flag("remove")?) {
        (_, Some(true)) => pictures::put(&web.app, &me.handle, which, None).await,
        (Some(file), _) => {
            let bytes = file.read(MAX_PICTURE).await?;
            pictures::put(&web.app, &me.handle, which, Some(bytes)).await
        }
        (None, _) => Err(Error::unprocessable("Choose a picture.")),
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Typed { fault: Some(error.to_string()), ..Typed::default() };
            pages::show_settings(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await
        }
        Err(other) => Err(other),
    }
}
