//! Boosts: ours, others', and taking them back.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    blank, counts,
    gate::{Gate, judged},
    insert::{self, mark_deleted, remove_traces},
    interaction::{self, Answer},
};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
        refusal::Refusal,
    },
    entities::{
        approval::Act,
        notification::Kind as Notice,
        post::{self, Audience},
        profile, uri,
    },
    handbook::rules::noted,
    notifications,
    policy::{
        self, Facts,
        visible::{Reader, see},
    },
    posts::{new_post::NewPost, parts::parts, requests},
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
        sender::Sender,
    },
};

/// Boosts a post; boosting twice is as good as once.
pub async fn boost(app: &App, booster: &profile::Model, post_id: i64, audience: Audience) -> Result<post::Model> {
    once(app, booster, post_id, (audience, false)).await
}

/// The same for one that a colleague has reviewed.
pub async fn approved(app: &App, booster: &profile::Model, post_id: i64, audience: Audience) -> Result<post::Model> {
    once(app, booster, post_id, (audience, true)).await
}

async fn once(
    app: &App,
    booster: &profile::Model,
    post_id: i64,
    (audience, approved): (Audience, bool),
) -> Result<post::Model> {
    policy::voice::require_voice(booster)?;
    let mut original = see(app.db.read(), Reader::Local(booster.id), post_id).await?;
    if let Some(of) = original.boost_of_id {
        original = see(app.db.read(), Reader::Local(booster.id), of).await?;
    }
    if let Some(earlier) = of_profile(app.db.read(), booster.id, original.id).await? {
        return Ok(earlier);
    }
    let answer = interaction::may(app, app.db.read(), &original, Act::Boost, booster).await?;
    let gate = Gate::of_boost(app, booster, (&original, audience), approved).await?;
    let refused = answer == Answer::No;
    app.metrics.judged();
    let passed = judged(app, &gate, review(booster, (audience, refused), &gate)).await?;
    if answer == Answer::Ask && !original.is_local {
        return Err(Box::pin(requests::boost(app, booster, &original, audience)).await?);
    }
    if answer == Answer::Ask {
        let uri = format!("{}#boosts/{}", original.uri, booster.id);
        return Err(interaction::hold(app, &original, Act::Boost, booster, (&uri, String::new())).await?);
    }
    let id = id::next(&app.clock);
    Box::pin(share(app, booster, &original, (id, audience, None), passed)).await
}

/// Boosts a post whose author lets it be boosted.
pub async fn agreed(app: &App, booster: &profile::Model, original: &post::Model) -> Result<post::Model> {
    after_yes(app, booster, original, (id::next(&app.clock), Audience::Public, None)).await
}

/// The same under an id that her server was told, with where it shows her yes.
pub async fn after_yes(
    app: &App,
    booster: &profile::Model,
    original: &post::Model,
    (id, audience, stamp): (i64, Audience, Option<String>),
) -> Result<post::Model> {
    policy::voice::require_voice(booster)?;
    let mut gate = Gate::of_boost(app, booster, (original, audience), false).await?;
    // What the gate asks was asked when it was asked for.
    gate.answers.confirmed = true;
    app.metrics.judged();
    let passed = judged(app, &gate, review(booster, (audience, false), &gate)).await?;
    Box::pin(share(app, booster, original, (id, audience, stamp), passed)).await
}

/// What the gate says of a boost.
fn review(
    booster: &profile::Model,
    (audience, refused): (Audience, bool),
    gate: &Gate,
) -> std::result::Result<policy::Approved<()>, Box<Refusal>> {
    let plain = Facts {
        audience,
        origin: &gate.origin,
        author_agrees: !refused,
        ..Facts::of("", booster.kind, &gate.around, &gate.answers)
    };
    let facts = gate.shared.as_ref().map(|shared| plain.sharing(shared));
    policy::review((), &facts.unwrap_or(plain), &gate.ruleset)
}

async fn share(
    app: &App,
    booster: &profile::Model,
    original: &post::Model,
    (id, audience, stamp): (i64, Audience, Option<String>),
    passed: policy::Approved<()>,
) -> Result<post::Model> {
    if let Some(earlier) = of_profile(app.db.read(), booster.id, original.id).await? {
        return Ok(earlier);
    }
    let now = app.clock.now_ms();
    let uri = address::post(&app.config, id);
    let tx = app.db.begin().await?;
    let new = post::Model { audience, approval_stamp: stamp, ..row(id, &uri, booster, original, now) };
    let Some(stored) = store(app, &tx, booster, original, passed.map(|()| new)).await? else {
        drop(tx);
        return of_profile(app.db.read(), booster.id, original.id).await?.ok_or(Error::NotFound);
    };
    let original = parts(app, &*tx, original.clone()).await?;
    let mut body = activity::announce(&uri, now, booster, &original, audience);
    if let Some(stamp) = &stored.approval_stamp {
        activity::add_stamp(&mut body, "announce", stamp);
    }
    let recipients = Recipients { followers: true, profiles: vec![original.author.clone()], ..Recipients::default() };
    let order = outbox::pair(booster, &original.post.uri);
    outbox::send(app, &tx, booster, &Sendable::showing(&stored, body), &order, &recipients).await?;
    tx.commit().await?;
    Ok(stored.into_inner())
}

/// Stores a boost that another server announced.
pub async fn receive(
    app: &App,
    tx: &Tx,
    sender: &Sender,
    uri: &str,
    original: &post::Model,
    published_ms: i64,
) -> Result<()> {
    let booster = &sender.profile;
    match interaction::may(app, &**tx, original, Act::Boost, booster).await? {
        Answer::Yes => receive_agreed(app, tx, sender, uri, original, published_ms).await,
        Answer::Ask => match interaction::ask(app, tx, original, Act::Boost, booster, (uri, String::new())).await {
            Ok(_) | Err(Error::Unprocessable(_)) => Ok(()),
            Err(other) => Err(other),
        },
        Answer::No => Ok(()),
    }
}

/// The same for one that its author lets happen.
pub async fn receive_agreed(
    app: &App,
    tx: &Tx,
    sender: &Sender,
    uri: &str,
    original: &post::Model,
    published_ms: i64,
) -> Result<()> {
    let (now, booster) = (app.clock.now_ms(), &sender.profile);
    let mut row = row(id::next(&app.clock), uri, booster, original, published_ms.min(now));
    row.is_local = false;
    if sender.filters.no_boosts {
        return Ok(());
    }
    let gate = Gate::of_received_boost(app, &**tx, sender, original).await?;
    match review(booster, (Audience::Public, false), &gate) {
        Ok(passed) => store(app, tx, booster, original, passed.map(|()| row)).await.map(drop),
        // What a rule refuses is not shown, and its sender hears nothing of our rules.
        Err(refusal) => noted::write(app, tx, &refusal.noted, refusal.ruleset_version, booster.domain.as_deref()).await,
    }
}

async fn store(
    app: &App,
    tx: &Tx,
    booster: &profile::Model,
    original: &post::Model,
    passed: policy::Approved<post::Model>,
) -> Result<Option<policy::Approved<post::Model>>> {
    let approved = passed.map(|row| NewPost::of(row, booster.clone()));
    let stored = insert::insert(app, tx, approved).await?;
    if let Some(stored) = &stored
        && original.is_local
        && original.author_id != booster.id
    {
        notifications::raise(app, tx, original.author_id, Notice::Reblog, booster.id, Some(original.id)).await?;
        tracing::debug!(boost = stored.id, "boosted");
    }
    Ok(stored)
}

/// Takes a boost back; nothing happens where there is none. Gives the post that was boosted.
pub async fn unboost(app: &App, booster: &profile::Model, post_id: i64) -> Result<post::Model> {
    let seen = see(app.db.read(), Reader::Local(booster.id), post_id).await?;
    let original_id = seen.boost_of_id.unwrap_or(seen.id);
    let original = see(app.db.read(), Reader::Local(booster.id), original_id).await?;
    let Some(row) = of_profile(app.db.read(), booster.id, original.id).await? else { return Ok(original) };
    let tx = app.db.begin().await?;
    let whole = parts(app, &*tx, original.clone()).await?;
    let announce = activity::announce(&row.uri, row.created_at, booster, &whole, row.audience);
    retract(app, &tx, row).await?;
    let recipients = Recipients { followers: true, profiles: vec![whole.author], ..Recipients::default() };
    let undo = Sendable::other(activity::undo(announce))?;
    outbox::send(app, &tx, booster, &undo, &outbox::pair(booster, &original.uri), &recipients).await?;
    tx.commit().await?;
    Ok(original)
}

/// Removes a stored boost and its traces.
pub async fn retract(app: &App, tx: &Tx, row: post::Model) -> Result<()> {
    let Some(owners) = mark_deleted(app, tx, &row).await? else { return Ok(()) };
    counts::count(tx, &row, -1).await?;
    remove_traces(app, tx, row.id).await?;
    if let Some(original) = row.boost_of_id {
        notifications::withdraw(tx, Notice::Reblog, row.author_id, Some(original)).await?;
    }
    tx.publish(Event::Deleted { post_id: row.id, owners: owners.into(), was: None });
    Ok(())
}

/// A boost that was taken back is said again under its old id: the tombstone that kept late copies away makes room.
pub async fn unbury(tx: &Tx, booster_id: i64, uri: &str) -> Result<()> {
    post::Entity::delete_many()
        .filter(post::Column::Uri.is_in(uri::forms(uri)))
        .filter(post::Column::AuthorId.eq(booster_id))
        .filter(post::Column::DeletedAt.is_not_null())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// One of a profile's boosts, by its own id.
pub async fn own(db: &impl ConnectionTrait, booster_id: i64, id: i64) -> Result<Option<post::Model>> {
    Ok(post::Entity::find_by_id(id)
        .filter(post::Column::AuthorId.eq(booster_id))
        .filter(post::Column::BoostOfId.is_not_null())
        .filter(post::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

/// A profile's boost of a post.
pub async fn of_profile(db: &impl ConnectionTrait, booster_id: i64, original_id: i64) -> Result<Option<post::Model>> {
    Ok(post::Entity::find()
        .filter(post::Column::BoostOfId.eq(original_id))
        .filter(post::Column::AuthorId.eq(booster_id))
        .filter(post::Column::DeletedAt.is_null())
        .one(db)
        .await?)
}

fn row(id: i64, uri: &str, booster: &profile::Model, original: &post::Model, now: i64) -> post::Model {
    post::Model {
        url: original.url.clone(),
        is_local: true,
        boost_of_id: Some(original.id),
        audience: Audience::Public,
        ..blank::row(id, uri.to_owned(), booster.id, now)
    }
}
