//! The number of the ruleset, which rises with every change of it.

use sea_orm::ConnectionTrait;

use crate::base::{
    db::Tx,
    error::Result,
    settings::{put_setting, setting},
};

/// Counts every change of the rules; its absence says that the branch has none yet.
pub(super) const VERSION: &str = "ruleset";

/// The number; none where the branch has no rules yet.
pub(super) async fn number(db: &impl ConnectionTrait) -> Result<Option<i64>> {
    Ok(setting(db, VERSION).await?.map(|v| parsed(&v)))
}

/// The number as it is kept.
pub(super) fn parsed(kept: &str) -> i64 {
    kept.parse().unwrap_or(0)
}

/// Another version begins. After the audit log, whose lock lets one writer through at a time.
pub(super) async fn bump(tx: &Tx) -> Result<()> {
    let version = number(&**tx).await?.unwrap_or(0);
    put_setting(tx, VERSION, (version + 1).to_string()).await
}
