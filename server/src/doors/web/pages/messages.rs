//! Messages: the list of conversations, and one as a chat.

use std::collections::HashSet;

use api::Conversation;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    components::composer::Draft,
    pages::{
        chat::{Chat, ChatProps, Loaded},
        messages as messaging, thread as threads,
    },
};
use serde_json::json;

use super::query::PageQuery;
use crate::{
    base::{
        error::Result,
        extract::{Path, Query},
        id,
    },
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, outcome, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    posts::conversations,
};

pub async fn messages(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let conversations: Vec<Conversation> =
        or_answer!(outcome(&frame, frame.client.get("/api/v1/conversations?limit=40").await));
    let title = frame.t("nav-messages");
    Ok(show(&frame, StatusCode::OK, &title, |frame| {
        messaging::Messages(messaging::MessagesProps { conversations, frame })
    }))
}

/// Who opens a conversation has read it.
pub async fn chat(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(conversation_id): Path<i64>,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let read = frame.client.post(format!("/api/v1/conversations/{conversation_id}/read"), &json!({})).await;
    let conversation: Conversation = or_answer!(outcome(&frame, read));
    let me = visitor.viewer(&web.app).await?.profile;
    let row = conversations::own(&web.app, me.id, conversation_id).await?;
    let before = query.max_id.as_deref().and_then(|id| id.parse().ok());
    let said = conversations::said(&web.app, &row, before).await?;
    let statuses = convert::statuses(&web.app, Some(me.id), said.posts).await?;
    let last = conversation.last_status.filter(|_| before.is_none());
    let mut hosts = vec![web.app.config.handle_domain.clone()];
    hosts.extend(conversation.accounts.iter().filter_map(|a| a.acct.split_once('@')).map(|(_, host)| host.to_owned()));
    hosts.sort();
    hosts.dedup();
    let draft = last.map(|last| Draft {
        // Each message has its own warning, if it needs one.
        warning: String::new(),
        back: Some(format!("/messages/{conversation_id}")),
        ..threads::reply_draft(&frame, &last, id::secret())
    });
    let loaded = Loaded {
        id: conversation.id,
        people: conversation.accounts,
        older: statuses.first().filter(|_| said.more).map(|s| s.id.clone()),
        said: statuses,
        known: said.known.iter().map(i64::to_string).collect::<HashSet<_>>(),
        hosts,
    };
    let title = frame.t("nav-messages");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Chat(ChatProps { loaded, draft, frame })))
}
