//! Somebody signs up, or confirms her address.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::sign_up::Typed;

use super::shared::is_said;
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
        limits::{Asked, Limit},
    },
    doors::{
        mastodon::registrations,
        params::Params,
        web::{
            address::Address,
            frame::{frame, wrong},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    moderation::barred,
    people::profiles::sign_up,
};

pub async fn sign_up(State(web): State<Web>, visitor: Visitor, address: Address, form: Params) -> Result<Response> {
    let frame = frame(&web, &visitor, "/sign-up").await?;
    if web.app.limits.is_on()
        && let Asked::No(_, seconds) = web.app.limits.ask(Limit::SignUps, &address.to_string())
    {
        return Err(Error::TooMany(seconds));
    }
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = Typed {
        username: text("username")?,
        email: text("email")?,
        reason: text("reason")?,
        invite: text("invite_code")?,
        fault: None,
    };
    barred::require_open(&web.app, address.0).await?;
    let made = match registrations::register(&web.app, &form, None).await {
        Ok(Ok(made)) => made,
        Ok(Err(details)) => {
            let words = details.keys().map(|field| frame.t(&format!("sign-up-wrong-{field}")));
            typed.fault = Some(words.collect::<Vec<_>>().join(" "));
            return Ok(pages::show_sign_up(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, typed));
        }
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            return Ok(pages::show_sign_up(&web, &frame, error.status(), typed));
        }
        Err(other) => return Err(other),
    };
    if made.gone_at.is_none() {
        return Ok(pages::show_next(&frame, "signed-up", Some(("/sign-in", frame.t("sign-in")))));
    }
    let name = if web.app.config.confirm_email { "signed-up-letter" } else { "signed-up-waits" };
    Ok(pages::show_next(&frame, name, None))
}

pub async fn confirm_address(State(web): State<Web>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    match sign_up::confirm(&web.app, &secret).await {
        Ok(true) => Ok(pages::show_next(&frame, "signed-up", Some(("/sign-in", frame.t("sign-in"))))),
        Ok(false) => Ok(pages::show_next(&frame, "signed-up-waits", None)),
        Err(Error::NotFound) => Ok(wrong(&frame, StatusCode::NOT_FOUND, &frame.t("confirm-gone"))),
        Err(other) => Err(other),
    }
}
