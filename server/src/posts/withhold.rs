//! A post that the branch has removed: nobody sees it, and for some days it can be restored as it was. Then it becomes a
//! tombstone like one that its author deleted.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{counts, delete, insert};
use crate::{
    base::{app::App, db::Tx, error::Result, hub::Event},
    entities::{post, profile},
    posts::{parts::parts, spread},
    wire::{
        activitypub::activity,
        outbox::{self, Sendable},
    },
};

/// Hides a post here, and has it deleted wherever it was sent. Its row stays as it is.
pub async fn withhold(app: &App, tx: &Tx, row: &post::Model) -> Result<()> {
    if row.is_local {
        let whole = parts(app, &**tx, row.clone()).await?;
        let author = profile::Entity::find_by_id(row.author_id).one(&**tx).await?;
        if let (Some(author), Some(to)) = (author, spread::holders(app, tx, row).await?) {
            let body = Sendable::other(activity::delete(&whole))?;
            outbox::send(app, tx, &author, &body, &row.uri, &to).await?;
        }
    }
    mark(tx, row.id, Some(app.clock.now_ms())).await?;
    counts::count(tx, row, -1).await?;
    let owners = spread::owners(tx, row.id).await?;
    let was = insert::was(tx, row.id).await?;
    tx.publish(Event::Deleted { post_id: row.id, owners: owners.into(), was: Some(was) });
    Ok(())
}

/// Shows it again. Other servers, which were told that it is gone, don't take it back.
pub async fn restore(tx: &Tx, row: &post::Model) -> Result<()> {
    mark(tx, row.id, None).await?;
    counts::count(tx, row, 1).await
}

/// Makes a tombstone of it.
pub async fn forget_withheld(app: &App, tx: &Tx, row: post::Model) -> Result<()> {
    restore(tx, &row).await?;
    delete::tombstone(app, tx, post::Model { deleted_at: None, ..row }).await
}

async fn mark(tx: &Tx, id: i64, deleted_at: Option<i64>) -> Result<()> {
    let change = post::ActiveModel { deleted_at: Set(deleted_at), ..Default::default() };
    post::Entity::update_many().set(change).filter(post::Column::Id.eq(id)).exec(&**tx).await?;
    Ok(())
}
