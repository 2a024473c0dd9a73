//! A question is asked once those like it were looked at, an answer is accepted, and somebody says what she may be asked.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::questions::{Typed, Wish};

use super::shared::{back, is_said, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    people::questions::{ask, experts},
};

const HERE: &str = "/questions";

pub async fn ask_question(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let typed = Typed {
        topic: text("topic")?,
        words: text("words")?,
        audience: text("audience")?,
        key: text("key")?,
        looked: form.flag("looked")?.unwrap_or(false),
        ..Typed::default()
    };
    if !typed.looked && !typed.words.trim().is_empty() {
        // First those like it are shown: perhaps it is answered already.
        let typed = Typed { looked: true, ..typed };
        return pages::show_questions(&web, &frame, &viewer.profile, StatusCode::OK, (Wish::default(), typed)).await;
    }
    let new = ask::New {
        topic: typed.topic.clone(),
        words: typed.words.clone(),
        audience: typed.audience.clone(),
        key: typed.key.clone(),
        knows: form.flag("knows")?.unwrap_or(false),
    };
    let (error, asks) = match Box::pin(ask::ask(&web.app, &viewer, new)).await {
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
    pages::show_questions(&web, &frame, &viewer.profile, error.status(), (Wish::default(), typed)).await
}

pub async fn offer_topics(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    match experts::offer(&web.app, &me, &form.text("topics")?.unwrap_or_default()).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Typed { fault: Some(error.to_string()), ..Typed::default() };
            pages::show_questions(&web, &frame, &me, error.status(), (Wish::default(), typed)).await
        }
        Err(other) => Err(other),
    }
}

pub async fn accept_answer(
    State(web): State<Web>,
    visitor: Visitor,
    Path(of): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let of = id(&of)?;
    match ask::accept(&web.app, &me, of, form.id("answer")?).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_question(&web, &frame, &me, error.status(), (of, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}
