//! Other servers' posts by their address.

use super::{by_uri, receive};
use crate::{
    app::App,
    entities::post,
    error::{Error, Result},
    remote::{
        actors,
        documents::{Note, id_of},
        fetch,
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
    let document = fetch::document(app, address).await?;
    // The id may differ from the address that led here.
    if let Some(id) = id_of(&document)
        && let Some(found) = known(app, id).await?
    {
        return Ok(found);
    }
    let note = Note::parse(&document)?;
    let author = actors::find(app, &note.author).await?;
    let tx = app.db.begin().await?;
    receive::receive(app, &tx, &author, &note).await?;
    tx.commit().await?;
    known(app, &note.id).await?.ok_or(Error::NotFound)
}

async fn known(app: &App, uri: &str) -> Result<Option<post::Model>> {
    match by_uri(app.db.read(), uri).await? {
        Some(found) if found.deleted_at.is_some() => Err(Error::Gone),
        other => Ok(other),
    }
}
