//! Keys for scripts.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::keys::{ApiKey, ApiKeys, ApiKeysProps, TypedKey},
};

use super::entry::at_desk;
use crate::{
    base::{clock::iso, error::Result},
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::{
        api_keys::{self, SCOPES},
        roles::Permission,
    },
};

pub async fn desk_keys(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_keys(&web, &frame, StatusCode::OK, None, TypedKey::default()).await
}

/// `secret` is told once.
pub async fn show_keys(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    secret: Option<String>,
    typed: TypedKey,
) -> Result<Response> {
    let shown = |k: api_keys::Key| ApiKey {
        id: k.id.to_string(),
        name: k.name,
        scopes: k.scopes,
        owner: k.owner,
        created: iso(k.created_at),
        used: k.used_on,
    };
    let keys = api_keys::all(web.app.db.read()).await?.into_iter().map(shown).collect();
    let address = web.app.config.url("/api/openapi.json");
    let props = ApiKeysProps { keys, scopes: SCOPES.to_vec(), secret, address, typed, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-keys"), |_| ApiKeys(props)))
}
