//! What happened at the branch over days, for those who look after it: numbers, never names. Cases that a reader may not know
//! of are counted in none.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    sea_query::SelectStatement,
};

use crate::{
    base::{
        app::App,
        clock::{DAY, day, day_start},
        error::Result,
    },
    entities::{favourite, follow, moderation_case, post, post_tag, profile},
    moderation::cases::conflict::seen_by,
};

/// Rows that one count looks at.
const MOST: u64 = 50_000;

/// A span of days, in milliseconds: from the first on, until before the end of the last.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub from: i64,
    pub until: i64,
}

impl Span {
    /// The days between two times, at most a year.
    pub fn days_between(start: i64, end: i64) -> Self {
        let from = start / DAY * DAY;
        let until = (end.max(start) / DAY + 1) * DAY;
        Self { from: from.max(until - 366 * DAY), until }
    }

    /// As many days before it.
    pub fn before(self) -> Self {
        Self { from: 2 * self.from - self.until, until: self.from }
    }

    pub fn days(self) -> impl Iterator<Item = i64> {
        (0..(self.until - self.from) / DAY).map(move |n| self.from + n * DAY)
    }

    fn holds(self, at: i64) -> bool {
        (self.from..self.until).contains(&at)
    }
}

/// What is counted, with the tag or server that it is about.
pub async fn times(app: &App, me: &profile::Model, key: &str, of: &str, span: Span) -> Result<Vec<i64>> {
    let db = app.db.read();
    let local = post::Entity::find().filter(post::Column::IsLocal.eq(true));
    match key {
        "new_users" => joined(db, profile::Column::Domain.is_null(), span).await,
        "instance_accounts" => joined(db, profile::Column::Domain.eq(of), span).await,
        "active_users" => once_a_day(written(db, local, span).await?),
        "instance_statuses" => Ok(at(written(db, by_server(of), span).await?)),
        "tag_uses" => Ok(at(written(db, with_tag(of), span).await?)),
        "tag_accounts" => once_a_day(written(db, with_tag(of), span).await?),
        "interactions" => interactions(db, span).await,
        "opened_reports" => cases(db, me, moderation_case::Column::CreatedAt, span).await,
        "resolved_reports" => cases(db, me, moderation_case::Column::ClosedAt, span).await,
        "instance_reports" => reports_about(db, me, of, span).await,
        "instance_follows" => follows(db, follow::Column::FollowedId, of, span).await,
        "instance_followers" => follows(db, follow::Column::FollowerId, of, span).await,
        // Nothing is kept of how large other servers' files are, nor on how many servers a tag is used.
        _ => Ok(Vec::new()),
    }
}

async fn joined(db: &impl ConnectionTrait, whose: sea_orm::sea_query::SimpleExpr, span: Span) -> Result<Vec<i64>> {
    let days: Vec<String> = profile::Entity::find()
        .select_only()
        .column(profile::Column::CreatedOn)
        .filter(whose)
        .filter(profile::Column::Kind.ne(profile::Kind::Instance))
        .filter(profile::Column::CreatedOn.gte(day(span.from)))
        .filter(profile::Column::CreatedOn.lt(day(span.until)))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    Ok(days.iter().filter_map(|d| day_start(d)).collect())
}

/// Author and time of each.
async fn written(db: &impl ConnectionTrait, of: Select<post::Entity>, span: Span) -> Result<Vec<(i64, i64)>> {
    Ok(of
        .select_only()
        .columns([post::Column::AuthorId, post::Column::CreatedAt])
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::CreatedAt.gte(span.from))
        .filter(post::Column::CreatedAt.lt(span.until))
        .order_by_desc(post::Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?)
}

fn at(all: Vec<(i64, i64)>) -> Vec<i64> {
    all.into_iter().map(|(_, at)| at).collect()
}

#[expect(clippy::unnecessary_wraps, reason = "one of several arms that can fail")]
fn once_a_day(all: Vec<(i64, i64)>) -> Result<Vec<i64>> {
    let days: BTreeSet<(i64, i64)> = all.into_iter().map(|(who, at)| (who, at / DAY * DAY)).collect();
    Ok(days.into_iter().map(|(_, at)| at).collect())
}

fn people_of(server: &str) -> SelectStatement {
    let ids = profile::Entity::find().select_only().column(profile::Column::Id);
    ids.filter(profile::Column::Domain.eq(server)).into_query()
}

fn by_server(server: &str) -> Select<post::Entity> {
    post::Entity::find().filter(post::Column::AuthorId.in_subquery(people_of(server)))
}

fn with_tag(name: &str) -> Select<post::Entity> {
    let ids = post_tag::Entity::find().select_only().column(post_tag::Column::PostId);
    let ids = ids.filter(post_tag::Column::Name.eq(name.to_lowercase())).into_query();
    post::Entity::find().filter(post::Column::Id.in_subquery(ids))
}

async fn interactions(db: &impl ConnectionTrait, span: Span) -> Result<Vec<i64>> {
    let given: Vec<i64> = favourite::Entity::find()
        .select_only()
        .column(favourite::Column::CreatedAt)
        .filter(favourite::Column::CreatedAt.gte(span.from))
        .filter(favourite::Column::CreatedAt.lt(span.until))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    let answered = post::Entity::find().filter(
        sea_orm::Condition::any()
            .add(post::Column::InReplyToId.is_not_null())
            .add(post::Column::BoostOfId.is_not_null()),
    );
    Ok([given, at(written(db, answered, span).await?)].concat())
}

async fn cases(
    db: &impl ConnectionTrait,
    me: &profile::Model,
    column: moderation_case::Column,
    span: Span,
) -> Result<Vec<i64>> {
    Ok(moderation_case::Entity::find()
        .select_only()
        .column(column)
        .filter(seen_by(db, me).await?)
        .filter(column.gte(span.from))
        .filter(column.lt(span.until))
        .into_tuple()
        .all(db)
        .await?)
}

async fn reports_about(db: &impl ConnectionTrait, me: &profile::Model, server: &str, span: Span) -> Result<Vec<i64>> {
    let found: Vec<i64> = moderation_case::Entity::find()
        .select_only()
        .column(moderation_case::Column::CreatedAt)
        .filter(seen_by(db, me).await?)
        .filter(moderation_case::Column::TargetId.in_subquery(people_of(server)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().filter(|at| span.holds(*at)).collect())
}

async fn follows(db: &impl ConnectionTrait, column: follow::Column, server: &str, span: Span) -> Result<Vec<i64>> {
    let found: Vec<i64> = follow::Entity::find()
        .select_only()
        .column(follow::Column::CreatedAt)
        .filter(column.in_subquery(people_of(server)))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().filter(|at| span.holds(*at)).collect())
}

/// How often each value of a dimension occurs, the most frequent first.
pub async fn parts(app: &App, key: &str, of: &str, span: Span) -> Result<Vec<(String, i64)>> {
    let db = app.db.read();
    let all = match key {
        "languages" => languages(db, post::Entity::find().filter(post::Column::IsLocal.eq(true)), span).await?,
        "tag_languages" => languages(db, with_tag(of), span).await?,
        "instance_languages" => languages(db, by_server(of), span).await?,
        "servers" => servers(db, post::Entity::find(), span).await?,
        "tag_servers" => servers(db, with_tag(of), span).await?,
        "software_versions" => BTreeMap::from([("branchline".to_owned(), 1)]),
        _ => BTreeMap::new(),
    };
    let mut ranked: Vec<(String, i64)> = all.into_iter().collect();
    ranked.sort_by_key(|(name, count)| (-count, name.clone()));
    Ok(ranked)
}

async fn languages(db: &impl ConnectionTrait, of: Select<post::Entity>, span: Span) -> Result<BTreeMap<String, i64>> {
    let found: Vec<Option<String>> = of
        .select_only()
        .column(post::Column::Language)
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::CreatedAt.gte(span.from))
        .filter(post::Column::CreatedAt.lt(span.until))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted(found.into_iter().flatten()))
}

async fn servers(db: &impl ConnectionTrait, of: Select<post::Entity>, span: Span) -> Result<BTreeMap<String, i64>> {
    let all = written(db, of, span).await?;
    let authors: Vec<i64> = all.iter().map(|(who, _)| *who).collect();
    let people = profile::by_ids(db, authors).await?;
    Ok(counted(all.iter().filter_map(|(who, _)| people.get(who)?.domain.clone())))
}

fn counted(all: impl Iterator<Item = String>) -> BTreeMap<String, i64> {
    let mut counts = BTreeMap::new();
    for each in all {
        *counts.entry(each).or_default() += 1;
    }
    counts
}

/// The day on which each profile of ours began, and the last on which it wrote.
pub async fn lives(app: &App, span: Span) -> Result<Vec<(String, Option<String>)>> {
    Ok(profile::Entity::find()
        .select_only()
        .columns([profile::Column::CreatedOn, profile::Column::LastPostOn])
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.ne(profile::Kind::Instance))
        .filter(profile::Column::CreatedOn.gte(day(span.from)))
        .filter(profile::Column::CreatedOn.lt(day(span.until)))
        .limit(MOST)
        .into_tuple()
        .all(app.db.read())
        .await?)
}
