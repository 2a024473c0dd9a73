//! When a shared profile's own posts were answered, boosted and favourited most. It asks nobody else's posts, and no reader's.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::calendar::Zone;
use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR, MINUTE},
        error::Result,
        id,
    },
    entities::post::{self, Audience, Column},
};

const SINCE_MS: i64 = 180 * DAY;
const MOST: u64 = 1_000;
/// Fewer posts say nothing about a time.
const FEWEST: i64 = 2;
const SHOWN: usize = 3;
/// Hours that are taken together.
const HOURS: i64 = 2;

/// Two hours of a day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// 1 is Monday.
    pub weekday: i64,
    pub from_hour: i64,
    pub posts: i64,
    /// Answers, boosts and favourites of a post there, rounded.
    pub average: i64,
}

/// The best ones, from public posts of half a year, in a zone; none where there is too little to go by.
pub async fn of(app: &App, shared_id: i64, zone: Zone<'_>) -> Result<Vec<Best>> {
    let rows: Vec<(i64, i64, i64, i64)> = post::Entity::find()
        .select_only()
        .columns([Column::CreatedAt, Column::RepliesCount, Column::BoostsCount, Column::FavouritesCount])
        .filter(Column::AuthorId.eq(shared_id))
        .filter(Column::Id.gte(id::first_of(app.clock.now_ms() - SINCE_MS)))
        .filter(Column::BoostOfId.is_null())
        .filter(Column::InReplyToId.is_null())
        .filter(Column::DeletedAt.is_null())
        .filter(Column::Audience.is_in([Audience::Public, Audience::Unlisted]))
        .order_by_desc(Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let mut sums: HashMap<(i64, i64), (i64, i64)> = HashMap::new();
    for (at, replies, boosts, favourites) in rows {
        let sum = sums.entry(place(at + zone(at) * MINUTE)).or_default();
        sum.0 += 1;
        sum.1 += replies + boosts + favourites;
    }
    let shown = sums.into_iter().filter(|(_, (posts, _))| *posts >= FEWEST);
    let mut best: Vec<Best> = shown
        .map(|((weekday, from_hour), (posts, sum))| Best {
            weekday,
            from_hour,
            posts,
            average: (sum + posts / 2) / posts,
        })
        .collect();
    best.retain(|b| b.average > 0);
    best.sort_by_key(|b| (-b.average, -b.posts, b.weekday, b.from_hour));
    best.truncate(SHOWN);
    Ok(best)
}

/// Day of the week and hours of a time on a clock. The first day of 1970 was a Thursday.
fn place(wall_ms: i64) -> (i64, i64) {
    let weekday = (wall_ms.div_euclid(DAY) + 3).rem_euclid(7) + 1;
    let hour = wall_ms.rem_euclid(DAY) / HOUR;
    (weekday, hour - hour % HOURS)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn times_have_their_place_in_the_week() {
        // 2026-12-04T10:59Z is a Friday.
        assert_eq!(place(1_796_381_940_000), (5, 10));
        assert_eq!(place(0), (4, 0));
    }
}
