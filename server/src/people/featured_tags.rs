//! Tags that a profile puts forward on its page.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Statement,
};

use crate::{
    base::{
        app::App,
        clock::day,
        error::{Error, Result},
        id,
    },
    entities::{featured_tag as row, profile},
    handbook::rules,
};

/// More than this is a page full of tags.
pub const MOST: u64 = 10;

/// How a profile uses a tag: how often, and the day of the last time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    pub count: i64,
    pub last_on: Option<String>,
}

/// A profile's tags, in the order in which they were put forward.
pub async fn of(db: &impl ConnectionTrait, profile_id: i64) -> Result<Vec<row::Model>> {
    let query = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    Ok(query.order_by_asc(row::Column::Id).all(db).await?)
}

/// Puts a tag forward; twice is as good as once.
///
/// # Errors
/// 422 where there are enough already, or a rule would stop a post for it.
pub async fn feature(app: &App, profile: &profile::Model, name: &str) -> Result<row::Model> {
    let profile_id = profile.id;
    rules::check_published(app, profile.kind, name).await?;
    let tx = app.db.begin().await?;
    let own = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    if let Some(known) = own.clone().filter(row::Column::Name.eq(name)).one(&*tx).await? {
        return Ok(known);
    }
    if own.count(&*tx).await? >= MOST {
        let sentence = "Validation failed: You have already featured the maximum number of hashtags";
        return Err(Error::unprocessable(sentence));
    }
    let new = row::Model { id: id::next(&app.clock), profile_id, name: name.to_owned() };
    row::ActiveModel::from(new.clone()).insert(&*tx).await?;
    tx.commit().await?;
    Ok(new)
}

/// Puts a tag forward no more; by its name, for which twice is as good as once.
pub async fn unfeature(app: &App, profile_id: i64, name: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_many()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Name.eq(name))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// The same by its id.
///
/// # Errors
/// 404 where it is none of one's own.
pub async fn remove(app: &App, profile_id: i64, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let gone = row::Entity::delete_many()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    if gone.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// How a profile uses tags in what everybody may read; all of them, where none are named, the most used first.
#[expect(clippy::disallowed_methods, reason = "counting by groups; values are bound")]
pub async fn usage(app: &App, profile_id: i64, names: &[String]) -> Result<Vec<(String, Usage)>> {
    let mut values: Vec<sea_orm::Value> = vec![profile_id.into()];
    let mut named = String::new();
    if !names.is_empty() {
        let places: Vec<String> = (0..names.len()).map(|n| format!("${}", n + 2)).collect();
        named = format!("AND t.name IN ({})", places.join(", "));
        values.extend(names.iter().map(|n| n.clone().into()));
    }
    let sql = format!(
        "SELECT t.name AS name, COUNT(*) AS uses, MAX(p.created_at) AS last FROM \
         (SELECT id, created_at FROM post WHERE author_id = $1 AND deleted_at IS NULL AND audience IN ('public', 'unlisted') \
         AND NOT local_only ORDER BY id DESC LIMIT {RECENT}) AS p JOIN post_tag AS t ON t.post_id = p.id \
         WHERE TRUE {named} GROUP BY t.name ORDER BY uses DESC, name LIMIT 100"
    );
    let db = app.db.read();
    let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
    let read = |r: &sea_orm::QueryResult| {
        let last = r.try_get::<i64>("", "last")?;
        Ok((r.try_get("", "name")?, Usage { count: r.try_get("", "uses")?, last_on: Some(day(last)) }))
    };
    rows.iter().map(read).collect()
}

/// Posts of a profile that are looked at.
const RECENT: i64 = 1_000;

/// The same by name.
pub async fn usage_of(app: &App, profile_id: i64, rows: &[row::Model]) -> Result<HashMap<String, Usage>> {
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let names: Vec<String> = rows.iter().map(|r| r.name.clone()).collect();
    Ok(usage(app, profile_id, &names).await?.into_iter().collect())
}
