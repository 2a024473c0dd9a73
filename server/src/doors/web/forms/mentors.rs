//! Somebody offers herself as a mentor, or sends one a practice post.

use axum::{extract::State, response::Response};
use frontend::pages::mentors::Typed;

use super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    people::mentors::{offer, practise},
};

const HERE: &str = "/mentors";

/// `offer` or `practise`.
pub async fn act_on_mentors(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    if one_of(&action, &["offer", "practise"])? == "offer" {
        return match offer::offer(&web.app, &viewer.profile, &text("offer")?).await {
            Ok(()) => Ok(back(Some(HERE), Some("saved"))),
            Err(error) if is_said(&error) => {
                let typed = Typed { fault: Some(error.to_string()), ..Typed::default() };
                pages::show_mentors(&web, &frame, &viewer.profile, error.status(), typed).await
            }
            Err(other) => Err(other),
        };
    }
    let typed = Typed { mentor: text("mentor")?, words: text("words")?, key: text("key")?, ..Typed::default() };
    let mentor = form.id("mentor")?.ok_or(Error::NotFound)?;
    let knows = form.flag("knows")?.unwrap_or(false);
    let sent = Box::pin(practise::practise(&web.app, &viewer, mentor, (&typed.words, knows, typed.key.clone()))).await;
    let (error, asks) = match sent {
        Ok(()) => return Ok(back(Some(HERE), Some("posted"))),
        Err(Error::Policy(refusal)) if refusal.held.is_some() => return Ok(back(Some(HERE), Some("held"))),
        Err(Error::Policy(refusal)) => {
            let asks = refusal.is_confirmable();
            (Error::Policy(refusal), asks)
        }
        Err(error) if is_said(&error) => (error, false),
        Err(other) => return Err(other),
    };
    let typed = Typed { fault: Some(error.to_string()), asks, ..typed };
    pages::show_mentors(&web, &frame, &viewer.profile, error.status(), typed).await
}
