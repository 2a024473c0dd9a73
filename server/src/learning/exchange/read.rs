//! Reads a collection of a trusted branch: what is new, what has changed, and what is not there any more.

use std::collections::BTreeSet;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ModelTrait, QueryFilter};

use super::article::{self, Article, Kind};
use crate::{
    base::{
        app::App,
        clock::day,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        exchange_article::{self as row, Column},
        exchange_subscription as subscription,
    },
    jobs::ReadExchange,
    wire::{
        network,
        remote::{
            collections, fetch,
            json::{id_of, many, same_origin},
        },
    },
};

/// Articles of a collection that are read.
const MOST: usize = 200;

/// Does the job; run twice, it does no harm.
///
/// # Errors
/// 503 while the branch does not answer.
pub async fn read(app: &App, job: &ReadExchange) -> Result<()> {
    let Some(kind) = Kind::named(&job.what) else { return Ok(()) };
    let key = (job.host.clone(), job.what.clone());
    if subscription::Entity::find_by_id(key).one(app.db.read()).await?.is_none() {
        return Ok(());
    }
    let hosts = network::hosts(app, app.db.read()).await?;
    let actor = hosts.into_iter().find(|h| h.host == job.host).and_then(|h| h.network_actor);
    let Some(actor) = actor else { return Ok(()) };
    let document = fetch::document(app, &actor).await?;
    let ends = format!("/{}", kind.name());
    let streams = many(&document["streams"]).into_iter().filter_map(id_of);
    let Some(address) = streams.filter(|s| same_origin(s, &actor)).find(|s| s.ends_with(&ends)) else { return Ok(()) };
    let Some(items) = collections::complete(app, address, MOST).await? else { return Ok(()) };
    let mut found = Vec::new();
    for uri in items.iter().filter_map(id_of).filter(|uri| same_origin(uri, address)).collect::<BTreeSet<_>>() {
        match fetch::document(app, uri).await {
            Ok(document) => found.extend(article::received(&document)),
            Err(error @ (Error::Unavailable(_) | Error::Internal(_))) => return Err(error),
            Err(_) => {}
        }
    }
    let tx = app.db.begin().await?;
    keep(app, &tx, job, found).await?;
    let change = subscription::ActiveModel {
        host: Set(job.host.clone()),
        kind: Set(job.what.clone()),
        read_on: Set(Some(day(app.clock.now_ms()))),
    };
    subscription::Entity::update(change).exec(&*tx).await?;
    tx.commit().await
}

/// Brings the copies of a collection to what was found in it.
async fn keep(app: &App, tx: &Tx, job: &ReadExchange, found: Vec<Article>) -> Result<()> {
    let own = row::Entity::find().filter(Column::Host.eq(&job.host)).filter(Column::Kind.eq(&job.what));
    let known = own.all(&**tx).await?;
    for old in known.iter().filter(|k| !found.iter().any(|a| a.name == k.uri)) {
        if old.taken_as.is_none() {
            old.clone().delete(&**tx).await?;
        } else {
            let gone = row::ActiveModel { id: Set(old.id), is_gone: Set(true), ..Default::default() };
            gone.update(&**tx).await?;
        }
    }
    for article in found {
        let before = known.iter().find(|k| k.uri == article.name).cloned();
        let is_known = before.is_some();
        let model = row::Model {
            id: before.as_ref().map_or_else(|| id::next(&app.clock), |b| b.id),
            digest: article::digest(&article.source),
            uri: article.name,
            host: job.host.clone(),
            kind: job.what.clone(),
            title: article.title,
            language: article.language,
            source: article.source,
            licence: article.licence,
            taken_as: before.as_ref().and_then(|b| b.taken_as.clone()),
            taken_digest: before.and_then(|b| b.taken_digest),
            is_gone: false,
        };
        let model = row::ActiveModel::from(model).reset_all();
        if is_known {
            model.update(&**tx).await?;
        } else {
            model.insert(&**tx).await?;
        }
    }
    Ok(())
}
