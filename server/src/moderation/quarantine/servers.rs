//! What is decided about a server: how careful the branch is, what is done to what it sends, and whether it comes in.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        settings::put_setting,
    },
    entities::{
        parked_post::{self as row, Why},
        remote_host, setting,
    },
    jobs::{Job, ReleaseParked, enqueue_at},
    moderation::blocklists,
    wire::{
        outbox,
        remote::actors,
        standing::{self, Filters, Standing},
    },
};

const CAUTIOUS: &str = "cautious";
/// Rows that the page looks at.
const MOST_SHOWN: u64 = 5_000;

/// Says what is done to what a server sends. An empty set says that the server was looked at, and nothing is done.
pub async fn set_filters(app: &App, domain: &str, filters: &Filters) -> Result<()> {
    let domain = standing::domain(domain).ok_or_else(|| Error::unprocessable("This is no domain."))?;
    if !(0..=7 * 24 * 60).contains(&filters.delay) {
        return Err(Error::unprocessable("A delay is at most a week."));
    }
    let tx = app.db.begin().await?;
    write_filters(&tx, &domain, Some(filters)).await?;
    audit::record(app, &tx, "admin", "network.filters", &domain, &json!(filters)).await?;
    tx.commit().await
}

/// Notes what is done to what a server sends; none: nothing was ever decided.
pub async fn write_filters(tx: &Tx, domain: &str, filters: Option<&Filters>) -> Result<()> {
    outbox::know_host(tx, domain).await?;
    let text = filters.map(serde_json::to_string).transpose().map_err(Error::internal)?;
    let change = remote_host::ActiveModel { filters: Set(text), ..Default::default() };
    remote_host::Entity::update_many().set(change).filter(remote_host::Column::Host.eq(domain)).exec(&**tx).await?;
    Ok(())
}

/// Whether unknown servers wait for a decision.
pub async fn is_cautious(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(setting::Entity::find_by_id(CAUTIOUS).one(db).await?.is_some_and(|s| s.value == "on"))
}

pub async fn be_cautious(app: &App, on: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    put_setting(&tx, CAUTIOUS, if on { "on" } else { "off" }.to_owned()).await?;
    audit::record(app, &tx, "admin", "network.cautious", if on { "on" } else { "off" }, &json!({})).await?;
    tx.commit().await
}

/// A server of which posts wait: how many, and the authors' handles.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub host: String,
    pub posts: usize,
    pub authors: Vec<String>,
}

/// Servers of which posts wait for a decision, the one that waits longest first.
pub async fn waiting(app: &App) -> Result<Vec<Waiting>> {
    let rows = row::Entity::find().filter(row::Column::Why.eq(Why::Unknown)).order_by_asc(row::Column::Id);
    let mut hosts: Vec<Waiting> = Vec::new();
    for parked in rows.limit(MOST_SHOWN).all(app.db.read()).await? {
        let handle = actors::known(app, app.db.read(), &parked.author_uri)
            .await?
            .map(|p| format!("{}@{}", p.handle, p.domain.unwrap_or_default()));
        let at = hosts.iter().position(|h| h.host == parked.host).unwrap_or_else(|| {
            hosts.push(Waiting { host: parked.host.clone(), posts: 0, authors: Vec::new() });
            hosts.len() - 1
        });
        hosts[at].posts += 1;
        if let Some(handle) = handle.filter(|h| !hosts[at].authors.contains(h)) {
            hosts[at].authors.push(handle);
        }
    }
    Ok(hosts)
}

/// Decides about a server of which posts wait: they come in, now and later, or go. What a rule holds of them is still read.
pub async fn decide(app: &App, host: &str, accept: bool) -> Result<()> {
    let known = remote_host::Entity::find_by_id(host).one(app.db.read()).await?;
    if accept && known.is_none_or(|h| h.filters.is_none()) {
        set_filters(app, host, &Filters::default()).await?;
    }
    let tx = app.db.begin().await?;
    if !accept {
        blocklists::set(app, &tx, host, Some(Standing::Reject.name()), None).await?;
        audit::record(app, &tx, "admin", "network.block", host, &json!({})).await?;
        // Nothing more of it comes in, whatever it waits for.
        row::Entity::delete_many().filter(row::Column::Host.eq(host)).exec(&*tx).await?;
        return tx.commit().await;
    }
    let waiting = row::Entity::find().filter(row::Column::Host.eq(host)).filter(row::Column::Why.eq(Why::Unknown));
    for parked in waiting.all(&*tx).await? {
        release_now(app, &tx, parked.id).await?;
    }
    tx.commit().await
}

async fn release_now(app: &App, tx: &Tx, id: i64) -> Result<()> {
    let now = app.clock.now_ms();
    row::ActiveModel { id: Set(id), due_at: Set(Some(now)), ..Default::default() }.update(&**tx).await?;
    enqueue_at(app, tx, &Job::ReleaseParked(ReleaseParked { id }), now).await
}
