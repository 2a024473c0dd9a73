//! What is public about the gate: the rules in force, counts by outcome and clause, the median time in the queue. Never
//! people, and nothing under five.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{
        app::App,
        clock::{DAY, day},
        error::Result,
    },
    entities::verdict,
    policy::LIFTED,
};

/// The days that are looked back.
pub const DAYS: i64 = 90;
/// What is fewer is not shown.
pub const LEAST: usize = 5;
/// Lines of a list, and waits that are looked at.
const MOST_ROWS: u64 = 1_000;

/// How often a clause led to an outcome; none for fewer than five.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub clause: String,
    pub outcome: String,
    pub count: Option<usize>,
}

#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub counts: Vec<Count>,
    /// Minutes; none where fewer than five posts have been read.
    pub median_minutes: Option<i64>,
    /// The same by server, for what came in and was refused.
    pub incoming: Vec<(String, String, usize)>,
}

/// What has come of the rules lately, counted by the database.
pub async fn of(app: &App) -> Result<Seen> {
    let since = verdict::Column::Day.gte(day(app.clock.now_ms() - DAYS * DAY));
    let db = app.db.read();
    let counts: Vec<(String, String, i64)> = verdict::Entity::find()
        .select_only()
        .columns([verdict::Column::Clause, verdict::Column::Outcome])
        .column_as(verdict::Column::Id.count(), "count")
        .filter(since.clone())
        .filter(verdict::Column::Domain.is_null())
        .filter(verdict::Column::Outcome.is_not_in(["shadow", LIFTED]))
        .group_by(verdict::Column::Clause)
        .group_by(verdict::Column::Outcome)
        .order_by_asc(verdict::Column::Clause)
        .order_by_asc(verdict::Column::Outcome)
        .into_tuple()
        .all(db)
        .await?;
    let incoming: Vec<(String, String, i64)> = verdict::Entity::find()
        .select_only()
        .columns([verdict::Column::Domain, verdict::Column::Rule])
        .column_as(verdict::Column::Id.count(), "count")
        .filter(since.clone())
        .filter(verdict::Column::Domain.is_not_null())
        .filter(verdict::Column::Outcome.is_in(["reject", "require"]))
        .group_by(verdict::Column::Domain)
        .group_by(verdict::Column::Rule)
        .order_by_asc(verdict::Column::Domain)
        .limit(MOST_ROWS)
        .into_tuple()
        .all(db)
        .await?;
    let mut waits: Vec<i64> = verdict::Entity::find()
        .select_only()
        .column(verdict::Column::Waited)
        .filter(since)
        .filter(verdict::Column::Waited.is_not_null())
        .order_by_desc(verdict::Column::Day)
        .limit(MOST_ROWS)
        .into_tuple()
        .all(db)
        .await?;
    waits.sort_unstable();
    let number = |n: i64| usize::try_from(n).unwrap_or(0);
    let shown = |(clause, outcome, count): (String, String, i64)| Count {
        clause,
        outcome,
        count: (number(count) >= LEAST).then_some(number(count)),
    };
    Ok(Seen {
        counts: counts.into_iter().map(shown).collect(),
        median_minutes: (waits.len() >= LEAST).then(|| waits[waits.len() / 2]),
        incoming: incoming.into_iter().map(|(d, r, c)| (d, r, number(c))).collect(),
    })
}

/// How often each rule matched lately, in shadow or not.
pub async fn by_rule(app: &App) -> Result<BTreeMap<String, usize>> {
    let rows: Vec<(String, i64)> = verdict::Entity::find()
        .select_only()
        .column(verdict::Column::Rule)
        .column_as(verdict::Column::Id.count(), "count")
        .filter(verdict::Column::Day.gte(day(app.clock.now_ms() - DAYS * DAY)))
        .group_by(verdict::Column::Rule)
        .into_tuple()
        .all(app.db.read())
        .await?;
    Ok(rows.into_iter().map(|(rule, count)| (rule, usize::try_from(count).unwrap_or(0))).collect())
}
