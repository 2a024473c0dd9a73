//! Numbers about the branch that everybody may know. Personal profiles are not counted apart.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR, day},
        error::Result,
        id,
    },
    entities::{
        post,
        profile::{self, Kind},
        remote_host,
    },
    policy::visible::{self, Reader},
};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    pub profiles: u64,
    pub active_month: u64,
    pub active_half_year: u64,
    pub posts: i64,
    pub hosts: u64,
}

/// Counts profiles, not posts: a branch has some dozens of them.
pub async fn of(app: &App) -> Result<Stats> {
    let now = app.clock.now_ms();
    let ours = || {
        profile::Entity::find()
            .filter(profile::Column::Domain.is_null())
            .filter(profile::Column::Kind.ne(Kind::Instance))
    };
    let since = |days: i64| ours().filter(profile::Column::LastPostOn.gte(day(now - days * DAY)));
    let db = app.db.read();
    let posts: Option<Option<i64>> = ours()
        .select_only()
        .column_as(Expr::col(profile::Column::PostsCount).sum().cast_as("bigint"), "posts")
        .into_tuple()
        .one(db)
        .await?;
    Ok(Stats {
        // A personal profile is counted from the next day on: the moment would tell whose it is.
        profiles: ours().filter(since_yesterday(day(now))).count(db).await?,
        active_month: since(30).count(db).await?,
        active_half_year: since(180).count(db).await?,
        posts: posts.flatten().unwrap_or(0),
        hosts: remote_host::Entity::find().count(db).await?,
    })
}

fn since_yesterday(today: String) -> Condition {
    Condition::any().add(profile::Column::Kind.ne(Kind::Personal)).add(profile::Column::CreatedOn.lt(today))
}

/// More servers are not listed.
const MOST_PEERS: u64 = 5_000;

/// Servers that this branch has exchanged something with, without those that it keeps out.
pub async fn peers(app: &App) -> Result<Vec<String>> {
    let known = remote_host::Entity::find()
        .select_only()
        .column(remote_host::Column::Host)
        .filter(
            Condition::any()
                .add(remote_host::Column::Standing.is_null())
                .add(remote_host::Column::Standing.eq("accept")),
        )
        .order_by_asc(remote_host::Column::Host)
        .limit(MOST_PEERS);
    Ok(known.into_tuple().all(app.db.read()).await?)
}

/// A week of the branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    pub begins_ms: i64,
    pub posts: u64,
    /// Profiles that have posted.
    pub active: u64,
    pub new: u64,
}

const WEEKS: i64 = 12;

/// The last twelve weeks, the newest first. Counted once an hour: what everybody may ask for costs little.
pub async fn weeks(app: &App) -> Result<Vec<Week>> {
    let now = app.clock.now_ms();
    if let Some(kept) = app.kept.get::<Weeks>().filter(|k| now - k.0 < HOUR && now >= k.0) {
        return Ok(kept.1.clone());
    }
    let mut all = Vec::new();
    for back in 0..WEEKS {
        all.push(week(app, now - (back + 1) * 7 * DAY, now - back * 7 * DAY).await?);
    }
    app.kept.put(Weeks(now, all.clone()));
    Ok(all)
}

struct Weeks(i64, Vec<Week>);

async fn week(app: &App, from: i64, until: i64) -> Result<Week> {
    let db = app.db.read();
    let said = post::Entity::find()
        .filter(post::Column::IsLocal.eq(true))
        // Everybody sees these numbers.
        .filter(visible::to(Reader::Stranger))
        .filter(post::Column::Id.gte(id::first_of(from)))
        .filter(post::Column::Id.lt(id::first_of(until)));
    let people: Vec<i64> =
        said.clone().select_only().column(post::Column::AuthorId).distinct().into_tuple().all(db).await?;
    let new = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .filter(profile::Column::CreatedOn.gt(day(from)))
        .filter(profile::Column::CreatedOn.lte(day(until)));
    let active = people.len() as u64;
    Ok(Week { begins_ms: until, posts: said.count(db).await?, active, new: new.count(db).await? })
}
