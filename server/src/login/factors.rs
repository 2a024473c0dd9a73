//! Whether a login has a second factor, and whether a session has just given it.

use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    base::{
        app::App,
        clock::MINUTE,
        error::{Error, Result},
    },
    entities::{login, second_factor as row, session},
};

/// The login with an id.
///
/// # Errors
/// 404 where there is none.
pub(super) async fn login_of(db: &impl ConnectionTrait, login_id: i64) -> Result<login::Model> {
    login::Entity::find_by_id(login_id).one(db).await?.ok_or(Error::NotFound)
}

/// Whether a login asks for a code.
pub async fn is_on(db: &impl ConnectionTrait, login_id: i64) -> Result<bool> {
    let found = row::Entity::find_by_id(login_id).one(db).await?;
    Ok(found.is_some_and(|f| f.confirmed_at.is_some()))
}

/// How long after its second factor a session may add a passkey.
const JUST_NOW_MS: i64 = 10 * MINUTE;

/// Whether a session has just given its second factor.
pub fn is_fresh(app: &App, session: &session::Model) -> bool {
    session.factor_at.is_some_and(|at| app.clock.now_ms() - at < JUST_NOW_MS)
}
