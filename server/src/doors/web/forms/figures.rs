//! The goals of the branch are set and taken away.

use axum::{extract::State, response::Response};
use frontend::pages::figures::Goal;

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    branch::goals,
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    login::roles::Permission,
};

const HERE: &str = "/desk/goals";

pub async fn change_goals(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let action = one_of(&action, &["add", "remove"])?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let new = goals::New {
        words: text("words")?,
        measure: text("measure")?,
        figure: text("figure")?,
        review_on: text("review_on")?,
    };
    let done = match action {
        "remove" => goals::remove(&web.app, &me.handle, form.id("id")?.ok_or(Error::NotFound)?).await,
        _ => goals::add(&web.app, &me.handle, &new).await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some(if action == "remove" { "removed" } else { "saved" }))),
        Err(error) if is_said(&error) => {
            let goals::New { words, measure, figure, review_on } = new;
            let typed = Goal { words, measure, figure, review_on, ..Goal::default() };
            pages::show_goals(&web, &frame, error.status(), typed, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
