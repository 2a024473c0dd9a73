//! Another password, or one for whoever has forgotten it.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::frame::Frame;
use serde::Deserialize;

use crate::{
    base::{
        error::{Error, Result},
        extract::{Form, Path},
    },
    doors::web::{
        address::Address,
        forms::shared::{back, is_said, speaking},
        frame::{frame, or_answer},
        pages,
        session::Visitor,
        state::Web,
    },
    login::{
        passwords::{self, Outcome},
        security_address,
    },
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NewPassword {
    old: String,
    new: String,
    again: String,
    /// The second factor, where it is asked for.
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Email {
    email: String,
}

/// What is wrong, in the reader's words; nothing where it is done.
fn faults(frame: &Frame, outcome: Result<Outcome>) -> Result<Vec<String>> {
    match outcome {
        Ok(Outcome::Done) => Ok(Vec::new()),
        Ok(Outcome::Wrong) => Ok(vec![frame.t("desk-password-wrong")]),
        Ok(Outcome::Weak(names)) => Ok(names.into_iter().map(|n| frame.t(n)).collect()),
        Err(error) if is_said(&error) => Ok(vec![frame.said(&error.to_string())]),
        Err(other) => Err(other),
    }
}

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

pub async fn change_password(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<NewPassword>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/settings/password")).await?);
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    let known = security_address::of_session(&web.app, session).await?;
    if form.new != form.again {
        let differ = vec![frame.t("desk-password-differ")];
        return pages::show_own_password(&web, session, &frame, REFUSED, (differ, known)).await;
    }
    let proof = (form.old, form.code.as_str());
    let outcome = passwords::change(&web.app, session, proof, form.new, &address.to_string()).await;
    let said = faults(&frame, outcome)?;
    if said.is_empty() {
        return Ok(back(Some("/settings/password"), Some("password")));
    }
    pages::show_own_password(&web, session, &frame, REFUSED, (said, known)).await
}

/// Answers alike whether there is such a sign-in or not.
pub async fn send_password_link(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<Email>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/forgot").await?;
    passwords::ask(&web.app, &form.email, &address.to_string()).await?;
    Ok(pages::show_next(&frame, "signed-up-forgot", None))
}

pub async fn set_by_letter(
    State(web): State<Web>,
    visitor: Visitor,
    Path(secret): Path<String>,
    Form(form): Form<NewPassword>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/forgot").await?;
    if form.new != form.again {
        return Ok(pages::show_new_by_letter(&frame, REFUSED, secret, vec![frame.t("desk-password-differ")]));
    }
    let outcome = passwords::set_by_letter(&web.app, &secret, form.new).await;
    if matches!(outcome, Err(Error::NotFound)) {
        return Ok(pages::link_gone(&frame));
    }
    let said = faults(&frame, outcome)?;
    if said.is_empty() {
        return Ok(pages::show_next(&frame, "signed-up-password", Some(("/sign-in", frame.t("sign-in")))));
    }
    Ok(pages::show_new_by_letter(&frame, REFUSED, secret, said))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SecurityAddress {
    address: String,
    password: String,
    code: String,
}

/// Where letters about one's sign-in go beside the work address.
pub async fn save_security_address(
    State(web): State<Web>,
    visitor: Visitor,
    from: Address,
    Form(form): Form<SecurityAddress>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/settings/password")).await?);
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    let proof = (form.password, form.code.as_str());
    match security_address::set(&web.app, session, &form.address, proof, &from.to_string()).await {
        Ok(()) => Ok(back(Some("/settings/password"), Some("saved"))),
        Err(error) if is_said(&error) => {
            let said = vec![frame.said(&error.to_string())];
            pages::show_own_password(&web, session, &frame, REFUSED, (said, form.address)).await
        }
        Err(other) => Err(other),
    }
}
