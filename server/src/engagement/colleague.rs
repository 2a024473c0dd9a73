//! A colleague by her handle.

use sea_orm::ConnectionTrait;

use crate::{
    base::error::{Error, Result},
    entities::profile::{self, Kind},
};

/// The professional profile with a handle, of somebody who has not left.
///
/// # Errors
/// 422 for a handle that no colleague has; a personal profile answers as one that does not exist.
pub async fn by_handle(db: &impl ConnectionTrait, handle: &str) -> Result<profile::Model> {
    let found = profile::local(db, handle.trim().trim_start_matches('@')).await?;
    let found = found.filter(|p| p.kind == Kind::Professional && p.frozen_on.is_none());
    found.ok_or_else(|| Error::unprocessable("No colleague of this branch has this handle."))
}
