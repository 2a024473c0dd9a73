//! The branch's sign-in services.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::providers::{Edit, EditProps, Providers, ProvidersProps, Service, Trial},
};

use super::entry::at_desk;
use crate::{
    base::{app::App, error::Result, extract::Path},
    doors::web::{
        frame::{missing, or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::{
        roles::Permission,
        single_sign_on::providers::{self, FIXED, Provider},
        single_sign_on::{answer_address, logout_address},
    },
};

/// A service as its page has it; its secret stays where it is.
pub fn shown_service(app: &App, provider: &Provider) -> Service {
    Service {
        id: provider.id.to_string(),
        name: provider.name.clone(),
        issuer: provider.issuer.clone(),
        client_id: provider.client_id.clone(),
        has_secret: !provider.client_secret.is_empty(),
        scopes: provider.scopes.clone(),
        groups_claim: provider.groups_claim.clone(),
        group_roles: provider.group_roles.clone(),
        may_be_inside: provider.may_be_inside,
        asks_factor: provider.asks_factor,
        is_on: provider.is_on,
        is_fixed: provider.id == FIXED,
        answer_address: answer_address(app, provider),
        logout_address: logout_address(app, provider),
        home_address: app.config.url("/"),
        was: provider.state(),
    }
}

/// An empty form for a new one.
fn empty(app: &App) -> Service {
    let usual = Provider {
        scopes: "email profile".into(),
        groups_claim: "groups".into(),
        asks_factor: true,
        is_on: true,
        ..Provider::default()
    };
    Service { id: String::new(), was: String::new(), is_fixed: false, ..shown_service(app, &usual) }
}

pub async fn desk_providers(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_providers(&web, &frame, StatusCode::OK, None, (None, None)).await
}

/// `trial` is what was found out about one of them; `typed` a new one that can't be added, with why.
pub async fn show_providers(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    trial: Option<Trial>,
    (typed, fault): (Option<Service>, Option<String>),
) -> Result<Response> {
    let services = providers::all(&web.app).await?.iter().map(|p| shown_service(&web.app, p)).collect();
    let new = typed.unwrap_or_else(|| empty(&web.app));
    let props = ProvidersProps { services, trial, new, fault, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-sign-in"), |_| Providers(props)))
}

pub async fn desk_provider(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(name): Path<String>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let all = providers::all(&web.app).await?;
    match all.iter().find(|p| p.id != FIXED && p.id.to_string() == name) {
        Some(provider) => Ok(show_provider(&frame, StatusCode::OK, shown_service(&web.app, provider), None)),
        None => Ok(missing(&frame)),
    }
}

pub fn show_provider(frame: &Frame, status: StatusCode, service: Service, fault: Option<String>) -> Response {
    let title = service.name.clone();
    show(frame, status, &title, |frame| Edit(EditProps { service, fault, frame }))
}
