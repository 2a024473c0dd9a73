//! Letters: written at the desk, their templates, and what their readers see.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::cases::letters::{
        Compose, ComposeProps, Draft, Got, Letters, LettersProps, Own, OwnProps, Template, Templates, TemplatesProps,
        To,
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;

use super::shown::lines;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::{Path, Query},
    },
    doors::{
        mastodon::convert,
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            pages::{at_desk, reviewer},
            session::Visitor,
            state::Web,
        },
    },
    entities::{case_event, case_letter, moderation_case, profile},
    login::roles::Permission,
    moderation::cases::{
        letters::{own, readers, send, templates},
        sealed,
        timeline::acts,
    },
    notifications::mail::case_letter as kept,
};

#[derive(Default, Deserialize)]
pub struct Wanted {
    to: Option<String>,
    side: Option<String>,
    stage: Option<String>,
    language: Option<String>,
}

fn to(app: &App, reader: readers::Reader) -> To {
    let name = reader.profile.map(|p| convert::account(app, &p).display_name);
    To { key: reader.key, side: reader.side, name }
}

/// To whom letters of a case can go.
pub async fn reached(app: &App, case: &moderation_case::Model) -> Result<Vec<To>> {
    Ok(readers::of(app.db.read(), case).await?.into_iter().map(|r| to(app, r)).collect())
}

pub async fn write_letter(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
    query: Query<Wanted>,
) -> Result<Response> {
    let (frame, me) = or_answer!(reviewer(&web, &visitor, &uri).await?);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let (whom, stage, language) = (text(&query.to), text(&query.stage), text(&query.language));
    let draft = letter_draft(&web.app, &me, id(&of)?, (&whom, &stage, &language)).await?;
    Ok(show_letter(&frame, StatusCode::OK, draft, None))
}

/// A letter with its template filled in.
pub async fn letter_draft(app: &App, me: &profile::Model, of: i64, chosen: (&str, &str, &str)) -> Result<Draft> {
    let made = send::prepare(app, me, of, chosen).await?;
    Ok(Draft {
        case_id: of.to_string(),
        to: to(app, made.reader),
        stage: chosen.1.to_owned(),
        language: made.language.to_owned(),
        subject: made.words.subject,
        text: made.words.text,
        has_mail: made.has_mail,
        may_mail: made.may_mail,
        in_mail: true,
    })
}

pub fn show_letter(frame: &Frame, status: StatusCode, draft: Draft, fault: Option<String>) -> Response {
    let title = frame.t("letter-title");
    show(frame, status, &title, |frame| Compose(ComposeProps { draft, fault, frame }))
}

pub async fn letter_templates(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<Wanted>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let text = |value: &Option<String>, first: &str| value.clone().unwrap_or_else(|| first.to_owned());
    let side = text(&query.side, templates::SIDES[0]);
    let stage = text(&query.stage, templates::STAGES[0]);
    let language = text(&query.language, texts::of(&web.app.config.language).language());
    let template = letter_template(&web.app, (&side, &stage, &language)).await?;
    Ok(show_letter_templates(&frame, StatusCode::OK, template, None))
}

/// A template as it is in force, with its history.
pub async fn letter_template(app: &App, (side, stage, language): (&str, &str, &str)) -> Result<Template> {
    let db = app.db.read();
    let (name, language) = (templates::name(side, stage)?, templates::language(language)?);
    let words = templates::in_force(db, side, stage, language).await?;
    let history = templates::history(db, &name, language).await?;
    Ok(Template {
        side: side.to_owned(),
        stage: stage.to_owned(),
        language: language.to_owned(),
        subject: words.subject,
        text: words.text,
        history: history.into_iter().map(|t| (iso(t.at), t.actor, t.subject, t.words)).collect(),
    })
}

pub fn show_letter_templates(frame: &Frame, status: StatusCode, template: Template, fault: Option<String>) -> Response {
    let title = frame.t("letter-templates");
    show(frame, status, &title, |frame| Templates(TemplatesProps { template, fault, frame }))
}

pub async fn own_letters(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let mut all = Vec::new();
    for letter in own::all(web.app.db.read(), &me).await? {
        all.push(got(&web.app, &letter, Vec::new())?);
    }
    let title = frame.t("letters-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Letters(LettersProps { all, frame })))
}

fn got(app: &App, letter: &case_letter::Model, lines: Vec<frontend::pages::cases::case::Line>) -> Result<Got> {
    let words = kept::open(app, letter)?;
    let (id, at) = (letter.id.to_string(), iso(letter.created_at));
    Ok(Got { id, at, subject: words.subject, text: words.text, lines })
}

pub async fn own_letter(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_own_letter(&web, &frame, &me, StatusCode::OK, (&of, String::new(), None)).await
}

pub async fn show_own_letter(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, typed, fault): (&str, String, Option<String>),
) -> Result<Response> {
    let (app, db) = (&web.app, web.app.db.read());
    let letter = own::one(db, me, id(of)?).await?;
    let case = moderation_case::Entity::find_by_id(letter.case_id).one(db).await?.ok_or(Error::NotFound)?;
    let said = case_event::Entity::find()
        .filter(case_event::Column::CaseId.eq(case.id))
        .filter(case_event::Column::ActorId.eq(me.id))
        .filter(case_event::Column::Act.is_in([acts::REPLY, acts::STATEMENT]))
        .order_by_asc(case_event::Column::Id)
        .all(db)
        .await?;
    let letter = got(app, &letter, lines(app, &case, sealed::read(said, None)).await?)?;
    let title = frame.t("letters-title");
    Ok(show(frame, status, &title, |frame| Own(OwnProps { letter, typed, fault, frame })))
}
