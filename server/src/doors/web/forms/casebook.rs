//! A case is written, suggested, agreed to, or taken away.

use axum::{extract::State, response::Response};
use frontend::pages::casebook::Typed;

use super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    learning::casebook::{
        consent,
        entries::{self, New},
    },
};

const HERE: &str = "/casebook";

fn typed(form: &Params) -> Result<Typed> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    Ok(Typed {
        id: text("id")?,
        language: text("language")?,
        title: text("title")?,
        clause: text("clause")?,
        words: text("words")?,
        questions: text("questions")?,
        licence: text("licence")?,
        fault: None,
    })
}

fn new(typed: &Typed) -> New {
    let Typed { language, title, clause, words, questions, licence, .. } = typed.clone();
    New { language, title, clause, words, questions, licence }
}

/// An editor publishes one.
pub async fn publish_case(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let typed = typed(&form)?;
    let of = if typed.id.is_empty() { None } else { Some(id(&typed.id)?) };
    match entries::publish(&web.app, &me, of, &new(&typed)).await {
        Ok(id) => Ok(back(Some(&format!("{HERE}/{id}")), Some("saved"))),
        Err(error @ crate::base::error::Error::Unprocessable(_)) => {
            let typed = Typed { fault: Some(error.to_string()), ..typed };
            pages::show_case_writing(&web, &frame, error.status(), (typed, HERE, true)).await
        }
        Err(other) => Err(other),
    }
}

/// Somebody concerned suggests one.
pub async fn send_case(
    State(web): State<Web>,
    visitor: Visitor,
    Path(of): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/suggest/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let typed = typed(&form)?;
    match consent::suggest(&web.app, &me, id(&of)?, &new(&typed)).await {
        Ok(()) => Ok(back(Some(HERE), Some("asked"))),
        Err(error) if is_said(&error) => {
            let typed = Typed { fault: Some(error.to_string()), ..typed };
            pages::show_case_writing(&web, &frame, error.status(), (typed, &here, false)).await
        }
        Err(other) => Err(other),
    }
}

/// `agree` or `decline`, for whom it concerns; `remove` for an editor.
pub async fn act_on_entry(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
) -> Result<Response> {
    or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let (action, of) = (one_of(&action, &["agree", "decline", "remove"])?, id(&of)?);
    match action {
        "remove" => entries::remove(&web.app, &me, of).await?,
        _ => consent::answer(&web.app, &me, of, action == "agree").await?,
    }
    Ok(back(Some(HERE), Some(if action == "agree" { "saved" } else { "removed" })))
}
