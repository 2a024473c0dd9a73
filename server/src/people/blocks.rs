//! Blocking: neither side reads or follows the other.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict,
};
use serde_json::Value;

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        page::Page,
    },
    entities::{block, profile},
    people::{follows, lists},
    wire::{
        activitypub::activity,
        outbox::{self, Recipients, Sendable},
    },
};

/// Blocks a profile: both stop following, and neither sees the other's posts in a timeline.
pub async fn block(app: &App, blocker: &profile::Model, blocked: &profile::Model) -> Result<()> {
    if blocker.id == blocked.id {
        return Err(Error::forbidden("You can't block yourself."));
    }
    // Said in words that every server understands, then as a block.
    follows::unfollow(app, blocker, blocked).await?;
    let tx = app.db.begin().await?;
    let fresh = insert(app, &tx, blocker.id, blocked.id).await?;
    follows::dismiss(app, &tx, blocker, blocked).await?;
    lists::drop_member(&tx, blocker.id, blocked.id).await?;
    follows::clear_home(&tx, blocker.id, blocked.id).await?;
    follows::clear_home(&tx, blocked.id, blocker.id).await?;
    if let (true, Some(row)) = (fresh, row(&*tx, blocker.id, blocked.id).await?) {
        tell(app, &tx, blocker, blocked, activity_of(&row, blocker, blocked)).await?;
    }
    tx.commit().await
}

/// The activity of a block. A block that was ended and made again is another one.
fn activity_of(row: &block::Model, blocker: &profile::Model, blocked: &profile::Model) -> Value {
    let uri = format!("{}/blocks/{}-{}", blocker.uri, blocked.id, row.created_at);
    activity::block(&uri, &blocker.uri, &blocked.uri)
}

async fn tell(app: &App, tx: &Tx, blocker: &profile::Model, blocked: &profile::Model, body: Value) -> Result<()> {
    outbox::send(app, tx, blocker, &Sendable::other(body)?, &blocked.uri, &Recipients::only(blocked)).await
}

/// Another server's profile has blocked one of ours: neither follows the other any more. By state, so twice is as good
/// as once.
pub async fn receive(app: &App, tx: &Tx, blocker: &profile::Model, blocked: &profile::Model) -> Result<()> {
    insert(app, tx, blocker.id, blocked.id).await?;
    follows::receive_removal(tx, blocker.id, blocked.id).await?;
    follows::receive_removal(tx, blocked.id, blocker.id).await?;
    follows::clear_home(tx, blocked.id, blocker.id).await
}

/// It has ended its block.
pub async fn receive_removal(tx: &Tx, blocker_id: i64, blocked_id: i64) -> Result<()> {
    block::Entity::delete_by_id((blocker_id, blocked_id)).exec(&**tx).await?;
    Ok(())
}

/// Whether it was not there already.
async fn insert(app: &App, tx: &Tx, blocker_id: i64, blocked_id: i64) -> Result<bool> {
    // Their time pages them, so no two blocks of one profile have the same.
    let last = block::Entity::find()
        .filter(block::Column::BlockerId.eq(blocker_id))
        .order_by_desc(block::Column::CreatedAt)
        .one(&**tx)
        .await?;
    let row = block::ActiveModel {
        blocker_id: Set(blocker_id),
        blocked_id: Set(blocked_id),
        created_at: Set(last.map_or(0, |l| l.created_at + 1).max(app.clock.now_ms())),
    };
    let inserted = block::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(inserted == 1)
}

/// A page of whom a profile has blocked, the newest first. Blocks have no id of their own; their time pages them.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<block::Model>> {
    let query = block::Entity::find().filter(block::Column::BlockerId.eq(profile_id));
    Ok(page.sort(page.of(query, block::Column::CreatedAt).all(app.db.read()).await?))
}

/// Ends a block; follows are not restored.
pub async fn unblock(app: &App, blocker: &profile::Model, blocked: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    if let Some(row) = row(&*tx, blocker.id, blocked.id).await? {
        block::Entity::delete_by_id((blocker.id, blocked.id)).exec(&*tx).await?;
        tell(app, &tx, blocker, blocked, activity::undo(activity_of(&row, blocker, blocked))).await?;
    }
    tx.commit().await
}

async fn row(db: &impl ConnectionTrait, blocker_id: i64, blocked_id: i64) -> Result<Option<block::Model>> {
    Ok(block::Entity::find_by_id((blocker_id, blocked_id)).one(db).await?)
}
