//! What the public reads about reports: counts of what was closed, never people, and nothing under a least number.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    base::{app::App, clock::HOUR, error::Result},
    entities::{measure, moderation_case},
};

/// Rows that are looked at.
const MOST: u64 = 10_000;

/// Counts of a span; none for what is too few to tell.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub closed: Option<usize>,
    /// Between a report and its answer.
    pub median_hours: Option<i64>,
    pub measures: Vec<(String, Option<usize>)>,
    pub overturned: Option<usize>,
}

/// What was closed and decided since a time. Open cases are in no count.
pub async fn since(app: &App, since_ms: i64, least: usize) -> Result<Figures> {
    let db = app.db.read();
    let told = |n: usize| (n >= least).then_some(n);
    let closed: Vec<(i64, i64)> = moderation_case::Entity::find()
        .select_only()
        .columns([moderation_case::Column::CreatedAt, moderation_case::Column::ClosedAt])
        .filter(moderation_case::Column::ClosedAt.gte(since_ms))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    let mut waits: Vec<i64> = closed.iter().map(|(from, to)| to - from).collect();
    waits.sort_unstable();
    // A measure in a case that is still open would tell of the case.
    let decided = measure::Entity::find()
        .filter(measure::Column::CreatedAt.gte(since_ms))
        .filter(measure::Column::State.ne("proposed"))
        .limit(MOST)
        .all(db)
        .await?;
    let open: BTreeSet<i64> = moderation_case::Entity::find()
        .select_only()
        .column(moderation_case::Column::Id)
        .filter(moderation_case::Column::ClosedAt.is_null())
        .into_tuple()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut overturned = 0;
    for taken in decided.iter().filter(|m| m.case_id.is_none_or(|c| !open.contains(&c))) {
        *kinds.entry(taken.kind.clone()).or_default() += 1;
        overturned += usize::from(taken.appeal_outcome.as_deref() == Some("overturned"));
    }
    Ok(Figures {
        closed: told(closed.len()),
        median_hours: told(waits.len()).map(|n| waits[n / 2] / HOUR),
        measures: kinds.into_iter().map(|(kind, n)| (kind, told(n))).collect(),
        overturned: told(overturned),
    })
}
