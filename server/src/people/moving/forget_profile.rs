//! A profile is gone, another server's or one of ours: its posts and follows go, some at a time, so that nobody else has to wait.

use crate::{
    base::{app::App, error::Result},
    jobs::ForgetProfile,
    people::follows,
    posts,
};

/// Rows in one transaction.
const STEP: u64 = 50;

/// Does the job; run twice, it does no harm.
pub async fn forget_profile(app: &App, job: &ForgetProfile) -> Result<()> {
    while step(app, job).await? {}
    Ok(())
}

/// One step; false once nothing is left.
async fn step(app: &App, job: &ForgetProfile) -> Result<bool> {
    let tx = app.db.begin().await?;
    let more = follows::forget_some(&tx, job.profile_id, STEP).await?
        || posts::forget_some(app, &tx, job.profile_id, STEP).await?;
    tx.commit().await?;
    Ok(more)
}
