//! Whether a login has a second factor, and whether a session has just given it.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::roles;
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

/// Whether a login's role asks for a second factor that it does not have yet.
pub async fn is_owed(app: &App, login_id: i64) -> Result<bool> {
    if app.config.factor_roles.is_empty() {
        return Ok(false);
    }
    let db = app.db.read();
    let login = login_of(db, login_id).await?;
    let asked = app.config.factor_roles.iter().any(|r| r == roles::name(login.role));
    Ok(asked && login.left_at.is_none() && !is_on(db, login_id).await?)
}
