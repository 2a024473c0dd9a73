//! The second factor: switching it on and off, showing it again, and the passkeys beside it.

use axum::{Json, extract::State, http::StatusCode, response::Response};
use frontend::{frame::Frame, pages::security::Factor};
use serde::Deserialize;
use serde_json::Value;

use super::{
    entering::tell_of_device,
    shared::{back, is_said, one_of, speaking},
};
use crate::{
    base::{
        error::{Error, Result},
        extract::{Form, Path},
    },
    doors::web::{address::Address, frame::or_answer, pages, session::Visitor, state::Web},
    entities::session,
    login::{
        factors, passkeys,
        second_factor::{self, Given},
    },
};

const HERE: &str = "/settings/security";

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Change {
    code: String,
    /// A passkey's name, and JSON: its answer.
    name: String,
    passkey: String,
    /// The passkey that is taken off.
    id: String,
}

/// What a browser makes a new passkey from.
pub async fn begin_passkey(State(web): State<Web>, visitor: Visitor) -> Result<Json<Value>> {
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    Ok(Json(passkeys::begin_adding(&web.app, session).await?))
}

pub async fn change_security(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Path(action): Path<String>,
    Form(form): Form<Change>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    let login_id = session.login_id;
    let app = &web.app;
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    match one_of(&action, &["begin", "confirm", "off", "add-passkey", "remove-passkey", "prove"])? {
        "begin" => match second_factor::begin(app, login_id).await {
            Ok(setup) => Ok(pages::show_security(&frame, StatusCode::OK, pages::ready(setup)?, None)),
            Err(error) if is_said(&error) => Ok(pages::show_security(
                &frame,
                refused,
                pages::factor_on(&web, session).await?,
                Some(error.to_string()),
            )),
            Err(other) => Err(other),
        },
        "confirm" => match second_factor::confirm(app, login_id, &form.code, &address.to_string()).await {
            Ok(codes) => Ok(pages::show_security(&frame, StatusCode::OK, Factor::Codes(codes), None)),
            Err(error) if is_said(&error) => {
                let now = match second_factor::again(app, login_id).await {
                    Ok(setup) => pages::ready(setup)?,
                    Err(_) if factors::is_on(app.db.read(), login_id).await? => pages::factor_on(&web, session).await?,
                    Err(_) => Factor::Off,
                };
                Ok(pages::show_security(&frame, refused, now, Some(error.to_string())))
            }
            Err(other) => Err(other),
        },
        "add-passkey" => match passkeys::add(app, session, &form.name, &form.passkey).await {
            Ok(()) => {
                tell_of_device(app, login_id).await?;
                Ok(back(Some(HERE), Some("saved")))
            }
            Err(error) if is_said(&error) => Ok(pages::show_security(
                &frame,
                refused,
                pages::factor_on(&web, session).await?,
                Some(error.to_string()),
            )),
            Err(other) => Err(other),
        },
        "prove" => {
            let given = Given::of(&form.code, &form.passkey);
            match second_factor::enter(app, session, given, &address.to_string()).await {
                Ok(()) => Ok(back(Some(HERE), Some("saved"))),
                Err(error) => said_here(&web, &frame, session, error).await,
            }
        }
        "remove-passkey" => {
            passkeys::remove(app, login_id, form.id.parse().unwrap_or(0)).await?;
            Ok(back(Some(HERE), Some("removed")))
        }
        _ => match second_factor::switch_off(app, login_id, &form.code, &address.to_string()).await {
            Ok(()) => Ok(back(Some(HERE), Some("saved"))),
            Err(error) if is_said(&error) => Ok(pages::show_security(
                &frame,
                error.status(),
                pages::factor_on(&web, session).await?,
                Some(error.to_string()),
            )),
            Err(other) => Err(other),
        },
    }
}

/// A fault on the page that it happened on, as the second factor stands now.
async fn said_here(web: &Web, frame: &Frame, session: &session::Model, error: Error) -> Result<Response> {
    if !is_said(&error) {
        return Err(error);
    }
    let on = factors::is_on(web.app.db.read(), session.login_id).await?;
    let now = if on { pages::factor_on(web, session).await? } else { Factor::Off };
    Ok(pages::show_security(frame, error.status(), now, Some(error.to_string())))
}
