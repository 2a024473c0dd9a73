//! Whom a measure concerns hears of it: a notice in every app, and a mail where one may be written.

use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::{measure as row, notification::Kind as Notice},
    jobs::{Job, Letter, SendMail, enqueue},
    notifications,
};

/// Tells the profile. The words stand on its page alone.
pub async fn tell(app: &App, tx: &Tx, branch_id: i64, measure: &row::Model, is_mailed: bool) -> Result<()> {
    let Some(profile_id) = measure.target_id else { return Ok(()) };
    notifications::raise_measure(app, tx, profile_id, Notice::ModerationWarning, branch_id, measure.id).await?;
    if is_mailed {
        write(app, tx, profile_id).await?;
    }
    Ok(())
}

/// A mail that something about a measure has changed.
pub async fn write(app: &App, tx: &Tx, profile_id: i64) -> Result<()> {
    let mail = SendMail { profile_id, letter: Letter::Measure, subject_id: 0 };
    enqueue(app, tx, &Job::SendMail(mail)).await
}
