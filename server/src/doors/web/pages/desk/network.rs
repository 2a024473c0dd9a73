//! The network: every server that this branch knows.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::network::{Network, NetworkProps, OneServer, OneServerProps, Server},
};

use super::entry::at_desk;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::Result,
        extract::{Path, Query},
    },
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::roles::Permission,
    moderation::servers,
    wire::{nodeinfo::Told, standing::Standing},
};

/// What the table may be asked for.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct NetworkQuery {
    q: String,
    standing: String,
}

fn shown(app: &App, found: servers::Server) -> Server {
    let (row, now) = (found.row, app.clock.steady_ms());
    Server {
        standing: row.standing.unwrap_or_else(|| "none".into()),
        by_list: row.listed_by.is_some(),
        is_branch: row.network_actor.is_some(),
        people: found.people,
        waiting: found.waiting,
        failed: found.failed,
        failures: row.failures,
        pause_until: (row.closed_until > now).then(|| iso(app.clock.now_ms() + (row.closed_until - now))),
        said: found.said,
        host: row.host,
    }
}

pub async fn desk_network(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<NetworkQuery>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageFederation).await?);
    show_network(&web, &frame, StatusCode::OK, query.0, None).await
}

pub async fn show_network(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    asked: NetworkQuery,
    fault: Option<String>,
) -> Result<Response> {
    let (found, more) = servers::all(&web.app, asked.q.trim(), Standing::parse(&asked.standing)).await?;
    let props = NetworkProps {
        servers: found.into_iter().map(|s| shown(&web.app, s)).collect(),
        q: asked.q,
        standing: asked.standing,
        more,
        fault,
        frame: frame.clone(),
    };
    Ok(show(frame, status, &frame.t("desk-network"), |_| Network(props)))
}

pub async fn desk_server(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(host): Path<String>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageFederation).await?);
    show_server(&web, &frame, StatusCode::OK, &host, (None, None)).await
}

/// A server, with what it has just said of itself.
pub async fn show_server(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    host: &str,
    (told, fault): (Option<Told>, Option<String>),
) -> Result<Response> {
    let server = shown(&web.app, servers::one(&web.app, host).await?);
    let title = server.host.clone();
    let software = told.as_ref().map(|t| format!("{} {}", t.software, t.version));
    let ahead = told.and_then(|t| t.ahead);
    let props = |frame| OneServerProps { server, software, ahead, fault, frame };
    Ok(show(frame, status, &title, |frame| OneServer(props(frame))))
}
