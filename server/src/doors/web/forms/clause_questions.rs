//! Somebody asks about a clause, and those who write the handbook answer.

use axum::{extract::State, response::Response};
use frontend::pages::clause_questions::Typed;

use super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    handbook::questions,
    login::roles::Permission,
};

const HERE: &str = "/handbook/questions";

pub async fn change_clause_questions(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let action = one_of(&action, &["ask", "answer", "remove"])?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = Typed::default();
    let (frame, done) = if action == "ask" {
        let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
        typed = Typed { clause: text("clause")?, words: text("words")?, ..Typed::default() };
        let done = questions::ask(&web.app, &typed.clause, &typed.words).await;
        (frame, done)
    } else {
        let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
        let of = form.id("id")?.ok_or(Error::NotFound)?;
        let done = match action {
            "answer" => questions::answer(&web.app, &me.handle, of, &text("words")?).await,
            _ => questions::remove(&web.app, &me.handle, of).await,
        };
        (frame, done)
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some(if action == "remove" { "removed" } else { "saved" }))),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            pages::show_clause_questions(&web, &visitor, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}
