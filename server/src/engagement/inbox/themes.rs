//! Patterns: what people come back to, how often in which month, who looks after it, and what the library tells the public
//! that it has done.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::rules;
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::{
        inbox_item,
        inbox_theme::{self as row, Column},
        profile,
    },
};

const MOST: u64 = 100;
const MOST_TITLE: usize = 120;
const MOST_SAID: usize = 2_000;
const SINCE_MS: i64 = 366 * DAY;

/// A theme with how often it came up in each month, the newest first: `2026-11`.
#[derive(Clone, Debug)]
pub struct Pattern {
    pub theme: row::Model,
    pub months: Vec<(String, u64)>,
}

/// Those of a profile.
pub async fn of(app: &App, shared_id: i64) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(Column::ProfileId.eq(shared_id)).order_by_asc(Column::Title).limit(MOST);
    Ok(own.all(app.db.read()).await?)
}

/// The same with their months, of the last year.
pub async fn patterns(app: &App, shared_id: i64) -> Result<Vec<Pattern>> {
    let themes = of(app, shared_id).await?;
    let rows: Vec<(Option<i64>, i64)> = inbox_item::Entity::find()
        .select_only()
        .columns([inbox_item::Column::ThemeId, inbox_item::Column::CreatedAt])
        .filter(inbox_item::Column::ProfileId.eq(shared_id))
        .filter(inbox_item::Column::ThemeId.is_not_null())
        .filter(inbox_item::Column::CreatedAt.gt(app.clock.now_ms() - SINCE_MS))
        .into_tuple()
        .all(app.db.read())
        .await?;
    let months = |theme: &row::Model| {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for (_, at) in rows.iter().filter(|(id, _)| *id == Some(theme.id)) {
            *counts.entry(clock::day(*at).chars().take(7).collect()).or_default() += 1;
        }
        counts.into_iter().rev().collect()
    };
    Ok(themes.into_iter().map(|theme| Pattern { months: months(&theme), theme }).collect())
}

/// Names a theme, and who looks after it.
///
/// # Errors
/// 422 without a title, or for somebody who has no part in the profile.
pub async fn add(app: &App, shared: &profile::Model, title: &str, owner: &str) -> Result<()> {
    let title: String = title.trim().chars().filter(|c| !c.is_control()).take(MOST_TITLE).collect();
    if title.is_empty() {
        return Err(Error::unprocessable("Say what people bring up."));
    }
    let tx = app.db.begin().await?;
    let owner_id = rules::member(&*tx, shared.id, owner.trim().trim_start_matches('@')).await?;
    let new = row::Model {
        id: id::next(&app.clock),
        profile_id: shared.id,
        title,
        owner_id,
        said: String::new(),
        published_at: None,
        created_at: app.clock.now_ms(),
    };
    row::ActiveModel::from(new).insert(&*tx).await?;
    tx.commit().await
}

/// Tells the public what people said and what was done; without words it is taken back.
pub async fn publish(app: &App, shared: &profile::Model, id: i64, said: &str) -> Result<()> {
    let said: String = said.trim().chars().filter(|c| *c != '\0').take(MOST_SAID).collect();
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).filter(Column::ProfileId.eq(shared.id)).one(&*tx).await?;
    let found = found.ok_or(Error::NotFound)?;
    let published_at = (!said.is_empty()).then(|| found.published_at.unwrap_or_else(|| app.clock.now_ms()));
    let change =
        row::ActiveModel { id: Set(id), said: Set(said), published_at: Set(published_at), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await
}

/// What the public reads, the newest first, each with the shared profile.
pub async fn published(app: &App) -> Result<Vec<(row::Model, Option<profile::Model>)>> {
    let db = app.db.read();
    let rows = row::Entity::find().filter(Column::PublishedAt.is_not_null()).order_by_desc(Column::PublishedAt);
    let rows = rows.limit(MOST).all(db).await?;
    let shared = profile::by_ids(db, rows.iter().map(|r| r.profile_id)).await?;
    Ok(rows.into_iter().map(|r| (r.clone(), shared.get(&r.profile_id).cloned())).collect())
}
