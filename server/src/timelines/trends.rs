//! What is talked about: tags, posts and links, computed in the background from what people say in public, and read by
//! everybody. Nobody trends alone: at least two people have to be at it.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement,
};
use serde::{Deserialize, Serialize};

use crate::{
    base::{
        app::App,
        clock::DAY,
        error::{Error, Result},
        id,
    },
    entities::trend as row,
};

/// Days that are looked at.
pub const DAYS: i64 = 7;
/// Kept of each kind.
const MOST: u64 = 40;
/// Milliseconds of an id stand above so many values.
const PER_MS: i64 = 65_536;

/// How often something was used on a day, counted from 1970, and by how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    pub day: i64,
    pub uses: i64,
    pub people: i64,
}

/// What trends: a tag's name or an id, with its days.
#[derive(Clone, Debug)]
pub struct Trend {
    pub subject: String,
    pub days: Vec<Use>,
}

/// A kind of what trends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Tag,
    Post,
    Link,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Post => "post",
            Self::Link => "link",
        }
    }
}

/// What was said in public in the last days, by people who want to be found.
const SAID: &str = "p.deleted_at IS NULL AND p.audience = 'public' AND p.boost_of_id IS NULL AND NOT p.sensitive \
    AND EXISTS (SELECT 1 FROM profile AS w WHERE w.id = p.author_id AND w.discoverable AND w.gone_at IS NULL \
    AND w.frozen_on IS NULL AND w.standing IS NULL)";

/// Counts anew. Its cost grows with the posts of a week.
pub async fn compute(app: &App) -> Result<()> {
    let tags = counted(app, "post_tag AS x JOIN post AS p ON p.id = x.post_id", "x.name", &[]).await?;
    let links =
        counted(app, "post_card AS x JOIN post AS p ON p.id = x.post_id", "CAST(x.card_id AS TEXT)", &[]).await?;
    let tx = app.db.begin().await?;
    row::Entity::delete_many().exec(&*tx).await?;
    for (kind, found) in [(Kind::Tag, ranked(tags)), (Kind::Link, ranked(links)), (Kind::Post, posts(app).await?)] {
        for (rank, trend) in (1..).zip(found) {
            let days = serde_json::to_string(&trend.days).map_err(Error::internal)?;
            row::ActiveModel {
                kind: Set(kind.name().to_owned()),
                rank: Set(rank),
                subject: Set(trend.subject),
                history: Set(days),
            }
            .insert(&*tx)
            .await?;
        }
    }
    tx.commit().await
}

type Counted = HashMap<String, Vec<Use>>;

/// Uses a day of what stands beside posts, of all or of some subjects.
#[expect(clippy::disallowed_methods, reason = "counting by groups; values are bound, the rest are our own words")]
async fn counted(app: &App, source: &str, subject: &str, only: &[String]) -> Result<Counted> {
    let since = (app.clock.now_ms() / DAY - DAYS + 1) * DAY * PER_MS;
    let mut values: Vec<sea_orm::Value> = vec![since.into()];
    let mut named = String::new();
    if !only.is_empty() {
        let places: Vec<String> = (0..only.len()).map(|n| format!("${}", n + 2)).collect();
        named = format!("AND {subject} IN ({})", places.join(", "));
        values.extend(only.iter().map(|n| n.clone().into()));
    }
    let sql = format!(
        "SELECT {subject} AS subject, (p.id / {PER_MS}) / {DAY} AS day, COUNT(*) AS uses, \
         COUNT(DISTINCT p.author_id) AS people FROM {source} WHERE p.id >= $1 AND {SAID} {named} GROUP BY 1, 2"
    );
    let db = app.db.read();
    let mut all = Counted::new();
    for found in db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await? {
        let number = |name: &str| found.try_get::<i64>("", name);
        let day = Use { day: number("day")?, uses: number("uses")?, people: number("people")? };
        all.entry(found.try_get("", "subject")?).or_default().push(day);
    }
    Ok(all)
}

/// What most people are at comes first; what is of today counts for more.
fn ranked(all: Counted) -> Vec<Trend> {
    let newest = all.values().flatten().map(|d| d.day).max().unwrap_or(0);
    let score = |days: &[Use]| days.iter().map(|d| d.people * (DAYS - (newest - d.day)).max(1)).sum::<i64>();
    let mut found: Vec<(i64, Trend)> = all
        .into_iter()
        .filter(|(_, days)| days.iter().map(|d| d.people).sum::<i64>() > 1)
        .map(|(subject, days)| (score(&days), Trend { subject, days }))
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.subject.cmp(&b.1.subject)));
    found.into_iter().map(|(_, t)| t).take(usize::try_from(MOST).unwrap_or(usize::MAX)).collect()
}

/// Posts of the last two days that people favourite, boost and answer; one of each author.
#[expect(clippy::disallowed_methods, reason = "one condition for all that trends")]
async fn posts(app: &App) -> Result<Vec<Trend>> {
    let since = id::first_of(app.clock.now_ms() - 2 * DAY);
    let sql = format!(
        "SELECT p.id AS id, p.author_id AS author FROM post AS p WHERE p.id >= $1 AND {SAID} \
         AND p.in_reply_to_uri IS NULL AND p.favourites_count + p.boosts_count > 1 \
         ORDER BY p.favourites_count + 2 * p.boosts_count + p.replies_count DESC, p.id DESC LIMIT {}",
        MOST * 4
    );
    let db = app.db.read();
    let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [since.into()])).await?;
    let mut authors = std::collections::HashSet::new();
    let mut found = Vec::new();
    for each in rows {
        if authors.insert(each.try_get::<i64>("", "author")?) {
            found.push(Trend { subject: each.try_get::<i64>("", "id")?.to_string(), days: Vec::new() });
        }
    }
    found.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(found)
}

/// What trends, the first `limit` after `offset`.
pub async fn of(app: &App, kind: Kind, offset: u64, limit: u64) -> Result<Vec<Trend>> {
    let rows = row::Entity::find()
        .filter(row::Column::Kind.eq(kind.name()))
        .order_by_asc(row::Column::Rank)
        .offset(offset)
        .limit(limit)
        .all(app.db.read())
        .await?;
    let read = |r: row::Model| Trend { days: serde_json::from_str(&r.history).unwrap_or_default(), subject: r.subject };
    Ok(rows.into_iter().map(read).collect())
}

/// How often some tags were used in the last days.
pub async fn uses_of_tags(app: &App, names: &[String]) -> Result<HashMap<String, Vec<Use>>> {
    if names.is_empty() {
        return Ok(HashMap::new());
    }
    counted(app, "post_tag AS x JOIN post AS p ON p.id = x.post_id", "x.name", names).await
}
