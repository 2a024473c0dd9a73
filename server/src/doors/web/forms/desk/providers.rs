//! A sign-in service is added, changed, tried or taken away.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::desk::providers::{Service, Trial},
};

use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::{
        roles::Permission,
        single_sign_on::{
            Fault,
            providers::{self, Provider},
            trial,
        },
    },
};

const HERE: &str = "/desk/sign-in";

pub async fn change_providers(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let given = form.text("id")?.filter(|id| !id.is_empty());
    match one_of(&action, &["save", "try", "remove"])? {
        "remove" => {
            providers::remove(&web.app, &me.handle, id(&given.unwrap_or_default())?).await?;
            return Ok(back(Some(HERE), Some("removed")));
        }
        "try" => {
            let tried = try_out(&web, &frame, id(&given.unwrap_or_default())?).await?;
            return pages::show_providers(&web, &frame, StatusCode::OK, Some(tried), (None, None)).await;
        }
        _ => {}
    }
    let draft = read(&form, given.as_deref())?;
    let typed =
        Service { id: given.clone().unwrap_or_default(), is_fixed: false, ..pages::shown_service(&web.app, &draft) };
    match providers::save(&web.app, &me, given.is_none(), draft).await {
        Ok(_) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let (status, fault) = (error.status(), Some(error.to_string()));
            match given {
                Some(of) => {
                    // What she has seen now she may write over.
                    let now = providers::of(&web.app, id(&of)?).await?.state();
                    Ok(pages::show_provider(&frame, status, Service { was: now, ..typed }, fault))
                }
                None => pages::show_providers(&web, &frame, status, None, (Some(typed), fault)).await,
            }
        }
        Err(other) => Err(other),
    }
}

/// What was typed.
fn read(form: &Params, given: Option<&str>) -> Result<Provider> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let flag = |name: &str| form.flag(name).map(Option::unwrap_or_default);
    Ok(Provider {
        id: given.map_or(Ok(0), id)?,
        name: text("name")?,
        issuer: text("issuer")?,
        client_id: text("client_id")?,
        client_secret: text("client_secret")?,
        scopes: text("scopes")?,
        groups_claim: text("groups_claim")?,
        group_roles: text("group_roles")?,
        may_be_inside: flag("may_be_inside")?,
        asks_factor: flag("asks_factor")?,
        is_on: flag("is_on")?,
        was: text("was")?,
    })
}

/// Asks a service what it can do, in the reader's words.
async fn try_out(web: &Web, frame: &Frame, provider_id: i64) -> Result<Trial> {
    let provider = providers::of(&web.app, provider_id).await?;
    let sentence = |name: &str, is_well: bool| {
        let state = if is_well { "well" } else { "fault" };
        (is_well, frame.t(&format!("sso-trial-{name}-{state}")))
    };
    let found = match trial::run(&web.app, &provider).await {
        Ok(checks) => checks.iter().map(|c| sentence(c.name, c.is_well)).collect(),
        Err(Fault::Ours(error)) => return Err(error),
        Err(Fault::Unreachable) => vec![sentence("reached", false)],
        Err(fault) => vec![(false, frame.tv(&format!("sso-fault-{}", fault.name()), &[("name", &provider.name)]))],
    };
    Ok(Trial { id: provider_id.to_string(), found })
}
