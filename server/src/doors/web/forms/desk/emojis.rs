//! An emoji is added, hidden, or offered again.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::desk::emojis::Typed;

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    media::{MAX_PICTURE, emojis},
};

const HERE: &str = "/desk/emojis";

pub async fn change_emojis(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    mut form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageCustomEmojis).await?);
    let shortcode = form.text("shortcode")?.unwrap_or_default().trim().trim_matches(':').to_owned();
    let category = form.text("category")?.unwrap_or_default();
    let done = match one_of(&action, &["add", "hide", "show"])? {
        "add" => match form.take_file("picture") {
            Some(file) => {
                let bytes = file.read(MAX_PICTURE).await?;
                let named = Some(category.trim()).filter(|c| !c.is_empty());
                emojis::add(&web.app, &me.handle, &shortcode, named, bytes).await.map(drop)
            }
            None => Err(Error::unprocessable("Choose a picture.")),
        },
        other => emojis::set_visible(&web.app, &me.handle, &shortcode, other == "show").await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Typed { shortcode, category, fault: Some(error.to_string()) };
            pages::show_emojis(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed).await
        }
        Err(other) => Err(other),
    }
}
