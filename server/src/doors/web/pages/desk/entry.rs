//! Who may open a page of the desk.

use axum::{extract::OriginalUri, response::Response};
use frontend::frame::Frame;

use crate::{
    base::error::{Error, Result},
    doors::web::{frame::signed_in, session::Visitor, state::Web},
    entities::{login::Role, profile},
    login::{
        self,
        roles::{self, Permission},
    },
};

/// The frame of a page of the desk and who opens it, or the way to sign in.
///
/// # Errors
/// 403 for a role that does not permit it.
pub async fn at_desk(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
    permission: Permission,
) -> Result<std::result::Result<(Frame, profile::Model), Response>> {
    let frame = match signed_in(web, visitor, uri).await? {
        Ok(frame) => frame,
        Err(response) => return Ok(Err(response)),
    };
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, permission).await?;
    Ok(Ok((frame, me)))
}

/// The same for the first page, which everybody may open whose role permits anything.
pub async fn at_any_desk(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
) -> Result<std::result::Result<(Frame, Role), Response>> {
    let frame = match signed_in(web, visitor, uri).await? {
        Ok(frame) => frame,
        Err(response) => return Ok(Err(response)),
    };
    let me = visitor.viewer(&web.app).await?.profile;
    match login::role_of(web.app.db.read(), &me).await? {
        Some(role) if roles::bits(role) > 0 => Ok(Ok((frame, role))),
        _ => Err(Error::forbidden("Your role at this branch does not allow this.")),
    }
}
