//! Read marks: how far a profile has read its home timeline and its notices, on all its devices.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};

use crate::{
    base::{app::App, clock::DAY, error::Result},
    entities::{marker, notification},
    notifications::Wish,
};

pub const TIMELINES: &[&str] = &["home", "notifications"];

/// The marks of some timelines.
pub async fn of(app: &App, profile_id: i64, timelines: &[String]) -> Result<Vec<marker::Model>> {
    Ok(marker::Entity::find()
        .filter(marker::Column::ProfileId.eq(profile_id))
        .filter(marker::Column::Timeline.is_in(timelines.to_vec()))
        .all(app.db.read())
        .await?)
}

/// Moves marks, all or none.
pub async fn set(app: &App, profile_id: i64, marks: &[(String, i64)]) -> Result<()> {
    // A day: when exactly somebody reads is hers, and two profiles of hers would read at one moment.
    let now = app.clock.now_ms() / DAY * DAY;
    let tx = app.db.begin().await?;
    for (timeline, last_read_id) in marks {
        let row = marker::Model {
            profile_id,
            timeline: timeline.clone(),
            last_read_id: *last_read_id,
            version: 1,
            updated_at: now,
        };
        let inserted = marker::Entity::insert(marker::ActiveModel::from(row))
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
        if inserted == 0 {
            marker::Entity::update_many()
                .col_expr(marker::Column::LastReadId, Expr::value(*last_read_id))
                .col_expr(marker::Column::UpdatedAt, Expr::value(now))
                .col_expr(marker::Column::Version, Expr::col(marker::Column::Version).add(1))
                .filter(marker::Column::ProfileId.eq(profile_id))
                .filter(marker::Column::Timeline.eq(timeline))
                .exec(&*tx)
                .await?;
        }
    }
    tx.commit().await
}

/// The last notice that a profile has read.
pub async fn notices_read(db: &impl ConnectionTrait, profile_id: i64) -> Result<i64> {
    let mark = marker::Entity::find_by_id((profile_id, "notifications".to_owned())).one(db).await?;
    Ok(mark.map_or(0, |m| m.last_read_id))
}

/// How many of the wanted notices are newer than the mark, up to a limit.
pub async fn unread(app: &App, profile_id: i64, wish: &Wish, most: u64) -> Result<u64> {
    let since = notices_read(app.db.read(), profile_id).await?;
    let query = wish.of(profile_id).filter(notification::Column::Id.gt(since)).limit(most);
    let ids: Vec<i64> = query.select_only().column(notification::Column::Id).into_tuple().all(app.db.read()).await?;
    Ok(ids.len() as u64)
}

/// The same for all kinds.
pub async fn unread_notices(app: &App, profile_id: i64, most: u64) -> Result<u64> {
    unread(app, profile_id, &Wish::default(), most).await
}
