//! The desk of those who write the handbook.

use axum::{
    extract::{OriginalUri, Query, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::handbook_desk::{
        Clausing, ClausingProps, Desk, PrivacyPack, PrivacyPackProps, Start, StartProps, Writing, WritingProps,
    },
};
use serde::Deserialize;

use super::handbook::{named, pieces};
use crate::{
    base::{
        clock::{day, iso},
        error::{Error, Result},
        extract::Path,
    },
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    entities::profile,
    handbook::{
        self, Answers, CHOICES, Clause, base, consultation,
        document::{CHAPTERS, in_language},
        edit, outline, pack, reading, remind,
    },
    login::{self, roles::Permission},
};

/// The frame of a page for those who write the rules of the branch.
pub async fn rule_writer(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
) -> Result<std::result::Result<Frame, Response>> {
    let frame = match signed_in(web, visitor, uri).await? {
        Ok(frame) => frame,
        other => return Ok(other),
    };
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageRules).await?;
    Ok(Ok(frame))
}

pub async fn start_handbook(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let answers = Answers { name: web.app.config.name.clone(), review: "12".into(), ..Answers::default() };
    Ok(show_start(&frame, StatusCode::OK, answers, None))
}

/// Answers by the names of their questions.
pub fn answered(a: Answers) -> Vec<(&'static str, String)> {
    vec![
        ("name", a.name),
        ("why", a.why),
        ("voice", a.voice),
        ("accounts", a.accounts),
        ("eyes", a.eyes),
        ("photos", a.photos),
        ("advocacy", a.advocacy),
        ("hours", a.hours),
        ("contact", a.contact),
        ("consequences", a.consequences),
        ("review", a.review),
        ("team", a.team),
    ]
}

pub fn show_start(frame: &Frame, status: StatusCode, answers: Answers, fault: Option<String>) -> Response {
    let answers = answered(answers);
    let choices = CHOICES.iter().map(|(q, a)| (*q, a.to_vec())).collect();
    let title = frame.t("start-title");
    show(frame, status, &title, |frame| Start(StartProps { answers, choices, fault, frame }))
}

pub async fn write_handbook(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    show_writing(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_writing(web: &Web, frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let (app, db, language) = (&web.app, web.app.db.read(), frame.texts.language());
    let mut desk = Desk { chapters: CHAPTERS.len(), ..Desk::default() };
    let in_work = handbook::in_work(db).await?;
    let in_force = handbook::in_force(app, db).await?;
    let ours = in_work.as_ref().or(in_force.as_ref()).map(handbook::document);
    if let (Some(version), Some(document)) = (&in_work, &ours) {
        desk.number = version.number;
        desk.state.clone_from(&version.state);
        for chapter in 0..CHAPTERS.len() {
            let each = document.chapter(chapter).into_iter();
            desk.clauses.extend(each.map(|c| (c.id.clone(), in_language(&c.title, language).to_owned(), c.from_base)));
        }
        desk.team = document.team.iter().map(|(a, n)| format!("{a}: {n}")).collect::<Vec<_>>().join("\n");
        desk.accounts =
            document.accounts.iter().map(|a| format!("{} {}", a.name, a.address)).collect::<Vec<_>>().join("\n");
        desk.questions = texts::languages()
            .map(|(code, name)| (code.to_owned(), name.to_owned(), outline::typed(&document.questions, code)))
            .collect();
        desk.read_within = version.read_within;
        desk.review_on = version.review_on.clone().unwrap_or_default();
        desk.review_owner.clone_from(&version.review_owner);
        desk.comments = consultation::comments(app, version.id).await?.len();
        let changes = edit::changes(app, version.id).await?;
        let editors = profile::by_ids(db, changes.iter().map(|c| c.profile_id)).await?;
        desk.changes = changes
            .into_iter()
            .map(|c| {
                let who = editors.get(&c.profile_id).map(named).unwrap_or_default();
                (who, c.clause, day(c.at), pieces(&c.before, &c.after))
            })
            .collect();
    }
    if let Some(version) = &in_force {
        desk.in_force = Some(version.number);
        let read = reading::of_version(app, version.id).await?;
        let all = login::colleagues(db).await?;
        desk.readers = all
            .iter()
            .filter(|(p, _)| p.frozen_on.is_none())
            .map(|(p, _)| {
                let row = read.iter().find(|r| r.profile_id == p.id);
                (named(p), row.map(|r| r.read_on.clone()).unwrap_or_default(), row.and_then(|r| r.objection.clone()))
            })
            .collect();
    }
    if let Some(found) = base::of(app).await? {
        let theirs: handbook::Document = serde_json::from_str(&found.document).unwrap_or_default();
        let ours = ours.unwrap_or_default();
        let words = |c: &Clause| c.words(language);
        desk.drift = base::drift(&theirs, &ours)
            .into_iter()
            .map(|(t, o)| (t.id.clone(), pieces(&words(t), &o.map(words).unwrap_or_default())))
            .collect();
        desk.base = Some((found.url, found.number));
        desk.base_asked = Some((iso(found.fetched_at), found.fault));
    }
    desk.is_review_overdue = remind::is_review_overdue(app).await?;
    let title = frame.t("writing-title");
    Ok(show(frame, status, &title, |frame| Writing(WritingProps { desk, fault, frame })))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct InChapter {
    chapter: usize,
}

pub async fn write_clause(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<String>,
    Query(at): Query<InChapter>,
) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let version = handbook::in_work(web.app.db.read()).await?.ok_or(Error::NotFound)?;
    let clause = match id.as_str() {
        "new" => Clause::default(),
        id => handbook::document(&version).clause(id).cloned().ok_or(Error::NotFound)?,
    };
    let chapter = if clause.id.is_empty() { at.chapter.min(CHAPTERS.len() - 1) } else { clause.chapter() };
    Ok(show_clause(&web, &frame, StatusCode::OK, (chapter, version.revision, clause), (None, None)))
}

/// A clause in its form; `theirs` is what somebody else has saved meanwhile.
pub fn show_clause(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (chapter, revision, clause): (usize, i64, Clause),
    (theirs, fault): (Option<Clause>, Option<String>),
) -> Response {
    // The reader's language first, and the branch's own.
    let mut languages: Vec<(String, String)> =
        texts::languages().map(|(code, name)| (code.to_owned(), name.to_owned())).collect();
    languages.sort_by_key(|(code, _)| *code != web.app.config.language);
    let parts = [
        ("title", &clause.title),
        ("body", &clause.body),
        ("fine", &clause.fine),
        ("twice", &clause.think_twice),
        ("not", &clause.not_here),
    ];
    let texts = parts.iter().flat_map(|(part, t)| t.iter().map(|(l, text)| (*part, l.clone(), text.clone()))).collect();
    let language = frame.texts.language();
    let theirs = theirs.map(|t| pieces(&t.words(language), &clause.words(language)));
    let title = frame.t("writing-title");
    let props =
        |frame| ClausingProps { id: clause.id.clone(), chapter, revision, languages, texts, theirs, fault, frame };
    show(frame, status, &title, |frame| Clausing(props(frame)))
}

pub async fn privacy_pack(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let drawn = pack::of(&web.app, frame.texts.language()).await?;
    let register = drawn.register.into_iter().map(|p| [p.title, p.data, p.basis, p.kept]).collect();
    let title = frame.t("pack-title");
    let props = |frame| PrivacyPackProps { notice: drawn.notice, register, assessment: drawn.assessment, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| PrivacyPack(props(frame))))
}
