//! Waits that end early: a host that was left alone speaks, a clock was wrong, a process begins again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::lease;
use crate::{
    base::{app::App, backoff, error::Result, hub::Event},
    entities::{delivery, remote_host},
};

/// A host that speaks to us and refuses us is asked no more often than this.
const AGAIN: Duration = Duration::from_secs(60);
/// Rows tried so often have waited for minutes at most.
const FEW: i64 = 3;

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
    let now = app.clock.steady_ms();
    let tx = app.db.begin().await?;
    for (attempts, most) in [(0, 0), (FEW, backoff::most(FEW)), (i64::MAX, backoff::most(i64::MAX))] {
        delivery::Entity::update_many()
            .set(delivery::ActiveModel { next_at: Set(now + most), ..Default::default() })
            .filter(delivery::Column::Failed.is_null())
            .filter(delivery::Column::Attempts.lte(attempts))
            .filter(delivery::Column::NextAt.gt(now + most))
            .exec(&*tx)
            .await?;
    }
    tx.commit().await
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
