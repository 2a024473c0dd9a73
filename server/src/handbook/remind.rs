//! Reminders: to read the handbook, half-way and on the last day; to review it, when its day has come.

use sea_orm::EntityTrait;

use super::{reading, versions::in_force};
use crate::{
    base::{
        app::App,
        clock::{DAY, day, day_start},
        db::Tx,
        error::Result,
        settings::put_setting,
    },
    entities::setting,
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, roles::Permission},
};

/// What was reminded of last, so that each reminder goes out once, also where the server was down on its day.
const READ: &str = "handbook-reminded";
const REVIEWED: &str = "handbook-review-reminded";

/// Runs every hour.
pub async fn run(app: &App) -> Result<()> {
    let Some(version) = in_force(app, app.db.read()).await? else { return Ok(()) };
    let now = app.clock.now_ms();
    let begun = version.effective_on.as_deref().and_then(day_start).unwrap_or(now);
    let passed = (now - begun) / DAY;
    let stage = [version.read_within / 2, version.read_within].into_iter().filter(|d| passed >= *d).count();
    let tx = app.db.begin().await?;
    if stage > 0 && is_new(&tx, READ, format!("{} {stage}", version.number)).await? {
        let read = reading::of_version(app, version.id).await?;
        for (colleague, _) in login::colleagues(&*tx).await? {
            if colleague.frozen_on.is_none() && !read.iter().any(|r| r.profile_id == colleague.id) {
                let mail = SendMail { profile_id: colleague.id, letter: Letter::Handbook, subject_id: 0 };
                enqueue(app, &tx, &Job::SendMail(mail)).await?;
            }
        }
    }
    let due = version.review_on.filter(|on| *on <= day(now));
    if let Some(on) = due
        && is_new(&tx, REVIEWED, on).await?
    {
        for owner in login::profiles_that_may(&*tx, Permission::ManageRules).await? {
            let mail = SendMail { profile_id: owner, letter: Letter::Review, subject_id: 0 };
            enqueue(app, &tx, &Job::SendMail(mail)).await?;
        }
    }
    tx.commit().await
}

/// Whether something was not reminded of yet; from now on it was.
async fn is_new(tx: &Tx, name: &str, what: String) -> Result<bool> {
    let done = setting::Entity::find_by_id(name).one(&**tx).await?;
    if done.is_some_and(|d| d.value == what) {
        return Ok(false);
    }
    put_setting(tx, name, what).await?;
    Ok(true)
}

/// Whether the review's day is over.
pub async fn is_review_overdue(app: &App) -> Result<bool> {
    let version = in_force(app, app.db.read()).await?;
    Ok(version.and_then(|v| v.review_on).is_some_and(|on| on < day(app.clock.now_ms())))
}
