//! What is decided about a server.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::frame::Frame;

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages::{self, NetworkQuery},
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    moderation::servers,
    wire::{nodeinfo, standing::Standing},
};

const HERE: &str = "/desk/network";

pub async fn change_server(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageFederation).await?);
    let action = one_of(&action, &["accept", "filter", "reject", "remove", "retry", "ask"])?;
    let domain = form.text("domain")?.unwrap_or_default();
    if action == "ask" {
        return ask(&web, &frame, &domain).await;
    }
    let done = match action {
        "retry" => servers::retry(&web.app, &me.handle, &domain).await.map(|()| domain),
        _ => servers::set(&web.app, &me.handle, &domain, Standing::parse(action)).await,
    };
    match done {
        Ok(domain) => Ok(back(Some(&format!("{HERE}/{domain}")), Some("saved"))),
        Err(error) if is_said(&error) => {
            let fault = Some(error.to_string());
            pages::show_network(&web, &frame, error.status(), NetworkQuery::default(), fault).await
        }
        Err(other) => Err(other),
    }
}

/// Asks a server what it runs and what time it is there.
async fn ask(web: &Web, frame: &Frame, domain: &str) -> Result<Response> {
    match nodeinfo::ask(&web.app, domain).await {
        Ok(told) => pages::show_server(web, frame, StatusCode::OK, domain, (Some(told), None)).await,
        Err(error @ Error::Unavailable(_)) => {
            let fault = Some(error.to_string());
            pages::show_server(web, frame, StatusCode::OK, domain, (None, fault)).await
        }
        Err(other) => Err(other),
    }
}
