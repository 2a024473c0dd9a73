//! Looks for what is wrong, and tells of it once.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use super::{
    found::Found,
    here,
    kinds::{self, Threshold, Thresholds},
    strangers,
};
use crate::{
    base::{app::App, clock::MINUTE, error::Result, id},
    entities::alert::{self as row, Column},
    jobs::{Job, Letter, SendMail, enqueue_once},
    login::{self, roles::Permission},
    notifications::webhooks,
};

/// Runs every five minutes.
pub async fn run(app: &App) -> Result<()> {
    let set = kinds::of(app.db.read()).await?;
    for kind in kinds::ALL {
        let Some(threshold) = set.of(kind) else { continue };
        for found in look(app, kind, threshold).await? {
            raise(app, &set, threshold, found).await?;
        }
    }
    Ok(())
}

async fn look(app: &App, kind: &'static str, t: Threshold) -> Result<Vec<Found>> {
    let (db, since) = (app.db.read(), app.clock.now_ms() - t.minutes * MINUTE);
    match kind {
        kinds::NEW_DEVICES => here::new_devices(db, since, t).await,
        kinds::FAILURES => here::failures(db, since, t).await,
        kinds::TOKENS => here::tokens(db, since, t).await,
        kinds::DELETIONS => here::deletions(db, since, t).await,
        kinds::EXPORTS => here::exports(db, since, t).await,
        kinds::PILE_ON => strangers::pile_on(db, since, t).await,
        kinds::SPAM_WAVE => strangers::spam_wave(app, db, since, t).await,
        _ => Ok(Vec::new()),
    }
}

/// Stores what was found. What is open already, or was settled while it still goes on, is brought up to date and told to nobody
/// again.
async fn raise(app: &App, set: &Thresholds, t: Threshold, found: Found) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let goes_on = Condition::any().add(Column::SettledAt.is_null()).add(Column::LastAt.gt(now - t.minutes * MINUTE));
    let before = row::Entity::find()
        .filter(Column::Kind.eq(found.kind))
        .filter(Column::Subject.eq(&found.subject))
        .filter(goes_on)
        .order_by_desc(Column::Id)
        .one(&*tx)
        .await?;
    if let Some(before) = before {
        let count = found.count.max(before.count);
        let change =
            row::ActiveModel { id: Set(before.id), count: Set(count), last_at: Set(now), ..Default::default() };
        change.update(&*tx).await?;
        return tx.commit().await;
    }
    let new = row::Model {
        id: id::next(&app.clock),
        kind: found.kind.to_owned(),
        subject: found.subject,
        count: found.count,
        minutes: t.minutes,
        details: found.details,
        created_at: now,
        last_at: now,
        settled_at: None,
    };
    row::ActiveModel::from(new.clone()).insert(&*tx).await?;
    webhooks::raise(app, &tx, "alert.raised", new.id).await?;
    if set.by_mail {
        for profile_id in login::profiles_that_may(&*tx, Permission::ManageReports).await? {
            let mail = Job::SendMail(SendMail { profile_id, letter: Letter::Alert, subject_id: 0 });
            enqueue_once(app, &tx, &mail, now).await?;
        }
    }
    tx.commit().await
}
