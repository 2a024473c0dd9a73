//! What somebody sees of a post, and what waits for its author's yes.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::interaction::{Approvals, ApprovalsProps, Readers, ReadersPage, ReadersPageProps, Seen, Waiting},
};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    base::{
        error::Result,
        extract::{Path, Query},
        html,
    },
    doors::{
        mastodon::convert,
        web::{
            frame::{missing, or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::{
        approval::{self, Act},
        post, profile,
    },
    policy::visible::{self, Reader},
    posts::{
        Draft, approvals, audience,
        interaction::{Answer, may},
    },
    wire::{
        network,
        remote::{documents::Note, handles},
    },
};

#[derive(Default, Deserialize)]
pub struct Whom {
    #[serde(default)]
    who: String,
}

/// What somebody, here or elsewhere, sees of a post of one's own.
pub async fn readers(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((_, post_id)): Path<(String, String)>,
    Query(whom): Query<Whom>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let Ok(row) = post::own(web.app.db.read(), me.id, post_id.parse().unwrap_or(0)).await else {
        return Ok(missing(&frame));
    };
    Box::pin(show_readers(&web, &frame, &me, row, whom.who)).await
}

async fn show_readers(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    row: post::Model,
    who: String,
) -> Result<Response> {
    let db = web.app.db.read();
    let acct = who.trim().trim_start_matches('@');
    let (mut seen, mut fault) = (None, None);
    if !acct.is_empty() {
        match handles::find(&web.app, acct).await {
            Ok(other) => seen = Some(seen_by(web, &row, &other).await?),
            Err(_) => fault = Some("There is no profile of this name. Write it as name@server.".to_owned()),
        }
    }
    let open = visible::see(db, Reader::Stranger, row.id).await.is_ok();
    let status = convert::status(&web.app, Some(me.id), row).await?;
    let readers = Readers { status, open, who, seen, fault };
    let title = frame.t("readers-title");
    Ok(show(frame, StatusCode::OK, &title, |frame| ReadersPage(ReadersPageProps { readers, frame })))
}

async fn seen_by(web: &Web, row: &post::Model, other: &profile::Model) -> Result<Seen> {
    let db = web.app.db.read();
    let reader = match other.domain {
        None => Reader::Local(other.id),
        Some(_) => network::reader(&web.app, db, other).await?,
    };
    let reaches = other.domain.is_none() || audience::reaches(&web.app, row, &other.uri).await?;
    let sees = reaches && visible::see(db, reader, row.id).await.is_ok();
    let mut acts = Vec::new();
    for (act, name) in [(Act::Reply, "reply"), (Act::Boost, "boost"), (Act::Quote, "quote")] {
        let open = matches!(row.audience, post::Audience::Public | post::Audience::Unlisted) && !row.local_only;
        let answer = match may(&web.app, db, row, act, other).await? {
            // Only what everybody may see is shared on.
            _ if act != Act::Reply && !open => "no",
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Ask => "ask",
        };
        acts.push((name, answer));
    }
    Ok(Seen { account: convert::account(&web.app, other), sees, acts })
}

pub async fn approvals_page(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let mut waiting = Vec::new();
    for (row, asker, about) in approvals::of(&web.app, me.id).await? {
        waiting.push(Waiting {
            id: row.id.to_string(),
            act: name_of(row.act),
            text: words(&web, &row, &asker),
            account: convert::account(&web.app, &asker),
            about: convert::status(&web.app, Some(me.id), about).await?,
        });
    }
    let mut mine = Vec::new();
    for (row, about) in approvals::asked_by(&web.app, me.id).await? {
        let Ok(seen) = visible::see(web.app.db.read(), Reader::Local(me.id), about.id).await else { continue };
        mine.push(Waiting {
            id: row.id.to_string(),
            act: name_of(row.act),
            text: words(&web, &row, &me),
            account: convert::account(&web.app, &me),
            about: convert::status(&web.app, Some(me.id), seen).await?,
        });
    }
    let title = frame.t("approvals-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Approvals(ApprovalsProps { waiting, mine, frame })))
}

fn name_of(act: Act) -> &'static str {
    match act {
        Act::Reply => "reply",
        Act::Boost => "boost",
        Act::Quote => "quote",
        Act::Like => "like",
    }
}

/// What an answer says: a draft of ours, or another server's note.
fn words(web: &Web, row: &approval::Model, asker: &profile::Model) -> String {
    let (warning, text, more) = if asker.domain.is_none() {
        let Ok(draft) = serde_json::from_str::<Draft>(&row.body) else { return String::new() };
        (draft.content_warning, draft.text, draft.media_ids.len())
    } else {
        let asked: Value = serde_json::from_str(&row.body).unwrap_or_default();
        // Who asks first sends what would be said inside the request.
        let document = if asked["instrument"].is_object() { &asked["instrument"] } else { &asked };
        let Ok(note) = Note::parse(document, web.app.clock.now_ms()) else { return String::new() };
        (html::plain(&note.summary), html::plain(&html::clean(&note.content)), note.attachments.len())
    };
    let pictures = "🖼 ".repeat(more);
    [warning, text, pictures].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ")
}
