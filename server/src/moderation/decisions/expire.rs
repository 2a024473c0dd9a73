//! Returns to their authors the posts that nobody has reviewed in time, and deletes what can't be appealed any more.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    base::{app::App, error::Result},
    entities::{
        decision as row,
        scheduled_post::{self, Waits},
    },
    moderation::decisions::queue,
    posts::decision::{MOST_SHOWN, state},
};

/// What is said where nobody has looked at it in time.
const LATE: &str = "Nobody has found the time to read this. Send it again, or ask a colleague.";

/// Gives back what nobody has looked at, and forgets what can't be appealed any more.
pub async fn forget_old(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let due = row::Entity::find().filter(row::Column::ExpiresAt.lt(now)).limit(MOST_SHOWN).all(app.db.read()).await?;
    for found in due {
        let tx = app.db.begin().await?;
        match found.state.as_str() {
            state::OPEN => queue::give_back(app, &tx, &found, state::EXPIRED, None, LATE).await?,
            state::APPEALED => queue::give_back(app, &tx, &found, state::UPHELD, None, LATE).await?,
            _ => {
                // With the time for appeal, the words go too.
                if let Some(held_id) = found.held_id {
                    scheduled_post::Entity::delete_many()
                        .filter(scheduled_post::Column::Id.eq(held_id))
                        .filter(scheduled_post::Column::Waits.eq(Waits::Desk))
                        .exec(&*tx)
                        .await?;
                }
                row::Entity::delete_by_id(found.id).exec(&*tx).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}
