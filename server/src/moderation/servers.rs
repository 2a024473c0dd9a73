//! Servers as the desk sees them: how each stands with us, what waits for it, and what is decided about it.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::json;

use super::blocklists;
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        hub::Event,
    },
    entities::{delivery, profile, remote_host},
    wire::{
        remote::handles,
        standing::{self, Standing},
    },
};

/// Servers that a page shows.
const MOST_SHOWN: u64 = 100;

/// What is known of a server.
#[derive(Clone, Debug)]
pub struct Server {
    pub row: remote_host::Model,
    /// Profiles of it that we know.
    pub people: u64,
    pub waiting: u64,
    /// Deliveries that were given up, and what it said to the last.
    pub failed: u64,
    pub said: Option<String>,
}

#[derive(FromQueryResult)]
struct Count {
    host: String,
    count: i64,
}

/// Servers by name, those that were decided about first; and whether there are more.
pub async fn all(app: &App, part: &str, of: Option<Standing>) -> Result<(Vec<Server>, bool)> {
    let mut query = remote_host::Entity::find();
    if !part.is_empty() {
        query = query.filter(remote_host::Column::Host.contains(part.to_lowercase()));
    }
    if let Some(standing) = of {
        query = query.filter(remote_host::Column::Standing.eq(standing.name()));
    }
    let rows = query
        .order_by_desc(remote_host::Column::Failures)
        .order_by_asc(remote_host::Column::Host)
        .limit(MOST_SHOWN + 1)
        .all(app.db.read())
        .await?;
    let more = rows.len() as u64 > MOST_SHOWN;
    let rows = rows.into_iter().take(usize::try_from(MOST_SHOWN).unwrap_or(usize::MAX)).collect();
    Ok((with_counts(app, rows).await?, more))
}

/// One server.
///
/// # Errors
/// 404 for one that we know nothing of.
pub async fn one(app: &App, host: &str) -> Result<Server> {
    let row = remote_host::Entity::find_by_id(host.to_lowercase()).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    let mut found = with_counts(app, vec![row]).await?.pop().ok_or(Error::NotFound)?;
    let last = delivery::Entity::find()
        .filter(delivery::Column::Host.eq(found.row.host.as_str()))
        .filter(delivery::Column::Failed.is_not_null())
        .order_by_desc(delivery::Column::Id)
        .one(app.db.read())
        .await?;
    found.said = last.and_then(|d| d.failed);
    Ok(found)
}

async fn with_counts(app: &App, rows: Vec<remote_host::Model>) -> Result<Vec<Server>> {
    let db = app.db.read();
    let hosts: Vec<String> = rows.iter().map(|r| r.host.clone()).collect();
    let by_host = |counts: Vec<Count>| -> HashMap<String, u64> {
        counts.into_iter().map(|c| (c.host, u64::try_from(c.count).unwrap_or(0))).collect()
    };
    let deliveries = || {
        delivery::Entity::find()
            .select_only()
            .column_as(delivery::Column::Host, "host")
            .column_as(delivery::Column::Id.count(), "count")
            .filter(delivery::Column::Host.is_in(hosts.clone()))
            .group_by(delivery::Column::Host)
    };
    let waiting = deliveries().filter(delivery::Column::Failed.is_null()).into_model().all(db).await?;
    let failed = deliveries().filter(delivery::Column::Failed.is_not_null()).into_model().all(db).await?;
    let people = profile::Entity::find()
        .select_only()
        .column_as(profile::Column::Domain, "host")
        .column_as(profile::Column::Id.count(), "count")
        .filter(profile::Column::Domain.is_in(hosts.clone()))
        .group_by(profile::Column::Domain)
        .into_model()
        .all(db)
        .await?;
    let (waiting, failed, people) = (by_host(waiting), by_host(failed), by_host(people));
    let of = |counts: &HashMap<String, u64>, host: &str| counts.get(host).copied().unwrap_or(0);
    let shown = |row: remote_host::Model| Server {
        people: of(&people, &row.host),
        waiting: of(&waiting, &row.host),
        failed: of(&failed, &row.host),
        said: None,
        row,
    };
    Ok(rows.into_iter().map(shown).collect())
}

/// Servers that have not answered for long.
pub async fn silent(app: &App) -> Result<u64> {
    let closed = remote_host::Entity::find().filter(remote_host::Column::ClosedUntil.gt(app.clock.steady_ms()));
    Ok(closed.count(app.db.read()).await?)
}

/// Notes what the branch thinks of a server: `accept`, `filter`, `reject`, `drop`, or nothing.
///
/// # Errors
/// 422 for what is no domain.
pub async fn set(app: &App, actor: &str, domain: &str, standing: Option<Standing>) -> Result<String> {
    let domain = standing::domain(domain).ok_or_else(|| Error::unprocessable("This is not a domain."))?;
    if domain == app.config.handle_domain || Some(domain.as_str()) == app.config.public_url.host_str() {
        return Err(Error::unprocessable("This is our own domain."));
    }
    let tx = app.db.begin().await?;
    blocklists::set(app, &tx, &domain, standing.map(Standing::name), None).await?;
    if standing.is_none() {
        // What lists say of it counts again.
        blocklists::apply(app, &tx).await?;
    }
    let details = json!({ "standing": standing.map(Standing::name) });
    audit::record(app, &tx, actor, "standing.domain", &domain, &details).await?;
    tx.commit().await?;
    Ok(domain)
}

/// Notes what the branch thinks of one profile of another server.
pub async fn set_actor(app: &App, actor: &str, handle: &str, standing: Standing) -> Result<()> {
    let found = handles::known(app, handle).await?.filter(|p| p.domain.is_some()).ok_or(Error::NotFound)?;
    let tx = app.db.begin().await?;
    let change = profile::ActiveModel {
        id: Set(found.id),
        standing: Set(Some(standing.name().to_owned())),
        ..Default::default()
    };
    change.update(&*tx).await?;
    audit::record(app, &tx, actor, "standing.actor", &found.uri, &json!({ "standing": standing.name() })).await?;
    tx.commit().await
}

/// Sends what waits for a server now, and what was given up once more.
pub async fn retry(app: &App, actor: &str, host: &str) -> Result<()> {
    let now = app.clock.steady_ms();
    let tx = app.db.begin().await?;
    let host = remote_host::Entity::find_by_id(host).one(&*tx).await?.ok_or(Error::NotFound)?.host;
    let due = delivery::ActiveModel { next_at: Set(now), attempts: Set(0), failed: Set(None), ..Default::default() };
    delivery::Entity::update_many().set(due).filter(delivery::Column::Host.eq(host.as_str())).exec(&*tx).await?;
    let open = remote_host::ActiveModel { failures: Set(0), closed_until: Set(0), ..Default::default() };
    remote_host::Entity::update_many().set(open).filter(remote_host::Column::Host.eq(host.as_str())).exec(&*tx).await?;
    audit::record(app, &tx, actor, "network.retry", &host, &json!({})).await?;
    tx.publish(Event::Outgoing);
    tx.commit().await
}
