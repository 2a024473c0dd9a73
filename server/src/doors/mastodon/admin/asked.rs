//! Who may ask for what.

use crate::{
    base::{app::App, error::Result},
    entities::profile,
    login::{self, Viewer, roles::Permission},
};

/// The profile that asks, where app and role allow it.
///
/// # Errors
/// 403 where one of them does not.
pub(super) async fn permitted(
    app: &App,
    viewer: &Viewer,
    scope: &str,
    permission: Permission,
) -> Result<profile::Model> {
    let me = viewer.require(scope)?;
    login::require(app.db.read(), me, permission).await?;
    Ok(me.clone())
}
