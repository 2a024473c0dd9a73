//! The words of posts, for search: FTS5 on SQLite, `tsvector` on PostgreSQL.

use sea_orm::{
    ConnectionTrait, DbBackend, Statement,
    sea_query::{Expr, SimpleExpr},
};

use crate::{
    base::{db::Tx, error::Result, html},
    entities::post,
};

/// What is searched of a post; words beyond are not found.
const MOST: usize = 20_000;

/// The text of a post with everything that is part of it.
pub fn text(row: &post::Model, more: &[String]) -> String {
    let body = html::plain(&row.content);
    let all = [vec![row.content_warning.clone(), body], more.to_vec()].concat().join("\n");
    all.chars().filter(|c| *c != '\0').take(MOST).collect()
}

/// Notes the words of a post that has none yet.
pub async fn store(tx: &Tx, post_id: i64, text: &str) -> Result<()> {
    let sql = match tx.get_database_backend() {
        DbBackend::Postgres => "INSERT INTO post_words (post_id, words) VALUES ($1, to_tsvector('simple', $2))",
        _ => "INSERT INTO post_words (rowid, words) VALUES ($1, $2)",
    };
    execute(tx, sql, vec![post_id.into(), text.into()]).await
}

/// Forgets the words of a post.
pub async fn forget(tx: &Tx, post_id: i64) -> Result<()> {
    let sql = match tx.get_database_backend() {
        DbBackend::Postgres => "DELETE FROM post_words WHERE post_id = $1",
        _ => "DELETE FROM post_words WHERE rowid = $1",
    };
    execute(tx, sql, vec![post_id.into()]).await
}

#[expect(clippy::disallowed_methods, reason = "full-text tables are not the query builder's; values are bound")]
async fn execute(tx: &Tx, sql: &str, values: Vec<sea_orm::Value>) -> Result<()> {
    tx.execute_raw(Statement::from_sql_and_values(tx.get_database_backend(), sql, values)).await?;
    Ok(())
}

/// The condition that a post has all these words; the last may be the beginning of one. None for a query without words.
pub fn found(backend: DbBackend, query: &str) -> Option<SimpleExpr> {
    let words: Vec<String> =
        query.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(12).map(str::to_lowercase).collect();
    let (last, before) = words.split_last()?;
    let (sql, wanted) = if backend == DbBackend::Postgres {
        let all: Vec<String> = before.iter().cloned().chain([format!("{last}:*")]).collect();
        (
            "post.id IN (SELECT w.post_id FROM post_words AS w WHERE w.words @@ to_tsquery('simple', $1))",
            all.join(" & "),
        )
    } else {
        let all: Vec<String> = before.iter().map(|w| format!("\"{w}\"")).chain([format!("\"{last}\"*")]).collect();
        ("post.id IN (SELECT w.rowid FROM post_words AS w WHERE w.words MATCH ?)", all.join(" "))
    };
    Some(Expr::cust_with_values(sql, [wanted]))
}

/// The condition that these words stand next to each other. None for a phrase without words.
pub fn phrase(backend: DbBackend, phrase: &str) -> Option<SimpleExpr> {
    let words: Vec<String> = phrase
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .take(12)
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() {
        return None;
    }
    let (sql, wanted) = if backend == DbBackend::Postgres {
        (
            "post.id IN (SELECT w.post_id FROM post_words AS w WHERE w.words @@ phraseto_tsquery('simple', $1))",
            words.join(" "),
        )
    } else {
        ("post.id IN (SELECT w.rowid FROM post_words AS w WHERE w.words MATCH ?)", format!("\"{}\"", words.join(" ")))
    };
    Some(Expr::cust_with_values(sql, [wanted]))
}
