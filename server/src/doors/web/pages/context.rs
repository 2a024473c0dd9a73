//! The context notes of a post, and those that wait for a decision.

use api::Status;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::context::{Appeals, AppealsProps, Context, ContextProps, Note, Typed},
};

use crate::{
    base::{error::Result, extract::Path},
    doors::{
        mastodon::convert,
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::{context_note, profile},
    moderation::context_notes::{self, state},
    policy::visible::{self, Reader},
};

fn note(row: context_note::Model, me: &profile::Model, is_reviewer: bool) -> Note {
    let is_mine = row.author_id == me.id;
    let is_free = !is_mine && row.appealed_by != Some(me.id);
    Note {
        id: row.id.to_string(),
        post_id: row.post_id.to_string(),
        words: row.words,
        source: row.source,
        may_decide: is_reviewer && is_free && row.state == state::APPEALED,
        state: row.state,
        appeal: row.appeal,
        answer: row.answer,
        is_mine,
    }
}

pub async fn context(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_context(&web, &frame, &me, StatusCode::OK, (id(&of)?, Typed::default())).await
}

pub async fn show_context(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, typed): (i64, Typed),
) -> Result<Response> {
    let app = &web.app;
    let notes = context_notes::of_post(app, me, of).await?;
    let post = visible::see(app.db.read(), Reader::Local(me.id), of).await?;
    let may_write = context_notes::require_reviewer(app, me).await.is_ok();
    let notes = notes.into_iter().map(|n| note(n, me, may_write)).collect();
    let shown: Status = convert::status(app, Some(me.id), post).await?;
    let title = frame.t("context-title");
    let props = |frame| ContextProps { status: shown, notes, typed, may_write, frame };
    Ok(show(frame, status, &title, |frame| Context(props(frame))))
}

pub async fn context_appeals(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    context_notes::require_reviewer(&web.app, &me).await?;
    let notes = context_notes::appealed(&web.app).await?.into_iter().map(|n| note(n, &me, true)).collect();
    let title = frame.t("context-appeals");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Appeals(AppealsProps { notes, frame })))
}
