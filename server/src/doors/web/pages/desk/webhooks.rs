//! Webhooks.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::webhooks::{Webhook, Webhooks, WebhooksProps},
};

use super::entry::at_desk;
use crate::{
    base::{clock::iso, error::Result},
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    entities::webhook,
    login::roles::Permission,
    notifications::webhooks,
};

pub async fn desk_webhooks(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_webhooks(&web, &frame, StatusCode::OK, None, (String::new(), None)).await
}

/// `secret` is told once; `typed` is an address that can't be used, with why.
pub async fn show_webhooks(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    secret: Option<String>,
    (typed, fault): (String, Option<String>),
) -> Result<Response> {
    let shown = |h: webhook::Model| Webhook {
        id: h.id.to_string(),
        url: h.url,
        events: serde_json::from_str(&h.events).unwrap_or_default(),
        told: h.told_at.map(iso),
        fault: h.fault,
    };
    let hooks = webhooks::all(web.app.db.read()).await?.into_iter().map(shown).collect();
    let props = WebhooksProps { hooks, events: webhooks::EVENTS.to_vec(), secret, typed, fault, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-webhooks"), |_| Webhooks(props)))
}
