//! Another server's author answers what we have asked her: an answer or boost that she agrees to is published, with where
//! she shows her yes.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        approval::{self as row, Act},
        favourite,
        post::{self, Audience},
        profile,
    },
    jobs::{Job, PublishRequested, enqueue},
    posts::{self, boost, draft::Draft, parts, reactions, requests::Boost},
    wire::{
        activitypub::activity::{self, REQUEST},
        outbox::{self, Recipients, Sendable},
        remote::json::{id_of, same_origin},
    },
};

/// Another server's author answers a request of ours: a yes with its stamp, or a no. Whether the answer was to one at all.
pub async fn answered(
    app: &App,
    tx: &Tx,
    answerer: &profile::Model,
    object: &Value,
    stamp: Option<&str>,
) -> Result<bool> {
    let by_id = id_of(object).and_then(|u| u.strip_suffix(REQUEST));
    let is_request = matches!(object["type"].as_str(), Some("ReplyRequest" | "LikeRequest" | "AnnounceRequest"));
    let by_parts = id_of(&object["instrument"]).filter(|_| is_request);
    let Some(uri) = by_id.or(by_parts) else { return Ok(false) };
    let waiting = row::Entity::find().filter(row::Column::Uri.eq(uri)).filter(row::Column::AuthorId.eq(answerer.id));
    let Some(found) = waiting.one(&**tx).await? else { return Ok(true) };
    match (found.act, stamp.filter(|s| same_origin(s, &answerer.uri))) {
        (Act::Reply | Act::Boost, Some(stamp)) => {
            // Published by a job: what the gate says to it by now is not for whoever answers.
            let job = PublishRequested { approval_id: found.id, stamp: stamp.to_owned() };
            enqueue(app, tx, &Job::PublishRequested(job)).await?;
        }
        (act, yes) => {
            row::Entity::delete_by_id(found.id).exec(&**tx).await?;
            if act == Act::Like && yes.is_none() {
                take_back_favourite(tx, &found).await?;
            }
        }
    }
    Ok(true)
}

async fn take_back_favourite(tx: &Tx, found: &row::Model) -> Result<()> {
    match favourite::Entity::find_by_id((found.profile_id, found.post_id)).one(&**tx).await? {
        Some(favourite) => reactions::remove(tx, &favourite).await,
        None => Ok(()),
    }
}

/// Whoever asked takes it back: the other server hears of that, where there is one.
pub async fn withdrawn(app: &App, tx: &Tx, found: &row::Model) -> Result<()> {
    let author = profile::by_id(&**tx, found.author_id).await?;
    if author.domain.is_none() {
        return Ok(());
    }
    let asker = profile::by_id(&**tx, found.profile_id).await?;
    let about = post::Entity::find_by_id(found.post_id).one(&**tx).await?.ok_or(Error::NotFound)?;
    let body = match found.act {
        Act::Reply => activity::withdrawn(&asker.uri, &author.uri, &found.uri),
        Act::Like => {
            take_back_favourite(tx, found).await?;
            activity::undo(activity::like(&found.uri, &asker.uri, &about.uri, &author.uri))
        }
        Act::Boost => {
            let whole = parts(app, &**tx, about).await?;
            activity::undo(activity::announce(&found.uri, found.created_at, &asker, &whole, Audience::Public))
        }
        Act::Quote => return Ok(()),
    };
    outbox::send(app, tx, &asker, &Sendable::other(body)?, &found.uri, &Recipients::only(&author)).await
}

/// Does the job; run twice, it publishes once.
pub async fn publish(app: &App, job: &PublishRequested) -> Result<()> {
    let db = app.db.read();
    let Some(found) = row::Entity::find_by_id(job.approval_id).one(db).await? else { return Ok(()) };
    let asker = profile::by_id(db, found.profile_id).await?;
    let about = post::Entity::find_by_id(found.post_id).one(db).await?.filter(|p| p.deleted_at.is_none());
    if let (Some(about), true) = (about, asker.gone_at.is_none() && asker.frozen_on.is_none()) {
        let stamp = Some(job.stamp.clone());
        match found.act {
            Act::Reply => answer(app, &asker, &found, stamp).await?,
            Act::Boost => {
                let waits: Boost = serde_json::from_str(&found.body).map_err(Error::internal)?;
                let done = boost::after_yes(app, &asker, &about, (waits.id, waits.audience, stamp)).await;
                settled(done.map(drop))?;
            }
            Act::Quote | Act::Like => {}
        }
    }
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(found.id).exec(&*tx).await?;
    tx.commit().await
}

async fn answer(app: &App, asker: &profile::Model, found: &row::Model, stamp: Option<String>) -> Result<()> {
    let draft: Draft = serde_json::from_str(&found.body).map_err(Error::internal)?;
    let key = Some(format!("approval-{}", found.id));
    let draft = Draft { agreed: true, confirmed: true, idempotency_key: key, approval_stamp: stamp, ..draft };
    match Box::pin(posts::publish(app, asker, draft.clone())).await {
        // What the gate says to it by now is for whoever wrote it.
        Err(error @ Error::Policy(_)) => {
            posts::stopped::explain(app, asker, draft, 0, error).await;
            Ok(())
        }
        other => settled(other.map(drop)),
    }
}

/// What can't be published any more is not tried again.
fn settled(outcome: Result<()>) -> Result<()> {
    match outcome {
        Err(error @ (Error::Internal(_) | Error::Unavailable(_))) => Err(error),
        _ => Ok(()),
    }
}
