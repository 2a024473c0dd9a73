//! What is public about the gate: the rules in force, counts by outcome and clause, the median time in the queue. Never
//! people, and nothing under five.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    app::App,
    clock::{DAY, day},
    entities::verdict,
    error::Result,
};

/// The days that are looked back.
pub const DAYS: i64 = 90;
/// What is fewer is not shown.
pub const LEAST: usize = 5;
/// Rows that are looked at; the newest would be enough for any branch.
const MOST_ROWS: u64 = 200_000;

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

/// Rule, clause, outcome, server and minutes waited.
type Row = (String, String, String, Option<String>, Option<i64>);

/// What has come of the rules lately.
pub async fn of(app: &App) -> Result<Seen> {
    let since = day(app.clock.now_ms() - DAYS * DAY);
    let rows: Vec<Row> = verdict::Entity::find()
        .select_only()
        .columns([
            verdict::Column::Rule,
            verdict::Column::Clause,
            verdict::Column::Outcome,
            verdict::Column::Domain,
            verdict::Column::Waited,
        ])
        .filter(verdict::Column::Day.gte(since))
        .limit(MOST_ROWS)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut incoming: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut waits = Vec::new();
    for (rule, clause, outcome, domain, waited) in rows {
        if let Some(domain) = domain {
            *incoming.entry((domain, rule)).or_default() += 1;
            continue;
        }
        waits.extend(waited);
        if outcome != "shadow" {
            *counts.entry((clause, outcome)).or_default() += 1;
        }
    }
    waits.sort_unstable();
    let enough = waits.len() >= LEAST;
    let shown = |((clause, outcome), count): ((String, String), usize)| Count {
        clause,
        outcome,
        count: (count >= LEAST).then_some(count),
    };
    Ok(Seen {
        counts: counts.into_iter().map(shown).collect(),
        median_minutes: enough.then(|| waits[waits.len() / 2]),
        incoming: incoming.into_iter().map(|((d, r), c)| (d, r, c)).collect(),
    })
}

/// How often each rule matched lately, in shadow or not.
pub async fn by_rule(app: &App) -> Result<BTreeMap<String, usize>> {
    let since = day(app.clock.now_ms() - DAYS * DAY);
    let rows: Vec<String> = verdict::Entity::find()
        .select_only()
        .column(verdict::Column::Rule)
        .filter(verdict::Column::Day.gte(since))
        .limit(MOST_ROWS)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let mut counts = BTreeMap::new();
    for rule in rows {
        *counts.entry(rule).or_default() += 1;
    }
    Ok(counts)
}
