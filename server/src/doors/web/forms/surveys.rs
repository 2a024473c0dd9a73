//! Surveys are written, launched and closed at the desk, and ballots are given and cast.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use frontend::frame::Frame;
use serde::Deserialize;
use serde_json::{Value, json};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        extract::Path,
    },
    branch::surveys::{
        ballots, close,
        draft::{self, Draft, LEAST, LEAST_TEXT},
        launch, review,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::{profile::Kind, session, survey as row},
    handbook,
    login::roles::Permission,
};

const HERE: &str = "/desk/surveys";
/// Days that a survey is open where nobody says otherwise.
const USUAL: i64 = 14;
/// What can be said of a clause.
const OF_CLAUSES: [&str; 3] = ["clear", "unclear", "change"];

/// Begins a draft, with the questions of its kind or of a template.
pub async fn begin_survey(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (kind, template) = (text("kind")?, text("template")?);
    let template = one_of(&template, &["none", "engagement", "inclusion", "safety", "usefulness"]).unwrap_or("none");
    let written = begun(&web.app, &frame, &kind, template).await?;
    match draft::create(&web.app, &me.handle, &kind, written).await {
        Ok(id) => Ok(Redirect::to(&format!("{HERE}/{id}")).into_response()),
        Err(error) if is_said(&error) => {
            pages::show_survey_desk(&web, &frame, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

/// What a draft begins with, in the language of whoever begins it.
async fn begun(app: &App, frame: &Frame, kind: &str, template: &str) -> Result<Draft> {
    let closes_on = clock::day(app.clock.now_ms() + USUAL * DAY);
    let draft = Draft { least: LEAST, least_text: LEAST_TEXT, closes_on, ..Draft::default() };
    Ok(match (kind, template) {
        ("handbook", _) => {
            let option = |o| format!("- {}\n", frame.t(&format!("survey-of-clause-{o}")));
            let options = OF_CLAUSES.iter().map(option).collect::<Vec<_>>().concat();
            let clauses = handbook::clauses(app, frame.texts.language()).await?;
            let question = |(id, title): &(_, _)| format!("choice: {id} {title}\n{options}");
            let source = clauses.iter().map(question).collect::<Vec<_>>().concat();
            Draft { title: frame.t("survey-kind-handbook"), source, ..draft }
        }
        ("pulse" | "retrospective", _) => Draft {
            title: frame.t(&format!("survey-kind-{kind}")),
            source: frame.t(&format!("survey-begin-{kind}")),
            ..draft
        },
        (_, "none") => Draft { source: frame.t("survey-begin-none"), ..draft },
        (_, template) => Draft {
            title: frame.t(&format!("survey-template-{template}")),
            source: frame.t(&format!("survey-begin-{template}")),
            ..draft
        },
    })
}

fn typed(form: &Params) -> Result<Draft> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    Ok(Draft {
        title: text("title")?,
        introduction: text("introduction")?.replace("\r\n", "\n"),
        source: text("source")?.replace("\r\n", "\n"),
        least: form.number("least")?.unwrap_or(LEAST),
        least_text: form.number("least_text")?.unwrap_or(LEAST_TEXT),
        closes_on: text("closes_on")?,
    })
}

pub async fn change_survey(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, action)): Path<(i64, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{id}");
    let (frame, me) = or_answer!(permitted(&web, &visitor, &here, Permission::ManageRules).await?);
    let action = one_of(&action, &["save", "launch", "remove", "close", "read", "changes"])?;
    let (app, actor) = (&web.app, me.handle.as_str());
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut shown = draft::one(app.db.read(), id).await?;
    let done = match action {
        "save" => {
            let typed = typed(&form)?;
            let done = draft::save(app, actor, id, &typed).await;
            if shown.launched_on.is_none() {
                let Draft { title, introduction, source, least, least_text, closes_on } = typed;
                shown = row::Model { title, introduction, source, least, least_text, closes_on, ..shown };
            }
            done
        }
        "launch" => launch::launch(app, actor, id).await,
        "remove" => draft::remove(app, actor, id).await,
        "close" => close::close(app, actor, id).await,
        "read" => {
            let words = if text("act")? == "leave" { String::new() } else { text("words")? };
            review::read(app, actor, id, form.id("text")?.ok_or(Error::NotFound)?, &words).await
        }
        _ => {
            shown.changes = text("changes")?;
            review::announce_changes(app, actor, id, &shown.changes).await
        }
    };
    match done {
        Ok(()) if action == "remove" => Ok(back(Some(HERE), Some("removed"))),
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_survey_writing(&web, &frame, error.status(), shown, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

/// Whose ballot it is: a login that speaks by its professional profile.
async fn asked<'a>(web: &Web, visitor: &'a Visitor) -> Result<&'a session::Model> {
    let me = visitor.viewer(&web.app).await?.profile;
    if me.kind != Kind::Professional {
        return Err(Error::forbidden("Staff take part from their professional profiles."));
    }
    visitor.session.as_ref().ok_or_else(Error::unauthorized)
}

/// What `surveys.js` needs to ask for a ballot.
pub async fn offer_ballot(State(web): State<Web>, visitor: Visitor, Path(id): Path<i64>) -> Result<Json<Value>> {
    let offer = ballots::offer(&web.app, asked(&web, &visitor).await?, id).await?;
    Ok(Json(json!({ "purpose": offer.purpose, "key": offer.key, "given": offer.is_given })))
}

#[derive(Deserialize)]
pub struct Blinded {
    asked: Vec<String>,
}

/// Answers a blinded request for one.
pub async fn give_ballot(
    State(web): State<Web>,
    visitor: Visitor,
    Path(id): Path<i64>,
    Json(body): Json<Blinded>,
) -> Result<Json<Value>> {
    let answers = ballots::give(&web.app, asked(&web, &visitor).await?, id, &body.asked).await?;
    Ok(Json(json!({ "answers": answers })))
}

#[derive(Deserialize)]
pub struct Cast {
    survey: String,
    voucher: String,
    answers: Vec<String>,
}

/// Takes a ballot. Who brings it is not asked: no session is looked at here.
pub async fn cast_ballot(State(web): State<Web>, Json(body): Json<Cast>) -> Result<StatusCode> {
    let id = body.survey.parse().map_err(|_| Error::NotFound)?;
    ballots::cast(&web.app, id, &body.voucher, body.answers).await?;
    Ok(StatusCode::NO_CONTENT)
}
