//! A group passes on that somebody has written, changed or deleted a post (FEP-1b12). Nobody believes whoever passes it on:
//! the post's own server is asked. <https://codeberg.org/fediverse/fep/src/branch/main/fep/1b12/fep-1b12.md>

use sea_orm::EntityTrait;

use super::{delete, edit, fetch as posts};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{post, profile, uri},
    jobs::{FetchRelayed, Relayed},
    wire::{
        remote::{documents::Note, fetch, known},
        sender::Sender,
    },
};

/// Does the job; run twice, it does no harm. One post is asked for, and nothing that it leads to but what belongs to it.
pub async fn fetch_relayed(app: &App, job: &FetchRelayed) -> Result<()> {
    let here = known::post(app, app.db.read(), &job.uri).await?;
    match (here, job.what) {
        (None, Relayed::Written) => fetch_new(app, &job.uri).await,
        (Some(row), what) if !row.is_local && row.deleted_at.is_none() && row.boost_of_id.is_none() => match what {
            Relayed::Written => read_again(app, row).await,
            Relayed::Deleted => bury(app, row).await,
        },
        _ => Ok(()),
    }
}

async fn fetch_new(app: &App, uri: &str) -> Result<()> {
    let row = Box::pin(posts::find(app, uri)).await?;
    let tx = app.db.begin().await?;
    posts::fetch_context(app, &tx, &row).await?;
    tx.commit().await
}

/// A post that is here, as its server has it now.
async fn read_again(app: &App, row: post::Model) -> Result<()> {
    let document = fetch::document(app, &row.uri).await?;
    let note = Note::parse(&document, app.clock.now_ms())?;
    let author = profile::Entity::find_by_id(row.author_id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    if !uri::same(&note.id, &row.uri) || !uri::same(&note.author, &author.uri) {
        return Err(Error::NotFound);
    }
    let tx = app.db.begin().await?;
    tx.alone(&uri::normal(&note.id)).await?;
    let Some(row) = post::Entity::find_by_id(row.id).one(&*tx).await? else { return Ok(()) };
    let sender = Sender::of(app, &*tx, &author).await?;
    Box::pin(edit::receive_edit(app, &tx, &sender, row, (&note, false))).await?;
    tx.commit().await
}

/// Takes a post away that its server no longer has.
async fn bury(app: &App, row: post::Model) -> Result<()> {
    if !fetch::is_gone(app, &row.uri).await? {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    tx.alone(&uri::normal(&row.uri)).await?;
    delete::receive_delete(app, &tx, row).await?;
    tx.commit().await
}
