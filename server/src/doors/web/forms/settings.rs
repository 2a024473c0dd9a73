//! Settings: the profile, reading and writing, devices.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::frame::Look;

use super::shared::{back, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        mastodon,
        params::Params,
        web::{
            frame::or_answer,
            pages,
            session::{Visitor, keep_look},
            state::Web,
        },
    },
    entities::profile::{self, Kind},
    login::{sessions, single_sign_on::identities, tokens},
    people::profiles::personal,
};

/// A fault that can be mended on the page, in its own words.
fn mendable(error: Error) -> Result<String> {
    match error {
        Error::Unprocessable(_) | Error::Field { .. } | Error::TooLarge(_) => Ok(error.to_string()),
        other => Err(other),
    }
}

/// The word for what was saved; another one where nothing was changed.
fn word(before: &profile::Model, after: &profile::Model) -> &'static str {
    if before == after { "unchanged" } else { "saved" }
}

/// How the pages look in this browser, signed in or not.
pub async fn save_look(State(web): State<Web>, jar: CookieJar, form: Params) -> Result<Response> {
    let chosen = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let look = Look::read(&format!("{}.{}", chosen("theme")?, chosen("size")?));
    let to = back(form.text("back")?.as_deref(), Some("saved"));
    Ok((jar.add(keep_look(&web.app, &look)), to).into_response())
}

pub async fn save_profile(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/settings/profile")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    match mastodon::change_account(&web.app, &viewer, form).await {
        Ok(_) => {
            let after = profile::by_id(web.app.db.read(), viewer.profile.id).await?;
            Ok(back(Some("/settings/profile"), Some(word(&viewer.profile, &after))))
        }
        Err(error) => {
            let fault = Some(mendable(error)?);
            pages::show_profile_form(&frame, StatusCode::UNPROCESSABLE_ENTITY, fault).await
        }
    }
}

pub async fn save_preferences(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/settings/preferences")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let contact = form.text("contact")?.filter(|_| viewer.profile.kind == Kind::Personal);
    let kept = match contact {
        Some(address) => personal::set_contact(&web.app, &viewer.profile, &address).await,
        None => Ok(()),
    };
    let changed = match kept {
        Ok(()) => mastodon::change_account(&web.app, &viewer, form).await.map(drop),
        Err(error) => Err(error),
    };
    match changed {
        Ok(()) => {
            let after = profile::by_id(web.app.db.read(), viewer.profile.id).await?;
            Ok(back(Some("/settings/preferences"), Some(word(&viewer.profile, &after))))
        }
        Err(error) => {
            let fault = Some(mendable(error)?);
            pages::show_preferences(&web, &visitor, &frame, StatusCode::UNPROCESSABLE_ENTITY, fault).await
        }
    }
}

pub async fn end_session(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response> {
    or_answer!(speaking(&web, &visitor, Some("/settings/devices")).await?);
    if let Some(session) = &visitor.session {
        sessions::end_one(&web.app, session.login_id, &id).await?;
    }
    Ok(back(Some("/settings/devices"), Some("removed")))
}

/// A sign-in service lets nobody in here any more as whoever this is.
pub async fn unlink_identity(State(web): State<Web>, visitor: Visitor, Path(id): Path<i64>) -> Result<Response> {
    or_answer!(speaking(&web, &visitor, Some("/settings/devices")).await?);
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    identities::unlink(&web.app, session.login_id, id).await?;
    Ok(back(Some("/settings/devices"), Some("removed")))
}

pub async fn revoke_token(State(web): State<Web>, visitor: Visitor, Path(id): Path<i64>) -> Result<Response> {
    or_answer!(speaking(&web, &visitor, Some("/settings/devices")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let tx = web.app.db.begin().await?;
    tokens::revoke_own(&tx, viewer.profile.id, id, web.app.clock.now_ms()).await?;
    tx.commit().await?;
    Ok(back(Some("/settings/devices"), Some("removed")))
}
