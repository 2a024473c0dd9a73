//! Reminders: to read the handbook, half-way and on the last day; to review it, when its day has come.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{in_force, reading};
use crate::{
    app::App,
    clock::{DAY, day, day_start},
    entities::setting,
    error::Result,
    jobs::{
        Job, enqueue,
        send_mail::{Letter, SendMail},
    },
    login::{self, roles::Permission},
    rules::put_setting,
};

/// Runs every hour, and reminds once a day at most.
pub async fn run(app: &App) -> Result<()> {
    const DONE: &str = "handbook-reminded";
    let Some(version) = in_force(app, app.db.read()).await? else { return Ok(()) };
    let now = app.clock.now_ms();
    let today = day(now);
    let done = setting::Entity::find().filter(setting::Column::Name.eq(DONE)).one(app.db.read()).await?;
    if done.is_some_and(|d| d.value == today) {
        return Ok(());
    }
    let begun = version.effective_on.as_deref().and_then(day_start).unwrap_or(now);
    let passed = (now - begun) / DAY;
    let tx = app.db.begin().await?;
    if [version.read_within / 2, version.read_within].contains(&passed) {
        let read = reading::of_version(app, version.id).await?;
        for (colleague, _) in login::colleagues(&*tx).await? {
            if colleague.frozen_on.is_none() && !read.iter().any(|r| r.profile_id == colleague.id) {
                let mail = SendMail { profile_id: colleague.id, letter: Letter::Handbook, subject_id: 0 };
                enqueue(app, &tx, &Job::SendMail(mail)).await?;
            }
        }
    }
    if version.review_on.as_deref() == Some(today.as_str()) {
        for owner in login::profiles_that_may(&*tx, Permission::ManageRules).await? {
            let mail = SendMail { profile_id: owner, letter: Letter::Review, subject_id: 0 };
            enqueue(app, &tx, &Job::SendMail(mail)).await?;
        }
    }
    put_setting(&tx, DONE, today).await?;
    tx.commit().await
}

/// Whether the review's day is over.
pub async fn is_review_overdue(app: &App) -> Result<bool> {
    let version = in_force(app, app.db.read()).await?;
    Ok(version.and_then(|v| v.review_on).is_some_and(|on| on < day(app.clock.now_ms())))
}
