//! Cases that another branch asks a colleague of ours to decide.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::cases::{
        case::Line,
        evidence::Evidence,
        requests::{Asked, AskedProps, Content, Request},
    },
};

use super::shown::snapshot;
use crate::{
    base::{clock::iso, error::Result, extract::Path},
    doors::{
        params::id,
        web::{
            frame::{or_answer, show},
            pages::reviewer,
            session::Visitor,
            state::Web,
        },
    },
    entities::{case_evidence, case_request, profile},
    moderation::cases::requests::{content, inbox},
};

/// A request in a list.
pub fn request(row: &case_request::Model) -> Request {
    Request { id: row.id.to_string(), host: row.host.clone(), at: iso(row.created_at), state: row.state.clone() }
}

pub async fn desk_request(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let (frame, me) = or_answer!(reviewer(&web, &visitor, &uri).await?);
    show_request(&web, &frame, &me, StatusCode::OK, (&of, String::new(), None)).await
}

pub async fn show_request(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, typed, fault): (&str, String, Option<String>),
) -> Result<Response> {
    let found = inbox::one(web.app.db.read(), me, id(of)?).await?;
    let content = inbox::opened(&web.app, &found).await?.map(shown);
    let (request, title) = (request(&found), frame.t("case-requests"));
    Ok(show(frame, status, &title, |frame| Asked(AskedProps { request, content, typed, fault, frame })))
}

fn shown(content: content::Content) -> Content {
    let line = |l: content::Line| Line {
        at: iso(l.at),
        actor: None,
        act: l.act,
        words: l.words,
        is_shared: true,
        is_sealed: false,
    };
    Content {
        about: content.about.map(|a| (a.acct, a.name)),
        category: content.category,
        severity: content.severity,
        opened: iso(content.opened_at),
        lines: content.lines.into_iter().map(line).collect(),
        evidence: content.evidence.into_iter().map(kept).collect(),
        left_off: content.left_off,
    }
}

fn kept(kept: content::Kept) -> Evidence {
    let row = case_evidence::Model {
        id: 0,
        case_id: 0,
        kind: kept.kind,
        document: kept.document,
        hash: kept.hash,
        taken_at: kept.taken_at,
    };
    snapshot(&row, None)
}
