//! Blocking in the branch's name: with a reason and an end.

use api::Account;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::hiding::{Block, BlockProps, Blocked},
};
use serde::Deserialize;

use crate::{
    base::{
        clock::iso,
        error::Result,
        extract::{Path, Query},
    },
    doors::{
        mastodon::convert,
        web::{
            frame::{missing, or_answer, outcome, show, signed_in},
            session::Visitor,
            slug::safe_path,
            state::Web,
        },
    },
    entities::profile,
    people::blocks,
};

#[derive(Default, Deserialize)]
pub struct Wanted {
    back: Option<String>,
}

/// What was typed, where to go afterwards, and what is wrong.
#[derive(Default)]
pub struct Typed {
    pub reason: String,
    pub back: String,
    pub fault: Option<String>,
}

pub async fn ask_block(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(whom): Path<String>,
    query: Query<Wanted>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    if !blocks::speaks_for_branch(&me) {
        return Ok(missing(&frame));
    }
    let typed = Typed { back: safe_path(query.back.as_deref()), ..Typed::default() };
    show_block(&web, &frame, &me, StatusCode::OK, (&whom, typed)).await
}

pub async fn show_block(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (whom, typed): (&str, Typed),
) -> Result<Response> {
    let account: Account = or_answer!(outcome(frame, frame.client.get(format!("/api/v1/accounts/{whom}")).await));
    let there = blocks::terms(&web.app, me.id).await?.into_iter().find(|b| b.blocked_id.to_string() == account.id);
    let before = there.as_ref().map(|b| b.reason.clone()).unwrap_or_default();
    let reason = if typed.reason.is_empty() { before } else { typed.reason };
    let until = there.and_then(|b| b.ends_at).map(iso);
    let title = frame.t("block-title");
    let props = |frame| BlockProps { account, reason, until, back: typed.back, fault: typed.fault, frame };
    Ok(show(frame, status, &title, |frame| Block(props(frame))))
}

/// Whom a profile has blocked, why, and until when.
pub async fn blocked(web: &Web, me: &profile::Model) -> Result<Vec<Blocked>> {
    let rows = blocks::terms(&web.app, me.id).await?;
    let people = profile::by_ids(web.app.db.read(), rows.iter().map(|b| b.blocked_id)).await?;
    let shown = |b: crate::entities::block::Model| {
        let account = convert::account(&web.app, people.get(&b.blocked_id)?);
        Some(Blocked { account, reason: b.reason, until: b.ends_at.map(iso) })
    };
    Ok(rows.into_iter().filter_map(shown).collect())
}
