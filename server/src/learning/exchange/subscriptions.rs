//! To which collections of trusted branches we subscribe, and what we have taken over from them.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict,
};
use serde_json::json;

use super::article::{Kind, digest};
use crate::{
    base::{
        app::App,
        audit,
        clock::day,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        exchange_article::{self as article, Column},
        exchange_subscription as row,
    },
    jobs::{Job, ReadExchange, enqueue_once},
    wire::network,
};

/// How what was taken over stands to what it came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// It has changed there since.
    pub there: bool,
    /// It has changed here since.
    pub here: bool,
    /// It is not shared there any more.
    pub is_gone: bool,
}

impl Drift {
    /// The drift of an article whose form here has a source; none where that was taken away.
    pub fn of(article: &article::Model, here: Option<&str>) -> Self {
        let taken = article.taken_digest.as_ref();
        Self {
            there: taken.is_some_and(|t| *t != article.digest),
            here: here.is_none_or(|source| taken.is_some_and(|t| *t != digest(source))),
            is_gone: article.is_gone,
        }
    }
}

/// All subscriptions.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let found = row::Entity::find().order_by_asc(row::Column::Host).order_by_asc(row::Column::Kind);
    Ok(found.all(app.db.read()).await?)
}

/// Subscribes to a collection of a trusted branch, or reads it again at once.
///
/// # Errors
/// 422 for a branch that is not in our network.
pub async fn subscribe(app: &App, actor: &str, host: &str, kind: Kind) -> Result<()> {
    let hosts = network::hosts(app, app.db.read()).await?;
    if !hosts.iter().any(|h| h.host == host) {
        return Err(Error::unprocessable("This branch is not in your network."));
    }
    let new = row::ActiveModel { host: Set(host.to_owned()), kind: Set(kind.name().to_owned()), read_on: Set(None) };
    let tx = app.db.begin().await?;
    row::Entity::insert(new)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    let job = ReadExchange { host: host.to_owned(), what: kind.name().to_owned() };
    enqueue_once(app, &tx, &Job::ReadExchange(job), app.clock.now_ms()).await?;
    audit::record(app, &tx, actor, "exchange.subscribe", host, &json!({ "kind": kind.name() })).await?;
    tx.commit().await
}

/// Ends a subscription. What was taken over stays; copies of the rest go.
///
/// # Errors
/// 404 where there is none.
pub async fn unsubscribe(app: &App, actor: &str, host: &str, kind: Kind) -> Result<()> {
    let tx = app.db.begin().await?;
    let gone = row::Entity::delete_by_id((host.to_owned(), kind.name().to_owned())).exec(&*tx).await?;
    if gone.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    article::Entity::delete_many()
        .filter(Column::Host.eq(host))
        .filter(Column::Kind.eq(kind.name()))
        .filter(Column::TakenAs.is_null())
        .exec(&*tx)
        .await?;
    audit::record(app, &tx, actor, "exchange.unsubscribe", host, &json!({ "kind": kind.name() })).await?;
    tx.commit().await
}

/// Once a day each collection is read again.
///
/// # Errors
/// A fault of the database.
pub async fn again(app: &App, tx: &Tx) -> Result<()> {
    let today = day(app.clock.now_ms());
    for row in row::Entity::find().all(&**tx).await? {
        if row.read_on.as_ref() != Some(&today) {
            let job = ReadExchange { host: row.host, what: row.kind };
            enqueue_once(app, tx, &Job::ReadExchange(job), app.clock.now_ms()).await?;
        }
    }
    Ok(())
}

/// What branches of our network share of a kind, as far as we have read it, with what each branch calls itself.
///
/// # Errors
/// A fault of the database.
pub async fn articles(app: &App, kind: Kind) -> Result<Vec<(article::Model, String)>> {
    let hosts = network::hosts(app, app.db.read()).await?;
    let found = article::Entity::find().filter(Column::Kind.eq(kind.name())).order_by_asc(Column::Title);
    let mut all = Vec::new();
    for article in found.all(app.db.read()).await? {
        if let Some(host) = hosts.iter().find(|h| h.host == article.host) {
            let name = host.name.clone().unwrap_or_else(|| host.host.clone());
            all.push((article, name));
        }
    }
    Ok(all)
}

/// One of them.
///
/// # Errors
/// 404 for none of that id.
pub async fn one(app: &App, kind: Kind, id: i64) -> Result<(article::Model, String)> {
    articles(app, kind).await?.into_iter().find(|(a, _)| a.id == id).ok_or(Error::NotFound)
}

/// Notes what an article is called here since it was taken over, as it stands there today.
///
/// # Errors
/// 404 for none of that id.
pub async fn taken(tx: &Tx, id: i64, name: &str) -> Result<()> {
    let found = article::Entity::find_by_id(id).one(&**tx).await?.ok_or(Error::NotFound)?;
    let change = article::ActiveModel {
        id: Set(id),
        taken_as: Set(Some(name.to_owned())),
        taken_digest: Set(Some(found.digest)),
        ..Default::default()
    };
    change.update(&**tx).await?;
    Ok(())
}
