//! Words of posts: FTS5 on SQLite, `tsvector` on PostgreSQL.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

pub struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0009_search"
    }
}

const SQLITE: &[&str] =
    &["CREATE VIRTUAL TABLE post_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')"];

/// `simple` takes words as they are: staff write in many languages.
const POSTGRES: &[&str] = &[
    "CREATE TABLE post_words (post_id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX post_words_words ON post_words USING GIN (words)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let statements = if manager.get_database_backend() == DbBackend::Sqlite { SQLITE } else { POSTGRES };
        crate::run(manager, statements).await
    }
}
