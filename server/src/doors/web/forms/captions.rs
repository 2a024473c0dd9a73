//! Captions are put under a film or sound, or taken away.

use axum::{extract::State, http::StatusCode, response::Response};

use super::shared::{back, is_said, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    posts::captions,
};

pub async fn save_captions(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post_id): Path<String>,
    mut form: Params,
) -> Result<Response> {
    let to = format!("/posts/{post_id}/captions");
    let frame = or_answer!(speaking(&web, &visitor, Some(&to)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let media_id = form.id("media")?.ok_or(Error::NotFound)?;
    let done = if form.flag("remove")?.unwrap_or(false) {
        captions::remove(&web.app, me.id, media_id).await
    } else {
        let bytes = match form.take_file("captions") {
            Some(file) => file.read(captions::MOST + 1).await?,
            None => Vec::new(),
        };
        let in_language = form.text("language")?.unwrap_or_default();
        Box::pin(captions::set(&web.app, &me, media_id, &String::from_utf8_lossy(&bytes), &in_language)).await
    };
    match done {
        Ok(()) => Ok(back(Some(&to), Some("saved"))),
        Err(error) if is_said(&error) || matches!(error, Error::Policy(_)) => {
            pages::show_captions(&frame, StatusCode::UNPROCESSABLE_ENTITY, &post_id, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
