//! Protection begins and ends, and a colleague keeps evidence.

use axum::{extract::State, response::Response};

use super::super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    engagement::pile_on,
    moderation::cases::from_pile_on,
};

const HERE: &str = "/care/pile-on";

pub async fn change_pile_on(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let colleague = form.text("colleague")?.unwrap_or_default();
    let act = form.text("act")?.unwrap_or_default();
    let done = match one_of(&act, &["begin", "end", "give_back"])? {
        "begin" => pile_on::begin(&web.app, &me, &colleague).await,
        "end" => pile_on::end(&web.app, &me).await,
        _ => pile_on::give_back(&web.app, &me).await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = (colleague, Some(error.to_string()));
            pages::show_pile_on(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

pub async fn act_in_pile_on(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let of = id(&of)?;
    let words = form.text("words")?.unwrap_or_default();
    let done = match one_of(&action, &["keep", "drop", "case"])? {
        "case" => Box::pin(from_pile_on::open_case(&web.app, &me, of, &words)).await.map(drop),
        keeps => {
            let post = form.id("post")?.ok_or(Error::NotFound)?;
            pile_on::keep(&web.app, me.id, of, post, keeps == "keep").await
        }
    };
    match done {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = (of, words, Some(error.to_string()));
            pages::show_pile_on_posts(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}
