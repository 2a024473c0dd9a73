//! Other servers' posts by their address.

use serde_json::Value;

use super::{quotes, receive};
use crate::{
    base::{
        app::App,
        clock::HOUR,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        follow,
        post::{self, Audience},
    },
    jobs::{FetchThread, Job, VerifyQuote, enqueue_once},
    wire::{
        remote::{self, actors, documents::Note, fetch, json::id_of},
        sender::Sender,
    },
};

/// A post by its ActivityPub id or page, fetched if we don't have it.
///
/// # Errors
/// 404 for what is no post, or is not for everybody; 410 for what was deleted.
pub async fn find(app: &App, address: &str) -> Result<post::Model> {
    if let Some(found) = known(app, address).await? {
        return Ok(found);
    }
    Box::pin(from_document(app, &fetch::document(app, address).await?)).await
}

/// The same for a document that was fetched already.
pub async fn from_document(app: &App, document: &Value) -> Result<post::Model> {
    // The id may differ from the address that led here.
    if let Some(id) = id_of(document)
        && let Some(found) = known(app, id).await?
    {
        return Ok(found);
    }
    let note = Note::parse(document, app.clock.now_ms())?;
    let author = actors::find(app, &note.author).await?;
    let tx = app.db.begin().await?;
    let sender = Sender::of(app, &*tx, &author).await?;
    Box::pin(receive::fetched(app, &tx, &sender, &note)).await?;
    tx.commit().await?;
    known(app, &note.id).await?.ok_or(Error::NotFound)
}

async fn known(app: &App, uri: &str) -> Result<Option<post::Model>> {
    match remote::known::post(app, app.db.read(), uri).await? {
        Some(found) if found.deleted_at.is_some() => Err(Error::Gone),
        other => Ok(other),
    }
}

/// A received post shows a stamp for what it quotes: a job asks whether it is one.
pub async fn verify_quote(app: &App, tx: &Tx, row: &post::Model, note: &Note) -> Result<()> {
    let Some(stamp) = note.quote_stamp().filter(|_| row.quote_state.as_deref() == Some(quotes::PENDING)) else {
        return Ok(());
    };
    let job = Job::VerifyQuote(VerifyQuote { post_id: row.id, stamp: stamp.to_owned() });
    enqueue_once(app, tx, &job, app.clock.now_ms()).await
}

/// A received post answers or quotes what we don't have: a job asks for it, where somebody here follows its author.
pub async fn fetch_context(app: &App, tx: &Tx, row: &post::Model) -> Result<()> {
    let lacks_parent = row.in_reply_to_uri.is_some() && row.in_reply_to_id.is_none();
    let lacks_quoted = row.quote_uri.is_some() && row.quote_id.is_none();
    if (lacks_parent || lacks_quoted) && follow::is_followed_here(&**tx, row.author_id).await? {
        let job = Job::FetchThread(FetchThread { post_id: row.id, replies: false });
        enqueue_once(app, tx, &job, app.clock.now_ms()).await?;
    }
    Ok(())
}

/// Answers are asked for at most this often.
const ASK_AGAIN_MS: i64 = HOUR;

/// Whether a post from elsewhere may have answers that we don't have.
pub fn may_have_answers(app: &App, row: &post::Model) -> bool {
    let asked = row.replies_fetched_at.is_some_and(|at| app.clock.now_ms() - at < ASK_AGAIN_MS);
    let open = matches!(row.audience, Audience::Public | Audience::Unlisted);
    !row.is_local && !asked && open
}

/// Somebody here reads a conversation that began elsewhere: a job asks its server for answers that we don't have.
pub async fn fetch_replies(app: &App, tx: &Tx, row: &post::Model) -> Result<()> {
    let job = Job::FetchThread(FetchThread { post_id: row.id, replies: true });
    enqueue_once(app, tx, &job, app.clock.now_ms()).await
}
