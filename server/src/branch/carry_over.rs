//! Carrying a branch from SQLite over to PostgreSQL: every table in one transaction, then counted and hashed on both sides.
//! All columns are whole numbers, texts and flags, so that texts carry them all.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{SHA256, digest};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, QueryResult, Statement, TransactionTrait, Value};

use crate::base::{config::Config, db::Db, hub::Hub};

/// A sentence about what went wrong; nothing was carried over then.
pub type Outcome<T> = Result<T, String>;

/// Rows that are carried at once.
const STEP: usize = 200;
/// Kept by the migrations themselves.
const OWN: &str = "seaql_migrations";
/// The search index, which each database has in its own form.
const WORDS: &str = "post_words";

/// What was carried over: the rows of each table.
pub type Report = BTreeMap<String, u64>;

fn said(error: impl std::fmt::Display) -> String {
    format!("The database can't be carried over: {error}.")
}

/// Rows as one number that does not depend on their order: how many there are, and the sum of their hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Print {
    rows: u64,
    sum: [u64; 4],
}

impl Print {
    fn add(&mut self, row: &[Option<String>]) {
        let text = serde_json::json!(row).to_string();
        let hash = digest(&SHA256, text.as_bytes());
        for (sum, part) in self.sum.iter_mut().zip(hash.as_ref().chunks_exact(8)) {
            let mut bytes = [0; 8];
            bytes.copy_from_slice(part);
            *sum = sum.wrapping_add(u64::from_be_bytes(bytes));
        }
        self.rows += 1;
    }
}

/// Copies a branch of SQLite, whose server is stopped, into an empty database of PostgreSQL.
///
/// # Errors
/// A sentence; the target stays empty.
pub async fn carry_over(from: &Config, to: &Config) -> Outcome<Report> {
    let path = from.sqlite_path().ok_or("The first database has to be one of SQLite: sqlite://…")?;
    if to.sqlite_path().is_some() {
        return Err("The second database has to be one of PostgreSQL: postgres://…".into());
    }
    if !path.exists() {
        return Err(format!("There is no database at {}.", path.display()));
    }
    let (source, target) = (Db::connect(from, Hub::default()).await?, Db::connect(to, Hub::default()).await?);
    let done = between(&source, &target, from).await;
    source.close().await;
    target.close().await;
    done
}

async fn between(source: &Db, target: &Db, from: &Config) -> Outcome<Report> {
    let _alone = source.open_alone(from).await?;
    if source.pending().await? > 0 {
        return Err("The first database is not up to date. Run `branchline migrate` on it first.".into());
    }
    if target.has_tables().await? {
        return Err("There is a branch in the second database already. Name an empty one.".into());
    }
    target.migrate().await?;
    let (read, write) = (source.read().begin().await.map_err(said)?, target.read().begin().await.map_err(said)?);
    let report = all(&read, &write).await?;
    write.commit().await.map_err(said)?;
    read.rollback().await.map_err(said)?;
    Ok(report)
}

async fn all(read: &DatabaseTransaction, write: &DatabaseTransaction) -> Outcome<Report> {
    let tables = column(write, "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name").await?;
    let links = rows(write, "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace", Vec::new()).await?;
    let link =
        |row: &QueryResult| -> Outcome<(String, String, String)> { Ok((cell(row, 0)?, cell(row, 1)?, cell(row, 2)?)) };
    let links: Vec<_> = links.iter().map(link).collect::<Outcome<_>>()?;
    // Rows come table by table; what points at what is checked when all of them are there.
    for (table, name, _) in &links {
        run(write, format!("ALTER TABLE {table} DROP CONSTRAINT {name}")).await?;
    }
    let mut report = Report::new();
    for table in tables.into_iter().filter(|t| t != OWN && t != WORDS) {
        report.insert(table.clone(), one(read, write, &table).await?);
    }
    report.insert(WORDS.to_owned(), words(read, write).await?);
    for (table, name, definition) in &links {
        run(write, format!("ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")).await?;
    }
    Ok(report)
}

/// Carries one table; gives how many rows it has on both sides.
async fn one(read: &DatabaseTransaction, write: &DatabaseTransaction, table: &str) -> Outcome<u64> {
    let columns = rows(write, "SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position", vec![table.into()]).await?;
    let columns: Vec<(String, String)> =
        columns.iter().map(|r| Ok((cell(r, 0)?, cell(r, 1)?))).collect::<Outcome<_>>()?;
    let mut theirs = column(read, &format!("SELECT name FROM pragma_table_info('{table}')")).await?;
    let mut ours: Vec<String> = columns.iter().map(|(name, _)| name.clone()).collect();
    theirs.sort();
    ours.sort();
    if theirs != ours {
        return Err(said(format!("{table} has other columns")));
    }
    run(write, format!("DELETE FROM \"{table}\"")).await?;
    let names: Vec<String> = columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let as_text: Vec<String> = names.iter().map(|n| format!("CAST({n} AS TEXT)")).collect();
    let key = Key::of(read, table, &columns).await?;
    let (mut last, mut print) = (Vec::new(), Print::default());
    loop {
        let after = key.after(&last);
        let sql = format!(
            "SELECT {} FROM \"{table}\"{after} ORDER BY {} LIMIT {STEP}",
            as_text.join(", "),
            key.names.join(", ")
        );
        let found = rows(read, &sql, last).await?;
        let found: Vec<Vec<Option<String>>> = found.iter().map(|r| texts(r, &columns)).collect::<Outcome<_>>()?;
        let Some(end) = found.last() else { break };
        last = key.places.iter().map(|at| end[*at].clone().into()).collect();
        for row in &found {
            print.add(row);
        }
        insert(write, table, &names, &columns, found).await?;
    }
    let mut copied = Print::default();
    let as_text: Vec<String> = names.iter().map(|n| format!("{n}::text")).collect();
    for row in rows(write, &format!("SELECT {} FROM \"{table}\"", as_text.join(", ")), Vec::new()).await? {
        copied.add(&texts(&row, &columns)?);
    }
    if copied == print { Ok(print.rows) } else { Err(said(format!("{table} differs after it was copied"))) }
}

/// The key of a table, by which it is read step by step: tables have no row number.
struct Key {
    names: Vec<String>,
    /// Among the columns.
    places: Vec<usize>,
}

impl Key {
    async fn of(read: &DatabaseTransaction, table: &str, columns: &[(String, String)]) -> Outcome<Self> {
        let sql = format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk");
        let names = column(read, &sql).await?;
        let place = |name: &String| columns.iter().position(|(n, _)| n == name);
        let places: Option<Vec<usize>> = names.iter().map(place).collect();
        let places = places.filter(|p| !p.is_empty()).ok_or_else(|| said(format!("{table} has no key")))?;
        Ok(Self { names: names.iter().map(|n| format!("\"{n}\"")).collect(), places })
    }

    /// What comes after a row with these cells; SQLite compares their texts as what the columns hold.
    fn after(&self, last: &[Value]) -> String {
        if last.is_empty() {
            return String::new();
        }
        let places: Vec<String> = (1..=last.len()).map(|n| format!("${n}")).collect();
        format!(" WHERE ({}) > ({})", self.names.join(", "), places.join(", "))
    }
}

/// The cells of a row, with flags as `true` and `false` wherever they come from.
fn texts(row: &QueryResult, columns: &[(String, String)]) -> Outcome<Vec<Option<String>>> {
    let each = columns.iter().enumerate().map(|(n, (_, kind))| {
        let text: Option<String> = row.try_get_by_index(n).map_err(said)?;
        Ok(match (kind.as_str(), text.as_deref()) {
            ("boolean", Some("0")) => Some("false".into()),
            ("boolean", Some("1")) => Some("true".into()),
            _ => text,
        })
    });
    each.collect()
}

#[expect(clippy::disallowed_methods, reason = "tables and columns that the database itself has told; cells are bound")]
async fn insert(
    write: &DatabaseTransaction,
    table: &str,
    names: &[String],
    columns: &[(String, String)],
    found: Vec<Vec<Option<String>>>,
) -> Outcome<()> {
    let mut number = 0;
    let mut place = |kind: &str| {
        number += 1;
        format!("${number}::text::{kind}")
    };
    let tuples: Vec<String> = found
        .iter()
        .map(|_| format!("({})", columns.iter().map(|(_, kind)| place(kind)).collect::<Vec<_>>().join(", ")))
        .collect();
    let sql = format!("INSERT INTO \"{table}\" ({}) VALUES {}", names.join(", "), tuples.join(", "));
    let values: Vec<Value> = found.into_iter().flatten().map(Into::into).collect();
    write.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, values)).await.map(drop).map_err(said)
}

/// The search index: the words themselves, indexed anew.
async fn words(read: &DatabaseTransaction, write: &DatabaseTransaction) -> Outcome<u64> {
    let (mut last, mut count) = (i64::MIN, 0);
    loop {
        let sql = format!("SELECT rowid, words FROM {WORDS} WHERE rowid > $1 ORDER BY rowid LIMIT {STEP}");
        let found = rows(read, &sql, vec![last.into()]).await?;
        if found.is_empty() {
            return Ok(count);
        }
        for row in found {
            last = row.try_get_by_index(0).map_err(said)?;
            let text: String = cell(&row, 1)?;
            let sql = format!("INSERT INTO {WORDS} (post_id, words) VALUES ($1, to_tsvector('simple', $2))");
            execute(write, &sql, vec![last.into(), text.into()]).await?;
            count += 1;
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "our own statements; what varies is bound")]
async fn execute(db: &DatabaseTransaction, sql: &str, values: Vec<Value>) -> Outcome<()> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.execute_raw(statement).await.map(drop).map_err(said)
}

async fn run(db: &DatabaseTransaction, sql: String) -> Outcome<()> {
    execute(db, &sql, Vec::new()).await
}

#[expect(clippy::disallowed_methods, reason = "our own statements; what varies is bound, or was told by the database")]
async fn rows(db: &DatabaseTransaction, sql: &str, values: Vec<Value>) -> Outcome<Vec<QueryResult>> {
    db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.map_err(said)
}

async fn column(db: &DatabaseTransaction, sql: &str) -> Outcome<Vec<String>> {
    rows(db, sql, Vec::new()).await?.iter().map(|r| cell(r, 0)).collect()
}

fn cell(row: &QueryResult, at: usize) -> Outcome<String> {
    row.try_get_by_index(at).map_err(said)
}
