//! One sender a host: a lease with an owner, an end and a fencing number.

use std::sync::OnceLock;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use super::{Round, closed_until};
use crate::{
    base::{app::App, clock::SECOND, db::Tx, error::Result},
    entities::remote_host,
    wire::signatures::Scheme,
};

/// Longer than the slowest batch: 32 requests, 8 at a time, each in both schemes with 10 seconds for each.
const LEASE_MS: i64 = 90 * SECOND;

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
    /// Takes the lease unless somebody holds it or the breaker is open.
    pub async fn take(app: &App, host: &str) -> Result<Option<Self>> {
        let now = app.clock.now_ms();
        let tx = app.db.begin().await?;
        let taken = remote_host::Entity::update_many()
            .col_expr(remote_host::Column::Owner, Expr::value(app.owner.clone()))
            .col_expr(remote_host::Column::LeaseUntil, Expr::value(now + LEASE_MS))
            .col_expr(remote_host::Column::Fence, Expr::col(remote_host::Column::Fence).add(1))
            .filter(remote_host::Column::Host.eq(host))
            .filter(remote_host::Column::LeaseUntil.lte(now))
            .filter(remote_host::Column::ClosedUntil.lte(now))
            .exec(&*tx)
            .await?;
        if taken.rows_affected == 0 {
            return Ok(None);
        }
        let row = remote_host::Entity::find_by_id(host).one(&*tx).await?;
        tx.commit().await?;
        Ok(row.map(|r| Self {
            host: r.host,
            scheme: Scheme::named(&r.scheme),
            owner: app.owner.clone(),
            fence: r.fence,
            failures: r.failures,
            learned: OnceLock::new(),
        }))
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

    /// Gives the host back, with what this round has learned about it.
    pub async fn release(self, app: &App, round: &Round) -> Result<()> {
        let now = app.clock.now_ms();
        let failures = if round.answered { 0 } else { self.failures + i64::from(round.failures > 0) };
        let scheme = self.learned.get().copied().unwrap_or(self.scheme);
        let change = remote_host::ActiveModel {
            scheme: Set(scheme.name().into()),
            owner: Set(None),
            lease_until: Set(0),
            failures: Set(failures),
            closed_until: Set(closed_until(now, failures, round)),
            ..Default::default()
        };
        let tx = app.db.begin().await?;
        remote_host::Entity::update_many()
            .set(change)
            .filter(remote_host::Column::Host.eq(&self.host))
            .filter(remote_host::Column::Fence.eq(self.fence))
            .exec(&*tx)
            .await?;
        tx.commit().await
    }
}
