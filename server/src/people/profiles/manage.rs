//! What those who manage people do about a colleague, for every door alike.

use super::leave;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::profile,
    login::{self, access, own_roles},
};

/// One act.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    /// By the role's name.
    Role(&'a str),
    EndSessions,
    Suspend,
    Resume,
    /// A new password, which is told once.
    Reset,
    Leave {
        note: &'a str,
        successor: &'a str,
        /// It can't be undone as a whole: what is handed over stays so.
        is_sure: bool,
    },
    Return,
}

/// Does it, unless the colleague may do more than whoever asks. Gives the password of [`Act::Reset`].
///
/// # Errors
/// 403 for a colleague with a higher role, or a role above one's own; 422 for nobody of this branch, or what can't be done.
pub async fn act(app: &App, me: &profile::Model, handle: &str, act: Act<'_>) -> Result<Option<String>> {
    let handle = handle.trim().trim_start_matches('@');
    login::require_rank(app.db.read(), me, handle).await?;
    let own = profile::local(app.db.read(), handle).await?.ok_or(Error::NotFound)?;
    let by_oneself = own.id == me.id;
    match act {
        Act::Role(name) => {
            let none = || Error::unprocessable("There is no such role at this branch.");
            let role = own_roles::find(app.db.read(), name).await?.ok_or_else(none)?;
            access::set_role(app, me, &own, role).await?;
        }
        Act::EndSessions => access::end_sessions(app, &me.handle, &own).await?,
        Act::Suspend if by_oneself => {
            return Err(Error::unprocessable("Somebody else has to pause your sign-in."));
        }
        Act::Suspend => access::suspend(app, &me.handle, &own).await?,
        Act::Resume => access::resume(app, &me.handle, &own).await?,
        Act::Reset => return leave::reset_password(app, &me.handle, handle).await.map(Some),
        Act::Return => leave::take_back(app, &me.handle, handle).await?,
        Act::Leave { .. } if by_oneself => {
            return Err(Error::unprocessable("You can't do this for yourself: ask a colleague who manages people."));
        }
        Act::Leave { is_sure: false, .. } => {
            return Err(Error::unprocessable("Tick the box to say that you are sure. Nothing has been changed."));
        }
        Act::Leave { note, successor, .. } => leave::leave(app, &me.handle, handle, note, Some(successor)).await?,
    }
    Ok(None)
}
