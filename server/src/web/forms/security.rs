//! Switching the second factor on and off.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::security::Factor;
use serde::Deserialize;

use super::{back, is_said, one_of, speaking};
use crate::{
    error::{Error, Result},
    extract::{Form, Path},
    login::second_factor,
    web::{
        Web,
        address::Address,
        pages::{self, or_answer},
        session::Visitor,
    },
};

const HERE: &str = "/settings/security";

#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

pub async fn change_security(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Path(action): Path<String>,
    Form(form): Form<Code>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let login_id = visitor.session.as_ref().ok_or_else(Error::unauthorized)?.login_id;
    let app = &web.app;
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    match one_of(&action, &["begin", "confirm", "off"])? {
        "begin" => match second_factor::begin(app, login_id).await {
            Ok(setup) => Ok(pages::show_security(&frame, StatusCode::OK, pages::ready(setup)?, None)),
            Err(error) if is_said(&error) => {
                Ok(pages::show_security(&frame, refused, Factor::On, Some(error.to_string())))
            }
            Err(other) => Err(other),
        },
        "confirm" => match second_factor::confirm(app, login_id, &form.code, &address.to_string()).await {
            Ok(codes) => Ok(pages::show_security(&frame, StatusCode::OK, Factor::Codes(codes), None)),
            Err(error) if is_said(&error) => {
                let now = match second_factor::again(app, login_id).await {
                    Ok(setup) => pages::ready(setup)?,
                    Err(_) if second_factor::is_on(app.db.read(), login_id).await? => Factor::On,
                    Err(_) => Factor::Off,
                };
                Ok(pages::show_security(&frame, refused, now, Some(error.to_string())))
            }
            Err(other) => Err(other),
        },
        _ => match second_factor::switch_off(app, login_id, &form.code, &address.to_string()).await {
            Ok(()) => Ok(back(Some(HERE), Some("saved"))),
            Err(error) if is_said(&error) => {
                Ok(pages::show_security(&frame, error.status(), Factor::On, Some(error.to_string())))
            }
            Err(other) => Err(other),
        },
    }
}
