//! Complaints of the public, the log of hidden answers, and hiding one.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        complaints::{
            Complaints, ComplaintsProps, Hidden, HiddenLog, HiddenLogProps, OwnHidden, OwnHiddenProps, Received,
            ReceivedProps, Status, StatusProps, Typed,
        },
        hiding::{Hide, HideProps, Why},
    },
};
use serde::Deserialize;

use super::cases::{lines_of, state_of};
use crate::{
    base::{
        clock::iso,
        error::Result,
        extract::{Path, Query},
    },
    doors::{
        params::id,
        web::{
            frame::{frame, or_answer, outcome, show, signed_in, whole},
            session::Visitor,
            state::Web,
        },
    },
    entities::{hidden_answer, moderation_case},
    handbook,
    moderation::{
        cases::timeline,
        complaints::{complain, hide, log, reconsider},
    },
};

#[derive(Default, Deserialize)]
pub struct Wanted {
    language: Option<String>,
}

/// A public page in the language that was asked for by a link, whoever reads it.
pub fn in_language(frame: Frame, language: Option<&str>) -> Frame {
    let known = language.filter(|l| texts::languages().any(|(code, _)| code == *l));
    match known {
        Some(language) => Frame { texts: texts::of(language), ..frame },
        None => frame,
    }
}

pub async fn complaints(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<Wanted>,
) -> Result<Response> {
    let frame = in_language(frame(&web, &visitor, whole(&uri)).await?, query.language.as_deref());
    Ok(show_complaints(&frame, StatusCode::OK, Typed::default()))
}

pub fn show_complaints(frame: &Frame, status: StatusCode, typed: Typed) -> Response {
    let title = frame.t("complaints-title");
    let subjects = complain::SUBJECTS.iter().map(|(name, _)| *name).collect();
    show(frame, status, &title, |frame| Complaints(ComplaintsProps { typed, subjects, frame }))
}

pub fn show_received(frame: &Frame, receipt: complain::Receipt) -> Response {
    let title = frame.t("complaints-received");
    let (reference, code, due) = (receipt.reference, receipt.code, iso(receipt.due_at));
    show(frame, StatusCode::OK, &title, |frame| Received(ReceivedProps { reference, code, due, frame }))
}

pub async fn show_complaint(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (case, code, fault): (&moderation_case::Model, String, Option<String>),
) -> Result<Response> {
    let lines = lines_of(&web.app, case, timeline::shared(web.app.db.read(), case.id).await?).await?;
    let (title, state) = (frame.t("complaints-title"), state_of(case));
    let reference = case.reference.clone().unwrap_or_default();
    let props = |frame| StatusProps { reference, code, state, lines, fault, frame };
    Ok(show(frame, status, &title, |frame| Status(props(frame))))
}

/// Public.
pub async fn hidden_log(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let rows = log::newest(&web.app).await?;
    let rows = rows.into_iter().map(|(r, p)| hidden(&r, p.map(|p| p.handle).unwrap_or_default())).collect();
    let title = frame.t("hidden-log-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| HiddenLog(HiddenLogProps { rows, frame })))
}

fn hidden(row: &hidden_answer::Model, profile: String) -> Hidden {
    let state = match (row.outcome.as_deref(), row.shown_at, row.case_id) {
        (Some("kept"), None, _) => "kept",
        (_, Some(_), _) => "shown",
        (_, None, Some(_)) => "asked",
        _ => "hidden",
    };
    Hidden { at: iso(row.hidden_at), profile, ground: row.ground.clone(), clause: row.clause.clone(), state }
}

/// For whoever has the link: the author of the answer.
pub async fn own_hidden(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(secret): Path<String>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    show_own_hidden(&web, &frame, StatusCode::OK, (&secret, String::new(), None)).await
}

pub async fn show_own_hidden(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (secret, typed, fault): (&str, String, Option<String>),
) -> Result<Response> {
    let app = &web.app;
    let (row, case) = reconsider::by_secret(app, secret).await?;
    let profile = crate::entities::profile::by_ids(app.db.read(), [row.profile_id]).await?.remove(&row.profile_id);
    let case = match case {
        Some(case) => {
            let lines = lines_of(app, &case, timeline::shared(app.db.read(), case.id).await?).await?;
            Some((case.reference.clone().unwrap_or_default(), state_of(&case), lines))
        }
        None => None,
    };
    let title = frame.t("hidden-yours");
    let props = |frame| OwnHiddenProps {
        hidden: hidden(&row, profile.map(|p| p.handle).unwrap_or_default()),
        reason: row.reason.clone(),
        secret: secret.to_owned(),
        case,
        typed,
        fault,
        frame,
    };
    Ok(show(frame, status, &title, |frame| OwnHidden(props(frame))))
}

/// For whoever publishes in a shared profile's name.
pub async fn hide_answer(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(post): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let viewer = visitor.viewer(&web.app).await?;
    hide::answer(&web.app, &viewer.profile, viewer.writer_id, id(&post)?).await?;
    show_hide(&web, &frame, StatusCode::OK, (&post, Why::default(), None)).await
}

pub async fn show_hide(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (post, typed, fault): (&str, Why, Option<String>),
) -> Result<Response> {
    let found = or_answer!(outcome(frame, frame.client.status(post).await));
    let is_hidden = hide::of(&web.app, id(post)?).await?.is_some();
    let clauses = handbook::clauses(&web.app, frame.texts.language()).await?;
    let title = frame.t("hidden-hide");
    let grounds = hide::GROUNDS.to_vec();
    let props = |frame| HideProps { status: found, grounds, clauses, typed, is_hidden, fault, frame };
    Ok(show(frame, status, &title, |frame| Hide(props(frame))))
}
