//! Questions about clauses.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::clause_questions::{ClauseQuestions, ClauseQuestionsProps, Question, Typed},
};

use crate::{
    base::error::Result,
    doors::{
        params::Params,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    handbook::{self, questions},
    login::{self, roles::Permission},
};

pub async fn clause_questions(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Params,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let typed = Typed { clause: query.text("clause")?.unwrap_or_default(), ..Typed::default() };
    show_clause_questions(&web, &visitor, &frame, StatusCode::OK, typed).await
}

pub async fn show_clause_questions(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    typed: Typed,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let may_answer = login::require(web.app.db.read(), &me, Permission::ManageRules).await.is_ok();
    let all = questions::all(&web.app).await?.into_iter().filter(|q| may_answer || !q.answer.is_empty());
    let shown = all.map(|q| Question { id: q.id.to_string(), clause: q.clause, words: q.words, answer: q.answer });
    let questions = shown.collect();
    let clauses = handbook::clauses(&web.app, frame.texts.language()).await?;
    let title = frame.t("clause-questions-title");
    let props = |frame| ClauseQuestionsProps { questions, clauses, typed, may_answer, frame };
    Ok(show(frame, status, &title, |frame| ClauseQuestions(props(frame))))
}
