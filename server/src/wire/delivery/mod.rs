//! The durable queue to other servers: lease a host, sign, send, back off, give up.
//!
//! Rows are written by `outbox` inside the transaction that causes them and leave only when the other side has
//! answered, so a process may be killed at any moment: what was in flight is sent again, and its id tells the
//! receiver that it is the same.

mod lease;
mod send;

use std::time::Duration;

use futures::{StreamExt, stream};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, sea_query::Expr,
};
use tokio::{sync::Mutex, task::JoinSet};
use tokio_util::sync::CancellationToken;

use crate::{
    base::{
        app::App,
        backoff,
        clock::{DAY, SECOND},
        error::Result,
        hub::Event,
    },
    entities::{delivery, profile, remote_host},
};
use lease::Lease;
use send::Outcome;

/// Requests in flight to one host.
const IN_FLIGHT: usize = 8;
/// Hosts served at once by one process.
const HOSTS: usize = 32;
/// Rows taken in one lease.
const BATCH: u64 = 32;
/// How long a delivery is tried.
const KEEP_MS: i64 = 14 * DAY;
/// Failures in a row after which a host's breaker opens.
const BREAKER: i64 = 4;
/// The queue is looked at this often without being woken.
const POLL: Duration = Duration::from_secs(5);

/// Works until told to stop.
///
/// Each host has a task of its own, so that one that hangs holds up nobody else's post.
pub async fn run(app: App, stop: CancellationToken) {
    let mut tasks: JoinSet<()> = JoinSet::new();
    while !stop.is_cancelled() {
        match due_hosts(&app).await {
            Ok(hosts) => {
                for host in hosts.into_iter().take(HOSTS.saturating_sub(tasks.len())) {
                    let app = app.clone();
                    tasks.spawn(async move {
                        match serve(&app, host).await {
                            Ok(0) => {}
                            // There may be more for this host, or for whoever waited for a place.
                            Ok(_) => app.hub.send(Event::Outgoing),
                            Err(error) => tracing::error!(%error, "delivering"),
                        }
                    });
                }
            }
            Err(error) => tracing::error!(%error, "looking for deliveries"),
        }
        while tasks.try_join_next().is_some() {}
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.hub.outgoing() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
    tasks.join_all().await;
}

/// Tries whatever is due once; gives how many requests were made.
pub async fn run_due(app: &App) -> Result<usize> {
    let due = due_hosts(app).await?;
    let tried = stream::iter(due).map(|host| serve(app, host)).buffer_unordered(HOSTS).collect::<Vec<_>>().await;
    tried.into_iter().sum()
}

/// The hosts that have something due and are neither leased nor left alone, the longest waiting first.
async fn due_hosts(app: &App) -> Result<Vec<String>> {
    Ok(due_hosts_query(app.clock.now_ms()).into_tuple().all(app.db.read()).await?)
}

/// The query behind it, for whoever wants to see its plan.
pub fn due_hosts_query(now: i64) -> Select<delivery::Entity> {
    delivery::Entity::find()
        .select_only()
        .column(delivery::Column::Host)
        .group_by(delivery::Column::Host)
        .filter(raw(FIRST_OF_ITS_OBJECT))
        .order_by_asc(delivery::Column::NextAt.min())
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::NextAt.lte(now))
        .filter(
            delivery::Column::Host.in_subquery(
                remote_host::Entity::find()
                    .select_only()
                    .column(remote_host::Column::Host)
                    .filter(remote_host::Column::LeaseUntil.lte(now))
                    .filter(remote_host::Column::ClosedUntil.lte(now))
                    .into_query(),
            ),
        )
        .limit(HOSTS as u64)
}

/// Leases one host and works through its due rows.
async fn serve(app: &App, host: String) -> Result<usize> {
    let Some(lease) = Lease::take(app, &host).await? else { return Ok(0) };
    let rows = due_rows(app, &host).await?;
    let tried = rows.len();
    let round = Mutex::new(Round::default());
    // Each request is settled where it was sent: none of them waits, half done, for another's transaction.
    stream::iter(rows).map(|row| attempt(app, &lease, &round, row)).buffer_unordered(IN_FLIGHT).collect::<()>().await;
    lease.release(app, &round.into_inner()).await?;
    Ok(tried)
}

/// Sends one row and writes down what became of it. A fault of ours costs this row a try and nobody else anything.
async fn attempt(app: &App, lease: &Lease, round: &Mutex<Round>, row: delivery::Model) {
    if round.lock().await.host_is_down() {
        return;
    }
    let outcome = send::send(app, lease, &row).await.unwrap_or_else(|error| {
        tracing::error!(%error, inbox = row.inbox, "sending");
        Outcome::Later { wait_until: None, host_failed: false }
    });
    let mut round = round.lock().await;
    if let Err(error) = settle(app, lease, &mut round, row, outcome).await {
        tracing::error!(%error, "settling a delivery");
    }
}

/// What one lease has seen of its host.
#[derive(Debug, Default)]
struct Round {
    answered: bool,
    failures: i64,
    /// The host asked for patience until then.
    wait_until: Option<i64>,
}

impl Round {
    /// Several requests failed and none was answered: the rest of the batch would fail too.
    fn host_is_down(&self) -> bool {
        !self.answered && self.failures >= BREAKER
    }
}

/// The oldest row that waits for its object.
const FIRST_OF_ITS_OBJECT: &str = "NOT EXISTS (SELECT 1 FROM delivery AS e WHERE e.host = delivery.host \
                                   AND e.object_uri = delivery.object_uri AND e.failed IS NULL AND e.id < delivery.id)";

/// The rows to send now: due, and the oldest that waits for its object.
async fn due_rows(app: &App, host: &str) -> Result<Vec<delivery::Model>> {
    Ok(due_rows_query(host, app.clock.now_ms()).all(app.db.read()).await?)
}

/// The query behind it.
pub fn due_rows_query(host: &str, now: i64) -> Select<delivery::Entity> {
    delivery::Entity::find()
        .filter(delivery::Column::Host.eq(host))
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::NextAt.lte(now))
        .filter(raw(FIRST_OF_ITS_OBJECT))
        .order_by_asc(delivery::Column::Id)
        .limit(BATCH)
}

#[expect(clippy::disallowed_methods, reason = "a fixed condition that the query builder has no words for")]
fn raw(condition: &'static str) -> sea_orm::sea_query::SimpleExpr {
    Expr::cust(condition)
}

/// Writes down what became of a delivery, as long as the lease is still ours.
async fn settle(app: &App, lease: &Lease, round: &mut Round, row: delivery::Model, outcome: Outcome) -> Result<()> {
    let tx = app.db.begin().await?;
    if !lease.holds(&tx).await? {
        return Ok(());
    }
    match outcome {
        Outcome::Accepted => {
            round.answered = true;
            delivery::Entity::delete_by_id(row.id).exec(&*tx).await?;
        }
        Outcome::Gone => {
            round.answered = true;
            forget_inbox(&tx, &row.inbox, app.clock.now_ms()).await?;
            give_up(&tx, row, "the inbox is gone").await?;
        }
        Outcome::Refused(status) => {
            round.answered = true;
            give_up(&tx, row, &format!("refused with {status}")).await?;
        }
        Outcome::Later { wait_until, host_failed } => {
            round.answered |= !host_failed;
            round.failures += i64::from(host_failed);
            round.wait_until = round.wait_until.max(wait_until);
            put_off(app, &tx, row, wait_until).await?;
        }
    }
    tx.commit().await
}

async fn put_off(app: &App, tx: &crate::base::db::Tx, row: delivery::Model, wait_until: Option<i64>) -> Result<()> {
    let now = app.clock.now_ms();
    if now - row.created_at > KEEP_MS {
        return give_up(tx, row, "not accepted in 14 days").await;
    }
    let attempts = row.attempts + 1;
    let mut change = row.into_active_model();
    change.attempts = Set(attempts);
    change.next_at = Set(wait_until.unwrap_or(0).max(now + backoff::after(attempts)));
    change.update(&**tx).await?;
    Ok(())
}

async fn give_up(tx: &crate::base::db::Tx, row: delivery::Model, why: &str) -> Result<()> {
    tracing::info!(inbox = row.inbox, why, "delivery given up");
    let mut change = row.into_active_model();
    change.failed = Set(Some(why.to_owned()));
    change.update(&**tx).await?;
    Ok(())
}

/// A personal inbox that answers 410 belongs to a profile that is gone.
async fn forget_inbox(tx: &crate::base::db::Tx, inbox: &str, now: i64) -> Result<()> {
    let change = profile::ActiveModel { gone_at: Set(Some(now)), ..Default::default() };
    profile::Entity::update_many()
        .set(change)
        .filter(profile::Column::Inbox.eq(inbox))
        .filter(profile::Column::Domain.is_not_null())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Until when a host is left alone after a round.
fn closed_until(now: i64, failures_in_a_row: i64, round: &Round) -> i64 {
    if let Some(until) = round.wait_until {
        return until;
    }
    if failures_in_a_row >= BREAKER { now + backoff::after(failures_in_a_row - BREAKER + 1) } else { now - SECOND }
}
