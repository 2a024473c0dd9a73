//! What becomes of a row after its request.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
};

use super::{
    lease::{Lease, Round},
    send::Outcome,
};
use crate::{
    base::{
        app::App,
        backoff,
        clock::{DAY, MINUTE},
        db::Tx,
        error::Result,
    },
    entities::{delivery, profile},
};

/// How long a delivery is tried, and how often at least: a clock that jumps ends nothing.
const KEEP_MS: i64 = 14 * DAY;
const LEAST_ATTEMPTS: i64 = 6;
/// A row whose host fails waits no longer than this by itself; the host's breaker does the waiting.
const HOST_FAILED_MS: i64 = 4 * MINUTE;

/// Writes down what became of one delivery of several, as long as the lease is still ours.
pub async fn settle(app: &App, lease: &Lease, round: &mut Round, row: delivery::Model, outcome: Outcome) -> Result<()> {
    let tx = app.db.begin().await?;
    if lease.holds(&tx).await? {
        write(app, &tx, round, row, outcome).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The same for the only one, and gives the host back with it.
pub async fn settle_last(app: &App, lease: Lease, row: delivery::Model, outcome: Outcome) -> Result<()> {
    let tx = app.db.begin().await?;
    let mut round = Round::default();
    write(app, &tx, &mut round, row, outcome).await?;
    if lease.release(app, &tx, &round).await? {
        tx.commit().await?;
    }
    Ok(())
}

async fn write(app: &App, tx: &Tx, round: &mut Round, row: delivery::Model, outcome: Outcome) -> Result<()> {
    match outcome {
        Outcome::Accepted => {
            round.answered = true;
            delivery::Entity::delete_by_id(row.id).exec(&**tx).await?;
        }
        Outcome::Gone => {
            round.answered = true;
            forget_inbox(tx, &row, app.clock.now_ms()).await?;
        }
        Outcome::Refused(status) => {
            round.answered = true;
            give_up(tx, row, &format!("refused with {status}")).await?;
        }
        Outcome::Later { wait_ms, host_failed } => {
            round.answered |= !host_failed;
            round.failures += i64::from(host_failed);
            round.wait_ms = round.wait_ms.max(wait_ms);
            put_off(app, tx, row, host_failed).await?;
        }
    }
    Ok(())
}

async fn put_off(app: &App, tx: &Tx, row: delivery::Model, host_failed: bool) -> Result<()> {
    let attempts = row.attempts + 1;
    if app.clock.now_ms() - row.created_at > KEEP_MS && attempts >= LEAST_ATTEMPTS {
        return give_up(tx, row, "not accepted in 14 days").await;
    }
    let wait = backoff::after(&app.clock, attempts);
    let wait = if host_failed { wait.min(HOST_FAILED_MS) } else { wait };
    let mut change = row.into_active_model();
    change.attempts = Set(attempts);
    change.next_at = Set(app.clock.steady_ms() + wait);
    change.update(&**tx).await?;
    Ok(())
}

async fn give_up(tx: &Tx, row: delivery::Model, why: &str) -> Result<()> {
    tracing::info!(inbox = row.inbox, why, "delivery given up");
    let mut change = row.into_active_model();
    change.failed = Set(Some(why.to_owned()));
    change.update(&**tx).await?;
    Ok(())
}

/// An inbox that answers 410 is believed for itself: nothing is sent to it again. Was it somebody's own, then that profile
/// is gone; was it shared, then its profiles are reached at their own inboxes from now on, and each may say the same.
async fn forget_inbox(tx: &Tx, delivery::Model { host, inbox, .. }: &delivery::Model, now: i64) -> Result<()> {
    let given_up = delivery::Entity::update_many()
        .set(delivery::ActiveModel { failed: Set(Some("the inbox is gone".to_owned())), ..Default::default() })
        .filter(delivery::Column::Host.eq(host))
        .filter(delivery::Column::Inbox.eq(inbox))
        .filter(delivery::Column::Failed.is_null())
        .exec(&**tx)
        .await?;
    tracing::info!(inbox, deliveries = given_up.rows_affected, "an inbox is gone");
    let elsewhere = profile::Entity::find().filter(profile::Column::Domain.is_not_null());
    let shared = elsewhere.clone().filter(profile::Column::SharedInbox.eq(inbox)).count(&**tx).await?;
    let owners = elsewhere.filter(profile::Column::Inbox.eq(inbox)).count(&**tx).await?;
    let change = match (shared, owners) {
        (0, 1) => profile::ActiveModel { gone_at: Set(Some(now)), ..Default::default() },
        _ => profile::ActiveModel { shared_inbox: Set(None), ..Default::default() },
    };
    let column = if (shared, owners) == (0, 1) { profile::Column::Inbox } else { profile::Column::SharedInbox };
    profile::Entity::update_many()
        .set(change)
        .filter(column.eq(inbox))
        .filter(profile::Column::Domain.is_not_null())
        .exec(&**tx)
        .await?;
    Ok(())
}
