//! Measures whose time is over end by themselves; a post that was removed is then deleted for good.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{
    kind::{IN_FORCE, Kind},
    undo,
};
use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::{measure as row, post},
    posts::withhold,
};

const STEP: u64 = 200;
const OVER: &str = "over";

/// Runs every hour.
pub async fn run(app: &App) -> Result<()> {
    let due = row::Entity::find()
        .filter(row::Column::State.eq(IN_FORCE))
        .filter(row::Column::Until.lt(app.clock.now_ms()))
        .limit(STEP)
        .all(app.db.read())
        .await?;
    for found in due {
        let tx = app.db.begin().await?;
        if found.kind == Kind::PostRemoved.name() {
            delete_for_good(app, &tx, &found).await?;
        } else {
            undo::finish(app, &tx, None, &found, OVER).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn delete_for_good(app: &App, tx: &Tx, found: &row::Model) -> Result<()> {
    // An appeal that waits keeps the post.
    if found.appealed_at.is_some() && found.appeal_outcome.is_none() {
        return Ok(());
    }
    let change = row::ActiveModel { state: Set(OVER.to_owned()), ..Default::default() };
    row::Entity::update_many().set(change).filter(row::Column::Id.eq(found.id)).exec(&**tx).await?;
    let Some(id) = found.post_id else { return Ok(()) };
    match post::Entity::find_by_id(id).one(&**tx).await? {
        Some(post) if post.deleted_at.is_some() && !post.content.is_empty() => {
            withhold::forget_withheld(app, tx, post).await
        }
        _ => Ok(()),
    }
}
