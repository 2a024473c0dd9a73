//! Answers, boosts and quotes that wait for the yes of a post's author, and what comes of them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict};
use serde_json::Value;

use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        approval::{self as row, Act},
        block, post, profile, quote_stamp,
    },
    posts::{self, boost, draft::Draft, quotes, receive, requested},
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
        remote::documents::Note,
        sender::Sender,
    },
};

/// Requests on one page; the others follow when these are answered.
const MOST_SHOWN: u64 = 40;
/// What nobody has answered for so long is forgotten.
const KEPT_MS: i64 = 30 * DAY;

/// Forgets what nobody has answered for a month.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let before = app.clock.now_ms() - KEPT_MS;
    row::Entity::delete_many().filter(row::Column::CreatedAt.lt(before)).exec(&**tx).await?;
    Ok(())
}

/// Uploads that answers which wait will need.
pub async fn held_media(app: &App) -> Result<Vec<i64>> {
    let rows = row::Entity::find().filter(row::Column::Act.eq(Act::Reply)).all(app.db.read()).await?;
    let drafts = rows.iter().filter_map(|r| serde_json::from_str::<Draft>(&r.body).ok());
    Ok(drafts.flat_map(|d| d.media_ids).collect())
}

/// What waits for a profile's yes, the oldest first: with who asks, and the post that it is about.
pub async fn of(app: &App, author_id: i64) -> Result<Vec<(row::Model, profile::Model, post::Model)>> {
    let db = app.db.read();
    let rows = row::Entity::find().filter(row::Column::AuthorId.eq(author_id)).order_by_asc(row::Column::Id);
    let rows = rows.limit(MOST_SHOWN).all(db).await?;
    let people = profile::by_ids(db, rows.iter().map(|r| r.profile_id)).await?;
    let about = post::Entity::find().filter(post::Column::Id.is_in(rows.iter().map(|r| r.post_id))).all(db).await?;
    let whole = |r: row::Model| {
        let asker = people.get(&r.profile_id)?.clone();
        let post = about.iter().find(|p| p.id == r.post_id)?.clone();
        Some((r, asker, post))
    };
    Ok(rows.into_iter().filter_map(whole).collect())
}

/// Says yes: it is published, counted or shown as if nothing had been asked.
///
/// # Errors
/// 404 where nothing waits, 422 if the gate says no by now.
pub async fn allow(app: &App, author: &profile::Model, id: i64) -> Result<()> {
    let (found, asker, about) = one(app, author.id, id).await?;
    let kept_apart = block::either(app.db.read(), author.id, asker.id).await?;
    if about.deleted_at.is_some() || asker.gone_at.is_some() || asker.frozen_on.is_some() || kept_apart {
        return Err(Error::unprocessable("This can't be published any more. Decline it."));
    }
    match (found.act, asker.domain.is_none()) {
        (Act::Reply, true) => {
            let draft: Draft = serde_json::from_str(&found.body).map_err(Error::internal)?;
            // The same yes given twice makes one post, with the id and date of the yes.
            let key = Some(format!("approval-{id}"));
            let draft = Draft { agreed: true, confirmed: true, id: None, idempotency_key: key, ..draft };
            if let Err(error) = posts::publish(app, &asker, draft.clone()).await {
                return Err(stopped(app, &asker, draft, error).await);
            }
        }
        (Act::Boost, true) => drop(boost::agreed(app, &asker, &about).await?),
        _ => {}
    }
    let tx = app.db.begin().await?;
    if found.act == Act::Quote {
        return grant_quote(app, tx, author, &about, &asker, found).await;
    }
    if asker.domain.is_some() {
        match found.act {
            Act::Reply | Act::Boost => {
                let asked = request_of(&found);
                let document = if is_request(&asked) { asked["instrument"].clone() } else { asked };
                carry_out(app, &tx, found.act, &about, &asker, (&found.uri, &document)).await?;
            }
            Act::Quote | Act::Like => {}
        }
        accept(app, &tx, (author, &about), &asker, (&found.uri, &object_of(&found))).await?;
    }
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await
}

/// What the gate says to an answer is for whoever wrote it; the author of what it answers hears only that it can't be.
async fn stopped(app: &App, asker: &profile::Model, draft: Draft, error: Error) -> Error {
    if !matches!(error, Error::Policy(_)) {
        return error;
    }
    posts::stopped::explain(app, asker, draft, 0, error).await;
    Error::unprocessable("This can't be published any more. Decline it.")
}

/// Says no. Somebody of ours finds nothing published; another server is told.
pub async fn refuse(app: &App, author: &profile::Model, id: i64) -> Result<()> {
    let (found, asker, _) = one(app, author.id, id).await?;
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    if found.act == Act::Quote
        && let Some(quoting) = post::by_uri(&*tx, &found.uri).await?
    {
        quotes::settle(app, &tx, &quoting, quotes::REJECTED, None).await?;
    }
    if asker.domain.is_some() {
        let body = activity::answer_interaction("Reject", author, &asker.uri, &object_of(&found), None, id);
        tell(app, &tx, author, &asker, body).await?;
    }
    tx.commit().await
}

/// What a profile of ours has asked for and waits, with the post that it is about.
pub async fn asked_by(app: &App, asker_id: i64) -> Result<Vec<(row::Model, post::Model)>> {
    let db = app.db.read();
    let rows = row::Entity::find().filter(row::Column::ProfileId.eq(asker_id)).order_by_asc(row::Column::Id);
    let rows = rows.limit(MOST_SHOWN).all(db).await?;
    let about = post::Entity::find().filter(post::Column::Id.is_in(rows.iter().map(|r| r.post_id))).all(db).await?;
    let whole = |r: row::Model| about.iter().find(|p| p.id == r.post_id).cloned().map(|p| (r, p));
    Ok(rows.into_iter().filter_map(whole).collect())
}

/// Whoever asked takes it back: nothing hinders a retraction.
pub async fn withdraw(app: &App, asker_id: i64, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let own = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(asker_id)).one(&*tx).await?;
    let found = own.ok_or(Error::NotFound)?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    requested::withdrawn(app, &tx, &found).await?;
    tx.commit().await
}

async fn one(app: &App, author_id: i64, id: i64) -> Result<(row::Model, profile::Model, post::Model)> {
    let db = app.db.read();
    let found = row::Entity::find_by_id(id).filter(row::Column::AuthorId.eq(author_id)).one(db).await?;
    let found = found.ok_or(Error::NotFound)?;
    let asker = profile::Entity::find_by_id(found.profile_id).one(db).await?.ok_or(Error::NotFound)?;
    let about = post::Entity::find_by_id(found.post_id).one(db).await?.ok_or(Error::NotFound)?;
    Ok((found, asker, about))
}

async fn tell(app: &App, tx: &Tx, author: &profile::Model, asker: &profile::Model, body: Value) -> Result<()> {
    let uri = body["id"].as_str().unwrap_or_default().to_owned();
    outbox::send(app, tx, author, &Sendable::other(body)?, &uri, &Recipients::only(asker)).await
}

/// What was asked, as it came: a request, or what would be done.
fn request_of(found: &row::Model) -> Value {
    serde_json::from_str(&found.body).unwrap_or_default()
}

fn is_request(asked: &Value) -> bool {
    asked["type"].as_str().is_some_and(|kind| kind.ends_with("Request"))
}

/// What an answer names: the request, or else what would be done.
fn object_of(found: &row::Model) -> Value {
    let asked = request_of(found);
    if is_request(&asked) { activity::named(&asked) } else { Value::String(found.uri.clone()) }
}

/// Does what was asked for: an answer is stored, a boost counted.
pub async fn carry_out(
    app: &App,
    tx: &Tx,
    act: Act,
    about: &post::Model,
    asker: &profile::Model,
    (uri, document): (&str, &Value),
) -> Result<()> {
    let sender = Sender::of(app, &**tx, asker).await?;
    match act {
        Act::Reply => receive::agreed(app, tx, &sender, &Note::parse(document, app.clock.now_ms())?).await.map(drop),
        Act::Boost => boost::receive_agreed(app, tx, &sender, uri, about, app.clock.now_ms()).await,
        Act::Quote | Act::Like => Ok(()),
    }
}

/// Says yes, with a stamp that others find it by.
pub async fn accept(
    app: &App,
    tx: &Tx,
    (author, about): (&profile::Model, &post::Model),
    asker: &profile::Model,
    (instrument, object): (&str, &Value),
) -> Result<()> {
    let kind = match object["type"].as_str() {
        Some("LikeRequest") => "like",
        Some("AnnounceRequest") => "announce",
        _ => "reply",
    };
    // Who sent no request knows no stamps.
    let result = if object.is_object() {
        Some(address::quote_stamp(&app.config, stamp(tx, about, instrument, kind).await?.id))
    } else {
        None
    };
    let (object, to) = (activity::named(object), &asker.uri);
    let body = activity::answer_interaction("Accept", author, to, &object, result.as_deref(), id::random());
    tell(app, tx, author, asker, body).await
}

/// The stamp of a yes; given twice it is one.
async fn stamp(tx: &Tx, about: &post::Model, instrument: &str, kind: &str) -> Result<quote_stamp::Model> {
    let model =
        quote_stamp::Model { id: id::random(), post_id: about.id, uri: instrument.to_owned(), kind: kind.to_owned() };
    let again = OnConflict::column(quote_stamp::Column::Uri).do_nothing().to_owned();
    let new = quote_stamp::ActiveModel::from(model);
    quote_stamp::Entity::insert(new).on_conflict(again).exec_without_returning(&**tx).await?;
    let kept = quote_stamp::Entity::find().filter(quote_stamp::Column::Uri.eq(instrument)).one(&**tx).await?;
    kept.filter(|s| s.post_id == about.id).ok_or(Error::NotFound)
}

async fn grant_quote(
    app: &App,
    tx: Tx,
    author: &profile::Model,
    about: &post::Model,
    asker: &profile::Model,
    found: row::Model,
) -> Result<()> {
    accept_quote(app, &tx, author, about, asker, (&found.uri, &request_of(&found))).await?;
    row::Entity::delete_by_id(found.id).exec(&*tx).await?;
    tx.commit().await
}

/// Agrees to a quote: the stamp that other servers look for, and the quote shown here. FEP-044f.
pub async fn accept_quote(
    app: &App,
    tx: &Tx,
    author: &profile::Model,
    about: &post::Model,
    asker: &profile::Model,
    (instrument, request): (&str, &Value),
) -> Result<()> {
    let stamp = stamp(tx, about, instrument, "quote").await?;
    let result = address::quote_stamp(&app.config, stamp.id);
    quotes::agreed(app, tx, instrument, about, &result).await?;
    let body = activity::answer_interaction("Accept", author, &asker.uri, request, Some(&result), stamp.id);
    tell(app, tx, author, asker, body).await
}
