//! The pages of surveys: for those who are asked, and at the desk.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::surveys::{
        Answer, AnswerProps, Asked, Entry, Published, Question, Results, ResultsProps, SurveyDesk, SurveyDeskProps,
        Surveys, SurveysProps, WriteSurvey, WriteSurveyProps, Written,
    },
};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    branch::surveys::{ballots, close, draft, launch, question, review},
    doors::web::{
        frame::{or_answer, show, signed_in},
        pages::desk::at_desk,
        session::Visitor,
        state::Web,
    },
    entities::{
        profile::Kind,
        survey::{self as row, state},
        survey_text,
    },
    login::{self, roles::Permission},
};

fn entry(survey: &row::Model) -> Entry {
    let day = survey.closed_on.clone().unwrap_or_else(|| survey.closes_on.clone());
    Entry {
        id: survey.id.to_string(),
        kind: survey.kind.clone(),
        title: survey.title.clone(),
        state: survey.state.clone(),
        day,
    }
}

pub(super) fn asked(survey: &row::Model) -> Asked {
    let shown = |q: question::Question| Question { ask: q.ask.name(), words: q.words, options: q.options };
    Asked {
        id: survey.id.to_string(),
        title: survey.title.clone(),
        introduction: survey.introduction.clone(),
        questions: question::of(&survey.source).into_iter().map(shown).collect(),
        least: survey.least,
        least_text: survey.least_text,
        asked: survey.asked,
        closes_on: survey.closes_on.clone(),
    }
}

/// What everybody at the branch may see of a closed survey.
pub(super) async fn published(app: &App, survey: &row::Model) -> Result<Published> {
    let results = close::results(survey);
    let questions = question::of(&survey.source).len();
    let read = review::texts(app, survey.id, true).await?;
    let of = |n: usize| {
        let here = |t: &&survey_text::Model| usize::try_from(t.question).ok() == Some(n);
        read.iter().filter(here).map(|t| t.text.clone()).collect()
    };
    Ok(Published {
        took_part: results.took_part,
        counts: results.counts,
        texts: (0..questions).map(of).collect(),
        are_texts_waiting: !review::texts(app, survey.id, false).await?.is_empty(),
        closed_on: survey.closed_on.clone().unwrap_or_default(),
        changes: survey.changes.clone(),
    })
}

pub async fn surveys(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let may_write = login::require(web.app.db.read(), &me, Permission::ManageRules).await.is_ok();
    let surveys = draft::launched(&web.app).await?.iter().map(entry).collect();
    let title = frame.t("survey-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Surveys(SurveysProps { surveys, may_write, frame })))
}

pub async fn survey(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<i64>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let found = draft::one(web.app.db.read(), id).await?;
    let (survey, title) = (asked(&found), found.title.clone());
    if found.state == state::DRAFT {
        return Err(Error::NotFound);
    }
    if ballots::is_open(&web.app, &found) {
        let is_work = me.kind == Kind::Professional;
        return Ok(show(&frame, StatusCode::OK, &title, |frame| Answer(AnswerProps { survey, is_work, frame })));
    }
    let published = published(&web.app, &found).await?;
    Ok(show(&frame, StatusCode::OK, &title, |frame| Results(ResultsProps { survey, published, frame })))
}

pub async fn survey_desk(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRules).await?);
    show_survey_desk(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_survey_desk(web: &Web, frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let surveys = draft::all(&web.app).await?.iter().map(entry).collect();
    let reach = launch::reach(&web.app).await?;
    let title = frame.t("survey-desk");
    let props = |frame| SurveyDeskProps { surveys, reach, fault, frame };
    Ok(show(frame, status, &title, |frame| SurveyDesk(props(frame))))
}

pub async fn write_survey(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<i64>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRules).await?);
    let found = draft::one(web.app.db.read(), id).await?;
    show_survey_writing(&web, &frame, StatusCode::OK, found, None).await
}

/// The page of a survey at the desk; after a fault with what was typed.
pub async fn show_survey_writing(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    survey: row::Model,
    fault: Option<String>,
) -> Result<Response> {
    let waiting = review::texts(&web.app, survey.id, false).await?;
    let survey = Written {
        entry: entry(&survey),
        asked: asked(&survey),
        published: published(&web.app, &survey).await?,
        waiting: waiting.into_iter().map(|t| (t.id.to_string(), t.text)).collect(),
        reach: launch::reach(&web.app).await?,
        source: survey.source,
        fault,
    };
    let title = frame.t("survey-desk");
    Ok(show(frame, status, &title, |frame| WriteSurvey(WriteSurveyProps { survey, frame })))
}
