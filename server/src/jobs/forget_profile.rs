//! A profile is gone, another server's or one of ours: its posts and follows go, some at a time, so that nobody else has to wait.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, follows, posts};

/// Rows in one transaction.
const STEP: u64 = 50;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetProfile {
    pub profile_id: i64,
}

impl ForgetProfile {
    pub async fn run(&self, app: &App) -> Result<()> {
        while self.step(app).await? {}
        Ok(())
    }

    /// One step; false once nothing is left.
    async fn step(&self, app: &App) -> Result<bool> {
        let tx = app.db.begin().await?;
        let more = follows::forget_some(&tx, self.profile_id, STEP).await?
            || posts::forget_some(app, &tx, self.profile_id, STEP).await?;
        tx.commit().await?;
        Ok(more)
    }
}
