//! The first start: the branch gets its settings and its owner, who is signed in at once.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::pages::desk::setup::Owner;

use super::settings::change;
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            forms::shared::is_said,
            frame::{frame, wrong},
            pages::{self, Typed},
            session::{Visitor, cookie},
            state::Web,
        },
    },
    login::sessions,
    people::profiles::first_owner::{self, Outcome},
};

/// How the audit log and the settings' history name whoever has the link.
const FIRST_START: &str = "first start";

pub async fn set_up(
    State(web): State<Web>,
    visitor: Visitor,
    jar: CookieJar,
    Path(secret): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    let gone = || wrong(&frame, StatusCode::NOT_FOUND, &frame.t("setup-link-gone"));
    if secret.len() > 100 || !first_owner::is_open(&web.app, &secret).await? {
        return Ok(gone());
    }
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let owner = Owner { email: text("email")?, handle: text("handle")?.trim().trim_start_matches('@').to_owned() };
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let (new, again) = (text("new")?, text("again")?);
    if new != again {
        let typed = (typed(&form)?, owner, vec![frame.t("desk-password-differ")]);
        return pages::show_setup(&web, &frame, refused, secret, typed).await;
    }
    if let Err(typed) = change(&web, &frame, FIRST_START, &form).await? {
        return pages::show_setup(&web, &frame, refused, secret, (typed, owner, Vec::new())).await;
    }
    let faults = match first_owner::make(&web.app, &secret, &owner.email, &owner.handle, new).await {
        Ok(Outcome::Made(login)) => {
            let session = sessions::begin(&web.app, &login, None, None).await?;
            return Ok((jar.add(cookie(&web.app, session)), Redirect::to("/settings/security")).into_response());
        }
        Ok(Outcome::Weak(names)) => names.into_iter().map(|n| frame.t(n)).collect(),
        Err(Error::NotFound) => return Ok(gone()),
        Err(error) if is_said(&error) => vec![frame.said(&error.to_string())],
        Err(other) => return Err(other),
    };
    pages::show_setup(&web, &frame, refused, secret, (typed(&form)?, owner, faults)).await
}

/// What was typed about the branch.
fn typed(form: &Params) -> Result<Typed> {
    let mut typed = Typed::default();
    for name in crate::base::config::AT_THE_DESK {
        if let Some(value) = form.text(name)? {
            typed.values.insert((*name).to_owned(), value);
        }
    }
    Ok(typed)
}
