//! Somebody moved: whoever follows the old profile here follows the new one.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{follow, notification::Kind as Notice, profile},
    jobs::MoveFollowers,
    notifications,
    people::follows::{self, Options},
};

/// Does the job; run twice, it does no harm.
pub async fn move_followers(app: &App, job: &MoveFollowers) -> Result<()> {
    let old = profile::by_id(app.db.read(), job.from_id).await?;
    let new = profile::by_id(app.db.read(), job.to_id).await?;
    let rows = follow::Entity::find()
        .filter(follow::Column::FollowedId.eq(old.id))
        .order_by_asc(follow::Column::Id)
        .all(app.db.read())
        .await?;
    let followers = profile::by_ids(app.db.read(), rows.iter().map(|f| f.follower_id)).await?;
    for row in rows {
        let Some(follower) = followers.get(&row.follower_id).filter(|p| p.domain.is_none()) else { continue };
        one(app, follower, &old, &new, &row).await?;
    }
    Ok(())
}

/// One follower; done before is done.
async fn one(
    app: &App,
    follower: &profile::Model,
    old: &profile::Model,
    new: &profile::Model,
    row: &follow::Model,
) -> Result<()> {
    if follower.id != new.id {
        let languages = row.languages.as_deref().and_then(|l| serde_json::from_str(l).ok());
        let options = Options { show_boosts: Some(row.show_boosts), notify: Some(row.notify), languages };
        // Whoever has blocked the new profile does not follow it.
        match follows::follow(app, follower, new, options).await {
            Ok(()) | Err(Error::Forbidden(_)) => {}
            Err(other) => return Err(other),
        }
        let tx = app.db.begin().await?;
        notifications::raise(app, &tx, follower.id, Notice::Move, old.id, None).await?;
        tx.commit().await?;
    }
    follows::unfollow(app, follower, old).await
}
