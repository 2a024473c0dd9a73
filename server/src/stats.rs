//! Numbers about the branch that everybody may know. Personal profiles are not counted apart.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QuerySelect, sea_query::Expr};

use crate::{
    app::App,
    clock::{DAY, day},
    entities::{
        profile::{self, Kind},
        remote_host,
    },
    error::Result,
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
        profiles: ours().count(db).await?,
        active_month: since(30).count(db).await?,
        active_half_year: since(180).count(db).await?,
        posts: posts.flatten().unwrap_or(0),
        hosts: remote_host::Entity::find().count(db).await?,
    })
}
