//! Who may use the desk's part of our API.

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
    },
    entities::profile,
    login::{self, Viewer, roles::Permission},
};

/// The profile of an app that was given a scope, and whose owner's role permits something.
///
/// # Errors
/// 403 without the scope or the permission; the latter stands in the audit log.
pub async fn officer(
    app: &App,
    viewer: &Viewer,
    scope: &str,
    permission: Permission,
    what: &str,
) -> Result<profile::Model> {
    let me = viewer.require(scope)?;
    match login::require(app.db.read(), me, permission).await {
        Err(error @ Error::Forbidden(_)) => {
            if me.kind != profile::Kind::Personal {
                audit::refused(app, &me.handle, &format!("API {what}")).await?;
            }
            Err(error)
        }
        other => other.map(|()| me.clone()),
    }
}
