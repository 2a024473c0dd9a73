//! What forms share: where they lead, who may send them, and which faults are said on their page.

use api::ClientError;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use frontend::frame::Frame;
use serde_json::Value;

use crate::{
    base::{
        error::{Error, Result},
        limits::{Asked, Limit},
    },
    doors::{
        params::Params,
        web::{
            address::Address,
            frame::{frame, to_sign_in},
            notice,
            session::Visitor,
            slug::safe_path,
            state::Web,
        },
    },
    entities::profile,
    login::{self, roles::Permission},
    policy::voice::require_voice,
};

/// Back to where somebody came from, with a word about what happened.
pub(super) fn back(path: Option<&str>, done: Option<&str>) -> Response {
    let path = safe_path(path);
    Redirect::to(&done.map_or_else(|| path.clone(), |word| notice::add(&path, word))).into_response()
}

/// The same after something was done with a profile.
pub(super) fn back_about(path: Option<&str>, done: &str, profile_id: &str) -> Response {
    Redirect::to(&notice::add_about(&safe_path(path), done, profile_id)).into_response()
}

/// The frame of a form that somebody signed in has sent; else the way to sign in, and back to where the form was.
pub(super) async fn speaking(
    web: &Web,
    visitor: &Visitor,
    back: Option<&str>,
) -> Result<std::result::Result<Frame, Response>> {
    let frame = frame(web, visitor, &safe_path(back)).await?;
    if let Some(stopped) = visitor.known(&web.app).await?.filter(|v| v.profile.restriction.is_some()) {
        require_voice(&stopped.profile)?;
    }
    Ok(if frame.speaker.is_some() { Ok(frame) } else { Err(to_sign_in(&safe_path(back))) })
}

/// The same for a form of the desk: also whose role has to allow it.
pub(super) async fn permitted(
    web: &Web,
    visitor: &Visitor,
    back: &str,
    permission: Permission,
) -> Result<std::result::Result<(Frame, profile::Model), Response>> {
    let frame = match speaking(web, visitor, Some(back)).await? {
        Ok(frame) => frame,
        Err(response) => return Ok(Err(response)),
    };
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, permission).await?;
    Ok(Ok((frame, me)))
}

/// That not too many codes are tried, or reports sent, from one address. It counts in memory, and is kept nowhere.
///
/// # Errors
/// 429 where they are too many.
pub(super) fn limited(web: &Web, address: &Address) -> Result<()> {
    match web.app.limits.ask(Limit::Receipts, &address.to_string()) {
        Asked::No(_, seconds) if web.app.limits.is_on() => Err(Error::TooMany(seconds)),
        _ => Ok(()),
    }
}

/// The action, if it is one of these.
pub(super) fn one_of(action: &str, actions: &[&'static str]) -> Result<&'static str> {
    actions.iter().copied().find(|a| *a == action).ok_or(Error::NotFound)
}

/// Whether a fault is one that its sender can mend on the page.
pub(super) fn is_mendable(error: &ClientError) -> bool {
    matches!(error.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::PAYLOAD_TOO_LARGE)
}

/// Whether a fault of our own is one that is said on the page.
pub(super) fn is_said(error: &Error) -> bool {
    matches!(error, Error::Unprocessable(_) | Error::Field { .. } | Error::TooMany(_) | Error::Forbidden(_))
}

/// A field of a form as JSON, where it is there.
pub(super) fn put(body: &mut serde_json::Map<String, Value>, form: &Params, name: &str) -> Result<()> {
    if let Some(text) = form.text(name)? {
        body.insert(name.to_owned(), Value::String(text));
    }
    Ok(())
}
