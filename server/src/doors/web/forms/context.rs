//! A context note is written, appealed against, decided about or withdrawn.

use axum::{extract::State, response::Response};
use frontend::pages::context::Typed;

use super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    moderation::context_notes,
};

pub async fn act_on_context(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("/context/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let (action, of) = (one_of(&action, &["add", "appeal", "decide", "withdraw"])?, id(&of)?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (words, source) = (text("words")?, text("source")?);
    let app = &web.app;
    let done = if action == "add" {
        context_notes::add(app, &me, of, (&words, &source)).await
    } else {
        let which = (of, form.id("note")?.ok_or(Error::NotFound)?);
        match action {
            "appeal" => context_notes::appeal(app, &me, which, &words).await,
            "decide" => context_notes::decide(app, &me, which, &words, text("outcome")? == "stays").await,
            _ => context_notes::withdraw(app, &me, which).await,
        }
    };
    match done {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(Error::Forbidden(words)) => Err(Error::Forbidden(words)),
        Err(error) if is_said(&error) => {
            let typed = Typed { words, source, fault: Some(error.to_string()) };
            pages::show_context(&web, &frame, &me, error.status(), (of, typed)).await
        }
        Err(other) => Err(other),
    }
}
