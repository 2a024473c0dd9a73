//! The casebook: its list, one case, and the form in which one is written or suggested.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::casebook::{self as shown, Casebook, CasebookProps, One, OneProps, Typed, Write, WriteProps},
};

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::{casebook_entry, profile},
    handbook::{self, document::html},
    learning::{
        casebook::{
            consent, entries,
            text::{self, Case},
        },
        exchange::{article::Kind, licence, subscriptions},
    },
};

fn row(entry: casebook_entry::Model) -> shown::Row {
    let casebook_entry::Model { id, title, clause, language, .. } = entry;
    shown::Row { id: id.to_string(), title, clause, language, branch: None }
}

fn whole(id: i64, language: &str, case: Case, from: Option<(String, String)>) -> shown::Case {
    shown::Case {
        id: id.to_string(),
        title: case.title,
        clause: case.clause,
        language: language.to_owned(),
        words: html(&case.words),
        questions: case.questions,
        from,
    }
}

pub async fn casebook(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_casebook(&web, &frame, &me, StatusCode::OK, None).await
}

pub async fn show_casebook(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let app = &web.app;
    let is_editor = entries::require_editor(app, me).await.is_ok();
    let mut rows: Vec<shown::Row> = entries::published(app).await?.into_iter().map(row).collect();
    for (article, branch) in subscriptions::articles(app, Kind::Case).await?.into_iter().filter(|(a, _)| !a.is_gone) {
        if let Some(case) = text::parse(&article.source) {
            let (id, language) = (article.id.to_string(), article.language);
            rows.push(shown::Row { id, title: case.title, clause: case.clause, language, branch: Some(branch) });
        }
    }
    let asked = consent::asked(app, me).await?;
    let asked = asked.iter().map(|e| whole(e.id, &e.language, Case::of(e), None)).collect();
    let waiting = if is_editor { entries::waiting(app).await? } else { Vec::new() };
    let waiting = waiting.into_iter().map(row).collect();
    let suggestible = consent::suggestible(app, me).await?;
    let suggestible = suggestible.into_iter().map(|(id, is_reporter, at)| (id.to_string(), is_reporter, iso(at)));
    let suggestible = suggestible.collect();
    let title = frame.t("casebook-title");
    let props = |frame| CasebookProps { rows, asked, waiting, is_editor, suggestible, fault, frame };
    Ok(show(frame, status, &title, |frame| Casebook(props(frame))))
}

/// A case of ours, or one that another branch shares.
async fn read(app: &App, id: i64, is_editor: bool) -> Result<(shown::Case, Option<Typed>)> {
    match entries::one(app, id, is_editor).await {
        Ok(entry) => {
            let typed = is_editor.then(|| Typed {
                id: id.to_string(),
                language: entry.language.clone(),
                title: entry.title.clone(),
                clause: entry.clause.clone(),
                words: entry.words.clone(),
                questions: entry.questions.clone(),
                licence: entry.licence.clone(),
                fault: None,
            });
            Ok((whole(id, &entry.language, Case::of(&entry), None), typed))
        }
        Err(Error::NotFound) => {
            let (article, branch) = subscriptions::one(app, Kind::Case, id).await?;
            let case = text::parse(&article.source).ok_or(Error::NotFound)?;
            Ok((whole(id, &article.language, case, Some((branch, article.licence))), None))
        }
        Err(other) => Err(other),
    }
}

pub async fn one_case(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let is_editor = entries::require_editor(&web.app, &me).await.is_ok();
    if of == "new" {
        entries::require_editor(&web.app, &me).await?;
        let typed = Typed { language: frame.texts.language().to_owned(), ..Typed::default() };
        return show_case_writing(&web, &frame, StatusCode::OK, (typed, "/casebook", true)).await;
    }
    let (case, typed) = read(&web.app, id(&of)?, is_editor).await?;
    let clauses = handbook::clauses(&web.app, frame.texts.language()).await?;
    let title = case.title.clone();
    let licence_names = licence::names().collect();
    let props = |frame| OneProps { case, typed, clauses, licence_names, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| One(props(frame))))
}

pub async fn suggest_case(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    match consent::require_suggestible(&web.app, &me, id(&of)?).await {
        Ok(()) => {}
        Err(error @ Error::Unprocessable(_)) => {
            return show_casebook(&web, &frame, &me, error.status(), Some(error.to_string())).await;
        }
        Err(other) => return Err(other),
    }
    let typed = Typed { language: frame.texts.language().to_owned(), ..Typed::default() };
    show_case_writing(&web, &frame, StatusCode::OK, (typed, &format!("/casebook/suggest/{of}"), false)).await
}

pub async fn show_case_writing(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (typed, action, is_editor): (Typed, &str, bool),
) -> Result<Response> {
    let clauses = handbook::clauses(&web.app, frame.texts.language()).await?;
    let title = frame.t(if is_editor { "casebook-write" } else { "casebook-suggest" });
    let licence_names = licence::names().collect();
    let action = action.to_owned();
    let props = |frame| WriteProps { typed, clauses, action, is_editor, licence_names, frame };
    Ok(show(frame, status, &title, |frame| Write(props(frame))))
}
