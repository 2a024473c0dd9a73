//! Returns to their authors the posts that nobody has reviewed in time, and deletes what can't be appealed any more.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;

use super::{answer, queue, words::held};
use crate::{
    base::{
        app::App,
        audit,
        clock::HOUR,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    entities::{
        decision as row,
        scheduled_post::{self, Waits},
    },
    handbook::rules,
    policy::detect::Home,
    posts::decision::{MOST_SHOWN, state},
};

/// Hours after which a post that nobody else here can read goes out by itself, where nothing certain was found in it.
pub const ALONE_HOURS: &str = "review-alone-hours";

/// Hours that can be set; after more, the post is back with its author.
const MOST_ALONE: i64 = 300;
/// What is said where nobody has looked at it in time.
const LATE: &str = "Nobody could review this in time. Send it again, or ask a colleague.";

/// Gives back what nobody has looked at, and forgets what can't be appealed any more.
pub async fn forget_old(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let due = row::Entity::find().filter(row::Column::ExpiresAt.lt(now)).limit(MOST_SHOWN).all(app.db.read()).await?;
    for found in due {
        let tx = app.db.begin().await?;
        let late = match found.state.as_str() {
            state::OPEN => Some(state::EXPIRED),
            state::APPEALED => Some(state::UPHELD),
            _ => None,
        };
        if let Some(to) = late {
            match answer::give_back(app, &tx, &found, to, None, LATE).await {
                // Somebody reads it at last.
                Err(Error::Unprocessable(_)) => continue,
                other => other?,
            }
        } else {
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
        tx.commit().await?;
    }
    Ok(())
}

/// How long a post waits that nobody else here can read; none: until somebody does.
pub async fn alone_hours(app: &App) -> Result<Option<i64>> {
    let hours = setting(app.db.read(), ALONE_HOURS).await?.and_then(|h| h.parse().ok());
    Ok(hours.filter(|h| *h > 0))
}

/// Says how long; zero: until somebody has read it.
///
/// # Errors
/// 422 for more than two weeks: by then it has gone back to its author.
pub async fn set_alone_hours(app: &App, hours: i64) -> Result<()> {
    if !(0..=MOST_ALONE).contains(&hours) {
        return Err(Error::unprocessable("A post waits for 0 to 300 hours."));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, ALONE_HOURS, hours.to_string()).await?;
    audit::record(app, &tx, "admin", "review.alone", &hours.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Lets out what a sole reviewer has written herself, after the wait that the branch has set.
pub async fn let_out_alone(app: &App) -> Result<()> {
    let Some(hours) = alone_hours(app).await? else { return Ok(()) };
    let db = app.db.read();
    let due = row::Entity::find()
        .filter(row::Column::State.eq(state::OPEN))
        .filter(row::Column::CreatedAt.lt(app.clock.now_ms() - hours * HOUR))
        .limit(MOST_SHOWN)
        .all(db)
        .await?;
    let home = Home::of(&rules::known(app, db).await?);
    for found in due {
        if !queue::is_alone(app, &found).await? {
            continue;
        }
        let Some(draft) = scheduled_post::Entity::find_by_id(found.held_id.unwrap_or_default()).one(db).await? else {
            continue;
        };
        let certain = held(db, &draft).await?.is_none_or(|h| h.words.has_certain(&home));
        if certain {
            continue;
        }
        let tx = app.db.begin().await?;
        answer::let_out(app, &tx, &found, None).await?;
        audit::record(app, &tx, "server", "review.alone", &found.id.to_string(), &json!({ "rule": found.rule }))
            .await?;
        tx.commit().await?;
    }
    Ok(())
}
