//! Settings: the profile, reading and writing, devices.

use axum::{extract::State, http::StatusCode, response::Response};

use super::shared::{back, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        mastodon,
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::profile::Kind,
    login::{sessions, tokens},
    people::profiles::personal,
};

/// A fault that can be mended on the page, in its own words.
fn mendable(error: Error) -> Result<String> {
    match error {
        Error::Unprocessable(_) | Error::Field { .. } | Error::TooLarge(_) => Ok(error.to_string()),
        other => Err(other),
    }
}

pub async fn save_profile(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/settings/profile")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    match mastodon::change_account(&web.app, &viewer, form).await {
        Ok(_) => Ok(back(Some("/settings/profile"), Some("saved"))),
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
        Ok(()) => Ok(back(Some("/settings/preferences"), Some("saved"))),
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

pub async fn revoke_token(State(web): State<Web>, visitor: Visitor, Path(id): Path<i64>) -> Result<Response> {
    or_answer!(speaking(&web, &visitor, Some("/settings/devices")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let tx = web.app.db.begin().await?;
    tokens::revoke_own(&tx, viewer.profile.id, id, web.app.clock.now_ms()).await?;
    tx.commit().await?;
    Ok(back(Some("/settings/devices"), Some("removed")))
}
