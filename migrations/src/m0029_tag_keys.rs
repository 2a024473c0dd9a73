//! Hashtags are kept under the key of their name (NFKC, case folded), so that each is found however it is written.

use post_text::tag;
use sea_orm_migration::{
    prelude::*,
    sea_orm::{ConnectionTrait, Statement},
};

/// Tables with names of hashtags, each with the column that a name stands beside once.
const TABLES: [(&str, &str); 3] =
    [("post_tag", "post_id"), ("followed_tag", "profile_id"), ("featured_tag", "profile_id")];

pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0029_tag_keys"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, owner) in TABLES {
            let names = statement(manager, format!("SELECT DISTINCT name FROM {table}"), Vec::new());
            for row in manager.get_connection().query_all_raw(names).await? {
                let old: String = row.try_get("", "name")?;
                let key = tag::nearest(&old);
                if key.as_ref() == Some(&old) {
                    continue;
                }
                if let Some(key) = key {
                    let free = format!(
                        "NOT EXISTS (SELECT 1 FROM {table} AS o WHERE o.{owner} = {table}.{owner} AND o.name = $1)"
                    );
                    let sql = format!("UPDATE {table} SET name = $1 WHERE name = $2 AND {free}");
                    let values = vec![key.into(), old.clone().into()];
                    manager.get_connection().execute_raw(statement(manager, sql, values)).await?;
                }
                // What is left is kept under its key already, or is no hashtag that anybody could ask for.
                let sql = format!("DELETE FROM {table} WHERE name = $1");
                manager.get_connection().execute_raw(statement(manager, sql, vec![old.into()])).await?;
            }
        }
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "the same statement for three tables; values are bound")]
fn statement(manager: &SchemaManager, sql: String, values: Vec<Value>) -> Statement {
    Statement::from_sql_and_values(manager.get_database_backend(), sql, values)
}
