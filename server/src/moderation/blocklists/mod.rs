//! Lists of servers that others publish, so that a network of libraries keeps one list: subscribed to, looked at before they
//! decide anything, read again every day. What the branch has decided itself stands above every list.

mod read;

pub use read::Fault;

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use serde_json::json;
use url::Url;

use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        http, id,
    },
    entities::{
        remote_host,
        subscription::{self as row, Kind},
        subscription_entry as entry, subscription_exclude as exclude,
    },
    jobs::{Job, LearnNetwork, ReadList, enqueue, enqueue_once},
    wire::{
        outbox,
        standing::{self, Standing, with_parents},
    },
};
use read::read;

const MAX_LIST: usize = 8 * 1024 * 1024;

/// Where a standing would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub domain: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub comment: String,
}

/// All lists, those that decide first on top.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<row::Model>> {
    let rows = row::Entity::find().order_by_desc(row::Column::Priority).order_by_asc(row::Column::Id);
    Ok(rows.all(db).await?)
}

/// Subscribes to a list, as a draft: it is read and decides nothing yet.
///
/// # Errors
/// 422 for an address that can't be asked, or that is subscribed to already.
pub async fn subscribe(app: &App, actor: &str, url: &str, kind: Kind, priority: i64) -> Result<i64> {
    let url = Url::parse(url.trim()).ok().filter(|u| app.http.allows(u));
    let url = url.ok_or_else(|| Error::unprocessable("A list has an address that begins with https://."))?;
    let model = row::Model {
        id: id::next(&app.clock),
        url: url.to_string(),
        kind,
        priority,
        is_draft: true,
        fetched_at: None,
        fault: None,
        faults: "[]".into(),
    };
    let id = model.id;
    let tx = app.db.begin().await?;
    let fresh = row::Entity::insert(row::ActiveModel::from(model))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    if fresh == 0 {
        return Err(Error::unprocessable("This list is subscribed to already."));
    }
    audit::record(app, &tx, actor, "list.subscribe", url.as_str(), &json!({})).await?;
    enqueue_once(app, &tx, &Job::ReadList(ReadList { id }), app.clock.now_ms()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Reads a list again. What is no longer on it is taken back; a list that can't be read, or is empty, changes nothing.
pub async fn refresh(app: &App, id: i64) -> Result<()> {
    let Some(found) = row::Entity::find_by_id(id).one(app.db.read()).await? else { return Ok(()) };
    let fetched = fetch(app, &found).await;
    let tx = app.db.begin().await?;
    let mut change = row::ActiveModel { id: Set(id), ..Default::default() };
    change.fetched_at = Set(Some(app.clock.now_ms()));
    match &fetched {
        Ok((entries, faults)) => {
            entry::Entity::delete_many().filter(entry::Column::SubscriptionId.eq(id)).exec(&*tx).await?;
            let rows = entries.iter().map(|(domain, e)| {
                entry::ActiveModel::from(entry::Model {
                    subscription_id: id,
                    domain: domain.clone(),
                    standing: e.standing.name().to_owned(),
                    comment: e.comment.clone(),
                })
            });
            let rows: Vec<_> = rows.collect();
            for some in rows.chunks(200) {
                entry::Entity::insert_many(some.to_vec()).exec_without_returning(&*tx).await?;
            }
            change.fault = Set(None);
            change.faults = Set(serde_json::to_string(faults).map_err(Error::internal)?);
        }
        Err(error) => change.fault = Set(Some(error.to_string())),
    }
    change.update(&*tx).await?;
    apply(app, &tx).await?;
    tx.commit().await
}

async fn fetch(app: &App, found: &row::Model) -> Result<read::List> {
    let lost = || Error::unprocessable("The list can't be fetched at this moment.");
    let url = Url::parse(&found.url).map_err(Error::internal)?;
    if !app.http.allows(&url) {
        return Err(lost());
    }
    let answer = app.http.send(app.http.client.get(url)).await.map_err(|_| lost())?;
    if !answer.status().is_success() {
        return Err(lost());
    }
    let bytes = http::read(answer, MAX_LIST).await.map_err(|_| lost())?;
    read(found.kind, &bytes.ok_or_else(|| Error::unprocessable("This list is too long."))?)
}

/// Lists that were not read for a day.
pub async fn refresh_old(app: &App, tx: &Tx) -> Result<()> {
    let now = app.clock.now_ms();
    for found in all(&**tx).await?.into_iter().filter(|s| s.fetched_at.is_none_or(|at| now - at >= DAY)) {
        enqueue_once(app, tx, &Job::ReadList(ReadList { id: found.id }), now).await?;
    }
    Ok(())
}

/// Lets a list decide, or makes it a draft again.
pub async fn set_draft(app: &App, actor: &str, id: i64, is_draft: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    row::ActiveModel { id: Set(id), is_draft: Set(is_draft), ..Default::default() }.update(&*tx).await?;
    let action = if is_draft { "list.draft" } else { "list.apply" };
    audit::record(app, &tx, actor, action, &found.url, &json!({})).await?;
    apply(app, &tx).await?;
    tx.commit().await
}

/// Ends a subscription; what it alone has decided is taken back.
pub async fn unsubscribe(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    entry::Entity::delete_many().filter(entry::Column::SubscriptionId.eq(id)).exec(&*tx).await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    audit::record(app, &tx, actor, "list.unsubscribe", &found.url, &json!({})).await?;
    apply(app, &tx).await?;
    tx.commit().await
}

/// The servers that no list decides about.
pub async fn excludes(db: &impl ConnectionTrait) -> Result<BTreeSet<String>> {
    Ok(exclude::Entity::find().all(db).await?.into_iter().map(|e| e.domain).collect())
}

/// Keeps a server out of what lists decide, or lets them decide again.
///
/// # Errors
/// 422 for what is no domain.
pub async fn set_exclude(app: &App, actor: &str, domain: &str, on: bool) -> Result<()> {
    let domain = standing::domain(domain).ok_or_else(|| Error::unprocessable("This is not a domain."))?;
    let tx = app.db.begin().await?;
    if on {
        let new = exclude::ActiveModel { domain: Set(domain.clone()) };
        let again = OnConflict::new().do_nothing().to_owned();
        exclude::Entity::insert(new).on_conflict(again).exec_without_returning(&*tx).await?;
    } else {
        exclude::Entity::delete_by_id(&domain).exec(&*tx).await?;
    }
    audit::record(app, &tx, actor, if on { "list.exclude" } else { "list.include" }, &domain, &json!({})).await?;
    apply(app, &tx).await?;
    tx.commit().await
}

/// What a list would change if it decided now, or what would be taken back if it no longer did.
pub async fn preview(app: &App, id: i64) -> Result<Vec<Change>> {
    let db = app.db.read();
    let found = row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let turned = |s: &row::Model| if s.id == id { found.is_draft } else { !s.is_draft };
    let subscriptions: Vec<row::Model> = all(db).await?.into_iter().filter(turned).collect();
    changes(db, &wanted(db, &subscriptions).await?).await
}

/// What lists want, by domain: standing, list and comment. The list with the higher priority decides.
type Wanted = BTreeMap<String, (String, i64, String)>;

async fn wanted(db: &impl ConnectionTrait, subscriptions: &[row::Model]) -> Result<Wanted> {
    let excluded = excludes(db).await?;
    let mut wanted = Wanted::new();
    for subscription in subscriptions {
        let entries = entry::Entity::find().filter(entry::Column::SubscriptionId.eq(subscription.id));
        for e in entries
            .all(db)
            .await?
            .into_iter()
            .filter(|e| !with_parents(&e.domain).iter().any(|d| excluded.contains(*d)))
        {
            wanted.entry(e.domain).or_insert((e.standing, subscription.id, e.comment));
        }
    }
    Ok(wanted)
}

/// Where the standings of now differ from what lists want. What the branch has decided itself stays.
async fn changes(db: &impl ConnectionTrait, wanted: &Wanted) -> Result<Vec<Change>> {
    let decided = remote_host::Entity::find().filter(remote_host::Column::Standing.is_not_null()).all(db).await?;
    let own: BTreeSet<&str> = decided.iter().filter(|h| h.listed_by.is_none()).map(|h| h.host.as_str()).collect();
    let listed: BTreeMap<&str, &remote_host::Model> =
        decided.iter().filter(|h| h.listed_by.is_some()).map(|h| (h.host.as_str(), h)).collect();
    let mut changes: Vec<Change> = Vec::new();
    for (domain, (standing, _, comment)) in
        wanted.iter().filter(|(d, _)| !with_parents(d).iter().any(|d| own.contains(d)))
    {
        let before = listed.get(domain.as_str()).and_then(|h| h.standing.clone());
        if before.as_ref() != Some(standing) {
            let after = Some(standing.clone());
            changes.push(Change { domain: domain.clone(), before, after, comment: comment.clone() });
        }
    }
    for (domain, host) in
        listed.iter().filter(|(d, _)| !wanted.contains_key(**d) || with_parents(d).iter().any(|d| own.contains(d)))
    {
        let before = host.standing.clone();
        changes.push(Change { domain: (*domain).to_owned(), before, after: None, comment: String::new() });
    }
    Ok(changes)
}

/// Brings the standings in line with the lists that decide.
pub async fn apply(app: &App, tx: &Tx) -> Result<()> {
    let deciding: Vec<row::Model> = all(&**tx).await?.into_iter().filter(|s| !s.is_draft).collect();
    let wanted = wanted(&**tx, &deciding).await?;
    for change in changes(&**tx, &wanted).await? {
        let list = wanted.get(&change.domain).map(|(_, list, _)| *list);
        set(app, tx, &change.domain, change.after.as_deref(), list).await?;
    }
    Ok(())
}

/// Notes what the branch thinks of a server, by itself or because a list says so.
pub async fn set(app: &App, tx: &Tx, domain: &str, standing: Option<&str>, list: Option<i64>) -> Result<()> {
    outbox::know_host(tx, domain).await?;
    let new = remote_host::ActiveModel {
        standing: Set(standing.map(str::to_owned)),
        listed_by: Set(list),
        ..Default::default()
    };
    remote_host::Entity::update_many().set(new).filter(remote_host::Column::Host.eq(domain)).exec(&**tx).await?;
    if standing == Some(Standing::Accept.name()) {
        enqueue(app, tx, &Job::LearnNetwork(LearnNetwork { host: domain.to_owned() })).await?;
    }
    Ok(())
}
