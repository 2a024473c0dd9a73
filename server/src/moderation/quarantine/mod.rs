//! The incoming side of the gate: what is done to what a filtered server sends, and what waits before it is taken in,
//! because its server is unknown, a rule wants it to be looked at, or it comes late on purpose.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::OnConflict,
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, MINUTE},
        db::Tx,
        error::{Error, Result},
        id,
        settings::put_setting,
    },
    entities::{parked_post as row, profile, remote_host, setting},
    handbook::rules::noted,
    jobs::{Job, ReleaseParked, enqueue_at},
    moderation::blocklists,
    posts::receive,
    wire::{
        outbox,
        remote::{actors, documents::Note},
        standing::{self, Filters, Standing, filters_decided, host_of},
    },
};

const CAUTIOUS: &str = "cautious";
/// What waits of one server, and what is decided about at once.
const MOST_PARKED: u64 = 50;
/// How long something waits for a decision, and how many rows the page looks at.
const KEPT_MS: i64 = 30 * DAY;
const MOST_SHOWN: u64 = 5_000;

/// Says what is done to what a server sends. An empty set says that the server was looked at, and nothing is done.
pub async fn set_filters(app: &App, domain: &str, filters: &Filters) -> Result<()> {
    let domain = standing::domain(domain).ok_or_else(|| Error::unprocessable("This is no domain."))?;
    if !(0..=7 * 24 * 60).contains(&filters.delay) {
        return Err(Error::unprocessable("A delay is at most a week."));
    }
    let tx = app.db.begin().await?;
    outbox::know_host(&tx, &domain).await?;
    let text = serde_json::to_string(filters).map_err(Error::internal)?;
    let change = remote_host::ActiveModel { filters: Set(Some(text)), ..Default::default() };
    remote_host::Entity::update_many().set(change).filter(remote_host::Column::Host.eq(&domain)).exec(&*tx).await?;
    audit::record(app, &tx, "admin", "network.filters", &domain, &json!(filters)).await?;
    tx.commit().await
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

/// Parks a post where it has to wait: true, if it does.
pub async fn parks(app: &App, tx: &Tx, author: &profile::Model, note: &Note) -> Result<bool> {
    let (filters, known) = filters_decided(&**tx, author).await?;
    let delay = filters.map_or(0, |f| f.delay);
    if !known && is_cautious(&**tx).await? {
        park(app, tx, author, note, None).await?;
        return Ok(true);
    }
    if delay > 0 {
        park(app, tx, author, note, Some(app.clock.now_ms() + delay * MINUTE)).await?;
        return Ok(true);
    }
    Ok(false)
}

/// Keeps a post until its time, or until somebody has decided.
pub async fn park(app: &App, tx: &Tx, author: &profile::Model, note: &Note, due_at: Option<i64>) -> Result<()> {
    use sea_orm::PaginatorTrait;
    let host = host_of(&author.uri).unwrap_or_default();
    if row::Entity::find().filter(row::Column::Host.eq(&host)).count(&**tx).await? >= MOST_PARKED {
        return Ok(());
    }
    let model = row::Model {
        id: id::next(&app.clock),
        host,
        uri: note.id.clone(),
        author_uri: author.uri.clone(),
        document: note.document.to_string(),
        due_at,
        created_at: app.clock.now_ms(),
    };
    let parked = row::Entity::insert(row::ActiveModel::from(model.clone()))
        .on_conflict(OnConflict::column(row::Column::Uri).update_column(row::Column::Document).to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if let Some(due) = due_at.filter(|_| parked == 1) {
        enqueue_at(app, tx, &Job::ReleaseParked(ReleaseParked { id: model.id }), due).await?;
    }
    Ok(())
}

/// Takes in what has waited.
pub async fn release(app: &App, id: i64) -> Result<()> {
    let Some(found) = row::Entity::find_by_id(id).one(app.db.read()).await? else { return Ok(()) };
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    if let Some(author) = actors::known(&*tx, &found.author_uri).await?
        && standing::of_actor(app, &*tx, &author).await?.is_open()
    {
        let document = serde_json::from_str(&found.document).map_err(Error::internal)?;
        let note = Note::parse(&document, app.clock.now_ms())?;
        match receive::looked_at(app, &tx, &author, &note).await {
            Ok(_) => {}
            Err(Error::Policy(refusal)) => {
                noted::write(app, &tx, &refusal.noted, refusal.ruleset_version, author.domain.as_deref()).await?;
            }
            Err(other) => return Err(other),
        }
    }
    tx.commit().await
}

/// What was deleted before it came in does not come in.
pub async fn withdraw(tx: &Tx, author: &profile::Model, uri: &str) -> Result<()> {
    row::Entity::delete_many()
        .filter(row::Column::Uri.eq(uri))
        .filter(row::Column::AuthorUri.eq(&author.uri))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Forgets what nobody has decided about for a month.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let before = app.clock.now_ms() - KEPT_MS;
    row::Entity::delete_many().filter(row::Column::CreatedAt.lt(before)).exec(&**tx).await?;
    Ok(())
}

/// A server of which posts wait: how many, and the authors' handles.
#[derive(Clone, Debug)]
pub struct Parked {
    pub host: String,
    pub posts: usize,
    pub authors: Vec<String>,
}

/// Servers of which posts wait for a decision, the one that waits longest first.
pub async fn waiting(app: &App) -> Result<Vec<Parked>> {
    let rows = row::Entity::find().filter(row::Column::DueAt.is_null()).order_by_asc(row::Column::Id);
    let mut hosts: Vec<Parked> = Vec::new();
    for parked in rows.limit(MOST_SHOWN).all(app.db.read()).await? {
        let handle = actors::known(app.db.read(), &parked.author_uri)
            .await?
            .map(|p| format!("{}@{}", p.handle, p.domain.unwrap_or_default()));
        let at = hosts.iter().position(|h| h.host == parked.host).unwrap_or_else(|| {
            hosts.push(Parked { host: parked.host.clone(), posts: 0, authors: Vec::new() });
            hosts.len() - 1
        });
        hosts[at].posts += 1;
        if let Some(handle) = handle.filter(|h| !hosts[at].authors.contains(h)) {
            hosts[at].authors.push(handle);
        }
    }
    Ok(hosts)
}

/// Decides about a server of which posts wait: they come in, now and later, or go.
pub async fn decide(app: &App, host: &str, accept: bool) -> Result<()> {
    let known = remote_host::Entity::find_by_id(host).one(app.db.read()).await?;
    if accept && known.is_none_or(|h| h.filters.is_none()) {
        set_filters(app, host, &Filters::default()).await?;
    }
    let tx = app.db.begin().await?;
    if !accept {
        blocklists::set(app, &tx, host, Some(Standing::Reject.name()), None).await?;
        audit::record(app, &tx, "admin", "network.block", host, &json!({})).await?;
    }
    let rows =
        row::Entity::find().filter(row::Column::Host.eq(host)).filter(row::Column::DueAt.is_null()).all(&*tx).await?;
    for parked in rows {
        if accept {
            let now = app.clock.now_ms();
            let due = row::ActiveModel { id: Set(parked.id), due_at: Set(Some(now)), ..Default::default() };
            due.update(&*tx).await?;
            enqueue_at(app, &tx, &Job::ReleaseParked(ReleaseParked { id: parked.id }), now).await?;
        } else {
            row::Entity::delete_by_id(parked.id).exec(&*tx).await?;
        }
    }
    tx.commit().await
}
