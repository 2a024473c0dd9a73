//! One sender a host: a lease with an owner, an end and a fencing number, renewed while it is needed.

use std::{sync::OnceLock, time::Duration};

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    base::{
        app::App,
        backoff,
        clock::{Clock, DAY, MINUTE, SECOND},
        db::Tx,
        error::Result,
        id,
    },
    entities::{delivery, remote_host},
    wire::signatures::Scheme,
};

/// Short, so that the hosts of a process that died don't wait for long.
const LEASE_MS: i64 = 20 * SECOND;
const RENEW: Duration = Duration::from_secs(6);
/// Failures in a row after which a host's breaker opens.
const BREAKER: i64 = 4;
/// A host that fails is asked again this often, however long it has failed.
pub const PROBE_MS: i64 = 4 * MINUTE;
/// No host is left alone for longer, whatever it asks for.
pub const LONGEST_MS: i64 = DAY;

/// By so much a time may lie further ahead than anybody waits, and be right: who looks has read the clock before it waited for
/// its turn to write, and another process has taken the lease meanwhile.
const SLACK_MS: i64 = MINUTE;

/// Nobody has leased the host, and it need not be left alone. What lies further ahead than anybody waits was stored by a
/// clock that was wrong.
pub fn is_free(now: i64) -> Condition {
    let over = |column: remote_host::Column, longest: i64| {
        Condition::any().add(column.lte(now)).add(column.gt(now + longest + SLACK_MS))
    };
    Condition::all()
        .add(over(remote_host::Column::LeaseUntil, LEASE_MS))
        .add(over(remote_host::Column::ClosedUntil, LONGEST_MS))
}

/// What one lease has seen of its host.
#[derive(Debug, Default)]
pub struct Round {
    pub answered: bool,
    pub failures: i64,
    /// The host asked for patience: so many milliseconds.
    pub wait_ms: Option<i64>,
}

impl Round {
    /// Several requests failed and none was answered: the rest of the batch would fail too.
    pub fn host_is_down(&self) -> bool {
        !self.answered && self.failures >= BREAKER
    }
}

/// The right to send to a host, for a while.
#[derive(Debug)]
pub struct Lease {
    pub host: String,
    pub scheme: Scheme,
    owner: String,
    fence: i64,
    failures: i64,
    /// Set when the other scheme turned out to be the one that this host takes.
    learned: OnceLock<Scheme>,
}

impl Lease {
    /// Takes the leases of hosts, in one statement: of those that nobody holds and whose breaker is not open.
    pub async fn take(app: &App, hosts: Vec<String>) -> Result<Vec<Self>> {
        // Its `min` would shadow that of numbers elsewhere.
        use sea_orm::ExprTrait;
        if hosts.is_empty() {
            return Ok(Vec::new());
        }
        let now = app.clock.steady_ms();
        let tx = app.db.begin().await?;
        let taken = remote_host::Entity::update_many()
            .col_expr(remote_host::Column::Owner, Expr::value(app.owner.clone()))
            .col_expr(remote_host::Column::LeaseUntil, Expr::value(now + LEASE_MS))
            .col_expr(remote_host::Column::Fence, Expr::col(remote_host::Column::Fence).add(1))
            .filter(remote_host::Column::Host.is_in(hosts))
            .filter(is_free(now))
            .exec_with_returning(&*tx)
            .await?;
        tx.commit().await?;
        let lease = |r: remote_host::Model| Self {
            host: r.host,
            scheme: Scheme::named(&r.scheme),
            owner: app.owner.clone(),
            fence: r.fence,
            failures: r.failures,
            learned: OnceLock::new(),
        };
        Ok(taken.into_iter().map(lease).collect())
    }

    /// Whether the host failed until now: then one request finds out whether it is back.
    pub fn is_probe(&self) -> bool {
        self.failures >= BREAKER
    }

    /// Notes which scheme the host took; written down when the lease is released.
    pub fn learn(&self, scheme: Scheme) {
        let _ = self.learned.set(scheme);
    }

    /// Whether nobody has taken the lease over, seen from inside a transaction.
    pub async fn holds(&self, tx: &Tx) -> Result<bool> {
        let row = remote_host::Entity::find_by_id(&self.host).one(&**tx).await?;
        Ok(row.is_some_and(|r| r.fence == self.fence && r.owner.as_deref() == Some(&self.owner)))
    }

    /// Renews the lease again and again; ends when somebody else has it, or when it could not be renewed in time.
    pub async fn keep(&self, app: &App) {
        let mut until = app.clock.steady_ms() + LEASE_MS;
        loop {
            tokio::time::sleep(RENEW).await;
            let now = app.clock.steady_ms();
            match self.renew(app, now + LEASE_MS).await {
                Ok(true) => until = now + LEASE_MS,
                Ok(false) => return,
                Err(_) if app.clock.steady_ms() < until => {}
                Err(error) => return tracing::warn!(%error, host = self.host, "a lease ran out"),
            }
        }
    }

    async fn renew(&self, app: &App, until: i64) -> Result<bool> {
        let tx = app.db.begin().await?;
        let change = remote_host::ActiveModel { lease_until: Set(until), ..Default::default() };
        let kept = remote_host::Entity::update_many()
            .set(change)
            .filter(remote_host::Column::Host.eq(&self.host))
            .filter(remote_host::Column::Fence.eq(self.fence))
            .exec(&*tx)
            .await?;
        tx.commit().await?;
        Ok(kept.rows_affected == 1)
    }

    /// Gives the host back, with what this round has learned about it; `false` where somebody else has it by now.
    pub async fn release(self, app: &App, tx: &Tx, round: &Round) -> Result<bool> {
        let now = app.clock.steady_ms();
        let failures = if round.answered { 0 } else { self.failures + i64::from(round.failures > 0) };
        let scheme = self.learned.get().copied().unwrap_or(self.scheme);
        let change = remote_host::ActiveModel {
            scheme: Set(scheme.name().into()),
            owner: Set(None),
            lease_until: Set(0),
            failures: Set(failures),
            closed_until: Set(closed_until(&app.clock, failures, round)),
            ..Default::default()
        };
        let ours = remote_host::Entity::update_many()
            .set(change)
            .filter(remote_host::Column::Host.eq(&self.host))
            .filter(remote_host::Column::Fence.eq(self.fence))
            .exec(&**tx)
            .await?;
        let ours = ours.rows_affected == 1;
        if ours && self.is_probe() && round.answered {
            wake(tx, &self.host, now).await?;
        }
        Ok(ours)
    }
}

/// The host is back: whatever waits for it is due.
async fn wake(tx: &Tx, host: &str, now: i64) -> Result<()> {
    delivery::Entity::update_many()
        .set(delivery::ActiveModel { next_at: Set(now), ..Default::default() })
        .filter(delivery::Column::Host.eq(host))
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::NextAt.gt(now))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Until when a host is left alone after a round; 0 where it need not be.
fn closed_until(clock: &Clock, failures_in_a_row: i64, round: &Round) -> i64 {
    let now = clock.steady_ms();
    if let Some(wait) = round.wait_ms {
        return now + wait.min(LONGEST_MS);
    }
    if failures_in_a_row < BREAKER {
        return 0;
    }
    now + backoff::after(clock, failures_in_a_row - BREAKER + 1).min(PROBE_MS + id::jitter(clock, MINUTE))
}

/// Whether a host is left alone because it fails, rather than because it asked for it.
pub fn is_closed(row: &remote_host::Model, now: i64) -> bool {
    row.failures >= BREAKER && row.closed_until > now
}
