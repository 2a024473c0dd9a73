//! A case that somebody outside of the branch looks into, by a link alone.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::cases::{
        case::{Case, HandedOver, HandedOverProps},
        work::Work,
    },
};

use super::shown::{lines, rows, snapshot};
use crate::{
    base::{clock::iso, error::Result, extract::Path},
    doors::web::{
        frame::{frame, show, whole},
        session::Visitor,
        state::Web,
    },
    moderation::cases::{evidence, hand_over, sealed, timeline},
};

pub async fn handed_over(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(secret): Path<String>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    show_handed_over(&web, &frame, StatusCode::OK, (secret, String::new(), None)).await
}

pub async fn show_handed_over(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (secret, typed, fault): (String, String, Option<String>),
) -> Result<Response> {
    let (app, db) = (&web.app, web.app.db.read());
    let found = hand_over::opened(app, &secret).await?;
    let key = sealed::for_outside(app, found.id).await?;
    let case = Case {
        row: rows(app, std::slice::from_ref(&found)).await?.remove(0),
        revision: found.revision.to_string(),
        clause: found.clause.clone(),
        opened: iso(found.created_at),
        // Whoever is outside decides without knowing who asked.
        reporter: None,
        on_hold: found.on_hold,
        may_hold: false,
        answer: found.answer.clone(),
        posts: Vec::new(),
        evidence: evidence::of(db, found.id).await?.iter().map(|e| snapshot(e, None)).collect(),
        lines: lines(app, &found, sealed::read(timeline::of(db, found.id).await?, key.as_ref())).await?,
        readers: Vec::new(),
        measures: Vec::new(),
        related: Vec::new(),
        similar: Vec::new(),
        judges: Vec::new(),
        clauses: Vec::new(),
        is_mine: false,
        extent: found.extent.clone(),
        follows_matrix: false,
        work: Work::default(),
        letters: Vec::new(),
        files: Vec::new(),
        plan: None,
        hidden: None,
    };
    let title = frame.t("handed-title");
    Ok(show(frame, status, &title, |frame| HandedOver(HandedOverProps { case, secret, typed, fault, frame })))
}
