//! Counts that everybody sees count what everybody may see; until now they counted all.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0032_counts"
    }
}

const OPEN: &str = "p.deleted_at IS NULL AND p.audience IN ('public', 'unlisted') AND NOT p.local_only";

/// As `policy::reach` says it: 3 for everybody, 2 for the network, 1 for the branch, 0 for few.
fn reach(post: &str) -> String {
    format!(
        "CASE WHEN {post}.audience IN ('public', 'unlisted') AND NOT {post}.local_only THEN 3 \
         WHEN {post}.audience = 'network' AND NOT {post}.local_only THEN 2 \
         WHEN {post}.audience IN ('public', 'unlisted', 'branch', 'network') THEN 1 ELSE 0 END"
    )
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let day = match manager.get_database_backend() {
            DbBackend::Sqlite => "strftime('%Y-%m-%d', MAX(p.created_at) / 1000, 'unixepoch')",
            _ => "to_char(to_timestamp(MAX(p.created_at) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
        };
        let of_author = format!("FROM post AS p WHERE p.author_id = profile.id AND {OPEN}");
        let mut statements = vec![
            format!("UPDATE profile SET posts_count = (SELECT COUNT(*) {of_author}) WHERE posts_count > 0"),
            format!("UPDATE profile SET last_post_on = (SELECT {day} {of_author}) WHERE last_post_on IS NOT NULL"),
        ];
        let (one, other) = (reach("p"), reach("post"));
        for (count, hangs_on) in [
            ("replies_count", "p.in_reply_to_id = post.id"),
            ("boosts_count", "p.boost_of_id = post.id"),
            ("quotes_count", "p.quote_id = post.id AND p.quote_state = 'accepted'"),
        ] {
            statements.push(format!(
                "UPDATE post SET {count} = (SELECT COUNT(*) FROM post AS p WHERE {hangs_on} AND p.deleted_at IS NULL \
                 AND ({one} = 3 OR ({other} > 0 AND {one} >= {other}))) WHERE {count} > 0"
            ));
        }
        let all: Vec<&str> = statements.iter().map(String::as_str).collect();
        crate::run(manager, &all).await
    }
}
