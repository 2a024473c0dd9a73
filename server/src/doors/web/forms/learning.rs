//! Answering a lesson, and writing one.

use axum::{extract::State, http::StatusCode, response::Response};

use super::shared::{back, is_said, permitted, speaking};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::Params,
        web::{
            frame::or_answer,
            pages::{self, Writing},
            session::Visitor,
            state::Web,
        },
    },
    learning::{answers, catalogue, completion, edit},
    login::roles::Permission,
};

const HERE: &str = "/branch/lessons";

/// Answers are looked at and forgotten; that all fit is written down.
pub async fn answer_lesson(
    State(web): State<Web>,
    visitor: Visitor,
    Path(name): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(&format!("/learn/{name}"))).await?);
    let listed = catalogue::one(&web.app, &name, frame.texts.language()).await?;
    let mut given = Vec::new();
    for n in 0..listed.lesson.dilemmas.len() {
        given.push(form.text(&format!("answer{n}"))?.unwrap_or_default());
    }
    let feedback = answers::check(&web.app, &listed.lesson, &given).await?;
    if feedback.iter().all(|f| f.is_right) {
        let me = visitor.viewer(&web.app).await?.profile;
        completion::record(&web.app, &me, &name, &listed.lesson).await?;
    }
    pages::show_lesson(&web, &visitor, &frame, &name, Some(&feedback)).await
}

/// Keeps, publishes, shows or takes away a lesson; whatever was typed stays in the form.
pub async fn save_lesson(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (name, language, source) = (text("name")?, text("language")?, text("source")?);
    let (app, actor, at) = (&web.app, me.handle.as_str(), (name.trim(), language.as_str()));
    let act = text("act")?;
    let from = form.id("from")?;
    let done = match act.as_str() {
        "publish" => edit::save(app, actor, at, (&source, from), true).await,
        "draft" => edit::save(app, actor, at, (&source, from), false).await,
        "remove" => edit::remove(app, actor, at.0, at.1).await,
        _ => edit::checked(app, &source).await.map(drop),
    };
    let looks = !matches!(act.as_str(), "publish" | "draft" | "remove");
    let own = edit::own(app, at.0, at.1).await?;
    let origin = match from {
        Some(from) => pages::origin(app, &frame, from, own.as_ref().map(|o| o.source.as_str())).await?,
        None => None,
    };
    let (name, is_own) = (at.0.to_owned(), own.is_some());
    let writing = pages::Writing { name, language: language.clone(), source, fault: None, is_own, looks, origin };
    match done {
        Ok(()) if !looks => Ok(back(Some(HERE), Some("saved"))),
        Ok(()) => pages::show_lesson_writing(&web, &frame, StatusCode::OK, writing).await,
        Err(error) if is_said(&error) => {
            let writing = Writing { fault: Some(error.to_string()), ..writing };
            pages::show_lesson_writing(&web, &frame, error.status(), writing).await
        }
        Err(other) => Err(other),
    }
}
