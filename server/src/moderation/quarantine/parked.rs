//! What another server sends about a post: taken in at once, or kept until its time, or until somebody has decided. What was
//! acknowledged is never dropped: where there is no room for more, its sender hears so and keeps it.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict};
use serde_json::json;

use super::servers::is_cautious;
use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, MINUTE},
        db::Tx,
        error::{Error, Result},
        id,
        refusal::Verdict,
    },
    entities::{
        parked_post::{self as row, Why},
        post, profile,
    },
    handbook::rules::noted,
    jobs::{Job, ReleaseParked, enqueue_at},
    posts::{self, receive},
    wire::{
        remote::{actors, documents::Note},
        sender::Sender,
        standing::host_of,
    },
};

/// What waits of one server: posts, their bytes, and how long the oldest may have waited for a decision.
const MOST_PARKED: usize = 1_000;
const MOST_BYTES: i64 = 8 * 1024 * 1024;
const OLDEST_MS: i64 = 30 * DAY;
const MOST_SHOWN: u64 = 100;

/// What was sent: a post, or an edit of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    Post,
    Edit,
}

/// Takes in a post, or an edit, where nothing says that it waits.
///
/// # Errors
/// 422 with the gate's violations; 503 where it would have to wait and there is no room, so that its sender keeps it.
pub async fn admit(app: &App, tx: &Tx, sender: &Sender, note: &Note, sent: Sent) -> Result<()> {
    if !sender.is_decided && is_cautious(&**tx).await? {
        return park(app, tx, &sender.profile, (note, sent), (Why::Unknown, None)).await;
    }
    if sender.filters.delay > 0 {
        let due = app.clock.now_ms() + sender.filters.delay * MINUTE;
        return park(app, tx, &sender.profile, (note, sent), (Why::Delay, Some(due))).await;
    }
    Box::pin(take_in(app, tx, sender, (note, sent), false)).await
}

/// Stores a post or an edit as what it was; one that a rule wants to be read waits, unless somebody has `read` it.
async fn take_in(app: &App, tx: &Tx, sender: &Sender, (note, sent): (&Note, Sent), read: bool) -> Result<()> {
    let author = &sender.profile;
    let old = match sent {
        Sent::Post => None,
        // The Create was lost or comes later; this is the newer text.
        Sent::Edit => post::by_uri(&**tx, &note.id).await?,
    };
    let stored = match old {
        Some(old) if old.author_id == author.id => {
            Box::pin(posts::receive_edit(app, tx, sender, old, (note, read))).await.map(|()| None)
        }
        Some(_) => return Ok(()),
        None if read => receive::looked_at(app, tx, sender, note).await,
        None => receive::receive(app, tx, sender, note).await,
    };
    match stored {
        Ok(Some(stored)) => {
            posts::fetch_context(app, tx, &stored).await?;
            posts::fetch::verify_quote(app, tx, &stored, note).await
        }
        Ok(None) => Ok(()),
        Err(Error::Policy(refusal)) if refusal.verdict() == Some(Verdict::Hold) => {
            noted::write(app, tx, &refusal.noted, refusal.ruleset_version, author.domain.as_deref()).await?;
            park(app, tx, author, (note, sent), (Why::Hold, None)).await
        }
        Err(other) => Err(other),
    }
}

/// Keeps a post until its time, or until somebody has decided; what is sent anew takes the place of what waits.
async fn park(
    app: &App,
    tx: &Tx,
    author: &profile::Model,
    (note, sent): (&Note, Sent),
    (why, due_at): (Why, Option<i64>),
) -> Result<()> {
    let host = host_of(&author.uri).unwrap_or_default();
    let document = note.document.to_string();
    let bytes = i64::try_from(document.len()).unwrap_or(i64::MAX);
    let earlier = row::Entity::find().filter(row::Column::Uri.eq(&note.id)).one(&**tx).await?;
    // What waits is its author's; nobody else of her server writes over it.
    if earlier.as_ref().is_some_and(|e| e.author_uri != author.uri) {
        return Ok(());
    }
    room(app, tx, &host, (&note.id, bytes)).await?;
    let model = row::Model {
        id: earlier.as_ref().map_or_else(|| id::next(&app.clock), |e| e.id),
        host,
        uri: note.id.clone(),
        author_uri: author.uri.clone(),
        document,
        // A correction comes in when what it corrects would have.
        due_at: earlier.as_ref().filter(|e| e.why == why).map_or(due_at, |e| e.due_at),
        created_at: earlier.as_ref().map_or_else(|| app.clock.now_ms(), |e| e.created_at),
        why,
        is_edit: earlier.as_ref().map_or(sent == Sent::Edit, |e| e.is_edit),
        bytes,
    };
    let changed = [row::Column::Document, row::Column::Bytes, row::Column::Why, row::Column::DueAt];
    row::Entity::insert(row::ActiveModel::from(model.clone()))
        .on_conflict(OnConflict::column(row::Column::Uri).update_columns(changed).to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if let Some(due) = model.due_at.filter(|_| earlier.is_none_or(|e| e.due_at != model.due_at)) {
        enqueue_at(app, tx, &Job::ReleaseParked(ReleaseParked { id: model.id }), due).await?;
    }
    Ok(())
}

/// That there is room for one more of a server: by number, by size, and by how long it waits for a decision already.
async fn room(app: &App, tx: &Tx, host: &str, (uri, bytes): (&str, i64)) -> Result<()> {
    let waiting: Vec<(i64, i64, Option<i64>)> = row::Entity::find()
        .filter(row::Column::Host.eq(host))
        .filter(row::Column::Uri.ne(uri))
        .select_only()
        .columns([row::Column::Bytes, row::Column::CreatedAt, row::Column::DueAt])
        .limit(MOST_PARKED as u64)
        .into_tuple()
        .all(&**tx)
        .await?;
    let too_old = app.clock.now_ms() - OLDEST_MS;
    let is_stale = |(_, created, due): &(i64, i64, Option<i64>)| due.is_none() && *created < too_old;
    let held: i64 = waiting.iter().map(|w| w.0).sum();
    if waiting.len() >= MOST_PARKED || held.saturating_add(bytes) > MOST_BYTES || waiting.iter().any(is_stale) {
        return Err(Error::Unavailable(
            "Posts of this server wait here already, and there is no room for more. Send this one again later.".into(),
        ));
    }
    Ok(())
}

/// Takes in what has waited for its time. Rules are asked as when it would have come by itself.
pub async fn release(app: &App, id: i64) -> Result<()> {
    let Some(found) = row::Entity::find_by_id(id).one(app.db.read()).await? else { return Ok(()) };
    // What a rule holds is decided about, whatever it waited for before.
    if found.why == Why::Hold || found.due_at.is_none_or(|due| due > app.clock.now_ms()) {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    come_in(app, &tx, found, false).await?;
    tx.commit().await
}

async fn come_in(app: &App, tx: &Tx, found: row::Model, read: bool) -> Result<()> {
    row::Entity::delete_by_id(found.id).exec(&**tx).await?;
    let Some(author) = actors::known(app, &**tx, &found.author_uri).await? else { return Ok(()) };
    let sender = Sender::of(app, &**tx, &author).await?;
    if !sender.standing.is_open() {
        return Ok(());
    }
    let document = serde_json::from_str(&found.document).map_err(Error::internal)?;
    let note = Note::parse(&document, app.clock.now_ms())?;
    tx.alone(&note.id).await?;
    let sent = if found.is_edit { Sent::Edit } else { Sent::Post };
    match Box::pin(take_in(app, tx, &sender, (&note, sent), read)).await {
        Err(Error::Policy(refusal)) => {
            noted::write(app, tx, &refusal.noted, refusal.ruleset_version, author.domain.as_deref()).await
        }
        other => other,
    }
}

/// Decides about one post that waits, having read it: it comes in, or goes.
pub async fn answer(app: &App, id: i64, accept: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let action = if accept { "quarantine.accept" } else { "quarantine.refuse" };
    audit::record(app, &tx, "moderator", action, &found.host, &json!({ "why": found.why.name() })).await?;
    if accept {
        come_in(app, &tx, found, true).await?;
    } else {
        row::Entity::delete_by_id(id).exec(&*tx).await?;
    }
    tx.commit().await
}

/// A post that waits for a decision, with its words.
#[derive(Clone, Debug)]
pub struct Parked {
    pub row: row::Model,
    pub author: profile::Model,
    pub note: Note,
}

/// What waits for a decision, the oldest first: because a rule holds it, or its server is unknown.
pub async fn parked(app: &App, why: Why) -> Result<Vec<Parked>> {
    let db = app.db.read();
    let rows = row::Entity::find().filter(row::Column::Why.eq(why)).order_by_asc(row::Column::Id);
    let mut all = Vec::new();
    for row in rows.limit(MOST_SHOWN).all(db).await? {
        let document = serde_json::from_str(&row.document).map_err(Error::internal)?;
        if let (Ok(note), Some(author)) =
            (Note::parse(&document, app.clock.now_ms()), actors::known(app, db, &row.author_uri).await?)
        {
            all.push(Parked { row, author, note });
        }
    }
    Ok(all)
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
