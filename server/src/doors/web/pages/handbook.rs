//! The handbook: reading it, confirming it, discussing it, and what changed.

use std::collections::HashMap;

use axum::{
    extract::{OriginalUri, Query, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        handbook::{
            self as shown, Changes, ChangesProps, NoHandbook, NoHandbookProps, Piece, Reader, ReaderProps, Reading,
            ReadingProps,
        },
        handbook_desk::{Consultation, ConsultationProps},
    },
};
use serde::Deserialize;

use crate::{
    base::{clock::iso, error::Result},
    doors::web::{
        frame::{frame, missing, or_answer, show, signed_in, whole},
        session::Visitor,
        state::Web,
    },
    entities::{handbook_version, profile},
    handbook::{
        self, Clause, consultation,
        document::{Change, differences, html, in_language},
        reading, state,
    },
    login::{self, roles::Permission},
};

/// What personal profiles confirm.
const SAFETY: [&str; 3] = ["2.2", "3.5", "4.2"];

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    version: Option<i64>,
    lang: Option<String>,
    from: Option<i64>,
    to: Option<i64>,
}

pub async fn may_write(web: &Web, visitor: &Visitor) -> Result<bool> {
    let Some(viewer) = visitor.known(&web.app).await? else { return Ok(false) };
    Ok(login::require(web.app.db.read(), &viewer.profile, Permission::ManageRules).await.is_ok())
}

/// Public, and printable.
pub async fn handbook(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Query(which): Query<Which>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let db = web.app.db.read();
    let editor = may_write(&web, &visitor).await?;
    let is_staff = visitor.known(&web.app).await?.is_some_and(|v| v.profile.kind == profile::Kind::Professional);
    let version = match which.version {
        Some(number) => Some(handbook::published(db, number).await?),
        None => handbook::in_force(&web.app, db).await?,
    };
    let Some(version) = version else {
        let title = frame.t("handbook-title");
        let props = |frame| NoHandbookProps { may_begin: editor, frame };
        return Ok(show(&frame, StatusCode::OK, &title, |frame| NoHandbook(props(frame))));
    };
    let language = which.lang.unwrap_or_else(|| frame.texts.language().to_owned());
    let book = as_shown(&web, &version, &language, None, is_staff).await?;
    let book = shown::Handbook {
        versions: handbook::all_published(db)
            .await?
            .into_iter()
            .map(|v| (v.number, v.effective_on.unwrap_or_default()))
            .collect(),
        is_editor: editor,
        is_signed_in: frame.speaker.is_some(),
        ..book
    };
    let title = book.title.clone();
    Ok(show(&frame, StatusCode::OK, &title, |frame| Reader(ReaderProps { handbook: book, frame })))
}

/// A version as a page shows it, with what changed since an earlier one.
pub async fn as_shown(
    web: &Web,
    version: &handbook_version::Model,
    language: &str,
    before: Option<&handbook_version::Model>,
    is_staff: bool,
) -> Result<shown::Handbook> {
    let document = handbook::document(version);
    let earlier = before.map(handbook::document);
    let language = if document.languages.iter().any(|l| l == language) {
        language.to_owned()
    } else {
        web.app.config.language.clone()
    };
    // What staff said is for staff.
    let comments = if is_staff { consultation::comments(&web.app, version.id).await? } else { Vec::new() };
    let votes = consultation::all_results(&web.app, version).await?;
    let authors = profile::by_ids(web.app.db.read(), comments.iter().filter_map(|c| c.profile_id)).await?;
    let mut said: HashMap<String, Vec<shown::Comment>> = HashMap::new();
    for comment in comments {
        let author = comment.profile_id.and_then(|id| authors.get(&id)).map(named);
        let one = shown::Comment { id: comment.id.to_string(), text: comment.text, author, answer: comment.answer };
        said.entry(comment.clause).or_default().push(one);
    }
    let mut chapters = Vec::new();
    for n in 0..handbook::document::CHAPTERS.len() {
        let mut clauses = Vec::new();
        for clause in document.chapter(n) {
            let old = earlier.as_ref().map(|e| e.clause(&clause.id).cloned().unwrap_or_default());
            clauses.push(shown::Clause {
                votes: votes.get(&clause.id).copied(),
                comments: said.remove(&clause.id).unwrap_or_default(),
                changes: old
                    .filter(|o| !o.says_the_same(clause))
                    .map(|o| pieces(&o.words(&language), &clause.words(&language)))
                    .unwrap_or_default(),
                ..clause_shown(clause, &language)
            });
        }
        chapters.push(clauses);
    }
    let names: HashMap<&str, &str> = texts::languages().collect();
    let said = |t: &handbook::Texts| in_language(t, &language).to_owned();
    Ok(shown::Handbook {
        title: said(&document.title),
        number: version.number,
        effective_on: version.effective_on.clone().unwrap_or_default(),
        languages: document
            .languages
            .iter()
            .map(|l| (l.clone(), (*names.get(l.as_str()).unwrap_or(&l.as_str())).to_owned()))
            .collect(),
        chapters,
        questions: document.questions.iter().map(|q| (said(&q.question), said(&q.answer))).collect(),
        accounts: document.accounts.into_iter().map(|a| (a.name, a.address)).collect(),
        team: document.team,
        review_on: version.review_on.clone(),
        review_owner: version.review_owner.clone(),
        language,
        ..shown::Handbook::default()
    })
}

pub fn named(profile: &profile::Model) -> String {
    if profile.display_name.is_empty() { profile.handle.clone() } else { profile.display_name.clone() }
}

pub fn clause_shown(clause: &Clause, language: &str) -> shown::Clause {
    let said = |t: &handbook::Texts| in_language(t, language).to_owned();
    shown::Clause {
        id: clause.id.clone(),
        title: said(&clause.title),
        body: html(in_language(&clause.body, language)),
        fine: said(&clause.fine),
        think_twice: said(&clause.think_twice),
        not_here: said(&clause.not_here),
        ..shown::Clause::default()
    }
}

/// Two texts with what went and what came.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let name = |change| match change {
        Change::Same => "same",
        Change::Gone => "gone",
        Change::New => "new",
    };
    differences(before, after).into_iter().map(|(c, t)| (name(c), t)).collect()
}

/// What changed from one version to another, clause by clause.
pub async fn handbook_changes(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Query(which): Query<Which>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let db = web.app.db.read();
    let (Some(from), Some(to)) = (which.from, which.to) else { return Ok(missing(&frame)) };
    let (old, new) = (handbook::published(db, from).await?, handbook::published(db, to).await?);
    let (old, new) = (handbook::document(&old), handbook::document(&new));
    let language = frame.texts.language();
    let mut ids: Vec<&str> = old.clauses.iter().chain(&new.clauses).map(|c| c.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let words = |d: &handbook::Document, id: &str| d.clause(id).map(|c| c.words(language)).unwrap_or_default();
    let changed = ids.into_iter().filter(|id| words(&old, id) != words(&new, id));
    let clauses = changed.map(|id| (id.to_owned(), pieces(&words(&old, id), &words(&new, id)))).collect();
    let title = frame.tv("changes-title", &[("from", &from.to_string()), ("to", &to.to_string())]);
    Ok(show(&frame, StatusCode::OK, &title, |frame| Changes(ChangesProps { from, to, clauses, frame })))
}

pub async fn read_handbook(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_reading(&web, &visitor, &frame, StatusCode::OK, (None, String::new())).await
}

pub async fn show_reading(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    (fault, objection): (Option<String>, String),
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let Some(version) = handbook::in_force(&web.app, web.app.db.read()).await? else {
        let title = frame.t("handbook-title");
        let props = |frame| NoHandbookProps { may_begin: false, frame };
        return Ok(show(frame, StatusCode::OK, &title, |frame| NoHandbook(props(frame))));
    };
    let standing = reading::of(&web.app, &me).await?;
    let before = reading::read_before(&web.app, me.id, version.number).await?;
    let mut book = as_shown(web, &version, frame.texts.language(), before.as_ref(), false).await?;
    let is_personal = me.kind == profile::Kind::Personal;
    if is_personal {
        book.chapters.iter_mut().for_each(|c| c.retain(|clause| SAFETY.contains(&clause.id.as_str())));
    }
    let title = frame.t("reading-title");
    let props = |frame: Frame| ReadingProps {
        handbook: book,
        is_read: standing.is_read(),
        due: Some(frontend::format::day(&frame, &iso(standing.due_ms))),
        is_overdue: standing.is_overdue,
        is_personal,
        fault,
        objection,
        frame,
    };
    Ok(show(frame, status, &title, |frame| Reading(props(frame))))
}

pub async fn consult(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_consultation(&web, &visitor, &frame, StatusCode::OK, None).await
}

pub async fn show_consultation(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let is_editor = may_write(web, visitor).await?;
    let version = handbook::in_work(web.app.db.read()).await?;
    let version =
        version.filter(|v| me.kind == profile::Kind::Professional && (is_editor || v.state == state::CONSULTATION));
    let is_open = version.as_ref().is_some_and(|v| v.state == state::CONSULTATION);
    let mut clauses = Vec::new();
    if let Some(version) = &version {
        let book = as_shown(web, version, frame.texts.language(), None, true).await?;
        for clause in book.chapters.into_iter().flatten() {
            let voted = consultation::has_voted(&web.app, version.id, &clause.id, me.id).await?;
            clauses.push((clause, voted));
        }
    }
    let title = frame.t("consultation-title");
    let props = |frame| ConsultationProps { clauses, is_open, is_editor, fault, frame };
    Ok(show(frame, status, &title, |frame| Consultation(props(frame))))
}
