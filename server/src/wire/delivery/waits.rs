//! Waits that end early: a host that was left alone speaks, a clock was wrong, a process begins again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use tokio::time::Instant;

use super::lease;
use crate::{
    base::{app::App, backoff, db::Tx, error::Result, hub::Event},
    entities::{delivery, remote_host},
};

/// A host that speaks to us and refuses us is asked no more often than this.
const AGAIN: Duration = Duration::from_secs(60);
/// Rows tried so often have waited for minutes at most.
const FEW: i64 = 3;
/// From so many tries on, waits grow no longer.
const EACH: i64 = 12;

/// Hosts that were looked at lately.
#[derive(Debug, Default)]
struct Contacts(Mutex<HashMap<String, Instant>>);

impl Contacts {
    fn lately(&self, host: &str) -> bool {
        let Ok(mut contacts) = self.0.lock() else { return true };
        contacts.retain(|_, at| at.elapsed() < AGAIN);
        contacts.insert(host.to_owned(), Instant::now()).is_some()
    }
}

/// A host has sent something whose signature is verified: if it was left alone because it failed, it is tried again now.
pub async fn note_contact(app: &App, row: &remote_host::Model) -> Result<()> {
    let contacts = app.kept.get::<Contacts>().unwrap_or_else(|| app.kept.put(Contacts::default()));
    let now = app.clock.steady_ms();
    let host = row.host.as_str();
    if !lease::is_closed(row, now) || Arc::clone(&contacts).lately(host) {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    let oldest = delivery::Entity::find()
        .filter(delivery::Column::Host.eq(host))
        .filter(delivery::Column::Failed.is_null())
        .order_by_asc(delivery::Column::Id)
        .one(&*tx)
        .await?;
    let Some(oldest) = oldest else { return Ok(()) };
    // Its failures stay: one request finds out.
    remote_host::Entity::update_many()
        .set(remote_host::ActiveModel { closed_until: Set(0), ..Default::default() })
        .filter(remote_host::Column::Host.eq(host))
        .exec(&*tx)
        .await?;
    delivery::Entity::update_many()
        .set(delivery::ActiveModel { next_at: Set(now), ..Default::default() })
        .filter(delivery::Column::Id.eq(oldest.id))
        .exec(&*tx)
        .await?;
    tx.publish(Event::Outgoing);
    tx.commit().await
}

/// Shortens waits that are longer than anybody waits: they were stored by a clock that was wrong. What was never tried is
/// due at once.
pub async fn bound(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    shorten(app, &tx, [0, FEW, i64::MAX]).await?;
    tx.commit().await
}

/// The same when a process begins, which measures waits anew: the last one may have begun with a clock that was an hour wrong.
/// Each row waits no longer than rows do that were tried as often, and no host is left alone for longer than until it is
/// tried again.
pub async fn begin(app: &App) -> Result<()> {
    let until = app.clock.steady_ms() + lease::PROBE_MS;
    let tx = app.db.begin().await?;
    shorten(app, &tx, (0..EACH).chain([i64::MAX])).await?;
    remote_host::Entity::update_many()
        .set(remote_host::ActiveModel { closed_until: Set(until), ..Default::default() })
        .filter(remote_host::Column::ClosedUntil.gt(until))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Rows that were tried at most so often wait at most as long as such rows do; fewest first.
async fn shorten(app: &App, tx: &Tx, attempts: impl IntoIterator<Item = i64>) -> Result<()> {
    let now = app.clock.steady_ms();
    for attempts in attempts {
        let most = if attempts == 0 { 0 } else { backoff::most(attempts) };
        delivery::Entity::update_many()
            .set(delivery::ActiveModel { next_at: Set(now + most), ..Default::default() })
            .filter(delivery::Column::Failed.is_null())
            .filter(delivery::Column::Attempts.lte(attempts))
            .filter(delivery::Column::NextAt.gt(now + most))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// Takes back what a process of the same name held when it died.
pub async fn take_back(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    remote_host::Entity::update_many()
        .set(remote_host::ActiveModel { owner: Set(None), lease_until: Set(0), ..Default::default() })
        .filter(remote_host::Column::Owner.eq(&app.owner))
        .exec(&*tx)
        .await?;
    tx.commit().await
}
