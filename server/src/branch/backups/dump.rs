//! One consistent copy of the database while it is in use, and the rows that it has: SQLite's own `VACUUM INTO`, or `pg_dump`
//! in the snapshot in which the rows were counted.

use std::{collections::BTreeMap, path::Path, process::Stdio};

use percent_encoding::percent_decode_str;
use sea_orm::{ConnectionTrait, DbBackend, IsolationLevel, Statement, TransactionTrait};
use tokio::process::Command;
use url::Url;

use super::archive::{Outcome, POSTGRES, SQLITE};
use crate::base::{app::App, config::Config, db::Db, hub::Hub};

fn said(error: impl std::fmt::Display) -> String {
    format!("The database can't be copied: {error}.")
}

/// Copies the database into a file; gives its name in an archive, and the rows of each table.
///
/// # Errors
/// A sentence.
pub async fn copy(app: &App, to: &Path) -> Outcome<(&'static str, BTreeMap<String, i64>)> {
    if app.config.sqlite_path().is_some() {
        vacuum_into(app, to).await?;
        return Ok((SQLITE, rows_of_file(to, &app.config).await?));
    }
    let snapshot = app.db.read().begin_with_config(Some(IsolationLevel::RepeatableRead), None).await.map_err(said)?;
    let id = one(&snapshot, "SELECT pg_export_snapshot()").await?;
    let rows = count(&snapshot).await?;
    let mut dump = postgres("pg_dump", &app.config)?;
    dump.args(["--format=custom", "--no-owner", "--snapshot", &id, "--file"]).arg(to);
    run(dump).await?;
    snapshot.rollback().await.map_err(said)?;
    Ok((POSTGRES, rows))
}

#[expect(clippy::disallowed_methods, reason = "a function of PostgreSQL alone; no input in the text")]
async fn one(db: &impl ConnectionTrait, sql: &str) -> Outcome<String> {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.map_err(said)?;
    row.and_then(|r| r.try_get_by_index(0).ok()).ok_or_else(|| said("no answer"))
}

/// Copies the database of a running branch, on SQLite.
///
/// # Errors
/// A sentence for the operator.
#[expect(clippy::disallowed_methods, reason = "SQLite's own way to copy a database that is in use; the path is bound")]
pub async fn vacuum_into(app: &App, file: &Path) -> Outcome<()> {
    let db = app.db.read();
    let path = file.display().to_string();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), "VACUUM INTO $1", [path.into()]);
    db.execute_raw(statement).await.map(drop).map_err(|e| format!("The backup failed: {e}."))
}

/// The rows of each table of a file that is a whole database of a branch.
///
/// # Errors
/// A sentence for what is none, or is damaged.
pub async fn rows_of_file(file: &Path, config: &Config) -> Outcome<BTreeMap<String, i64>> {
    let own = Config { database_url: format!("sqlite://{}", file.display()), ..config.clone() };
    let db = Db::connect(&own, Hub::default()).await.map_err(|_| "it can't be opened as a database.".to_owned())?;
    let branch = db.has_tables().await;
    let sound = one(db.read(), "PRAGMA integrity_check").await;
    let rows = count(db.read()).await;
    db.close().await;
    for beside in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{beside}", file.display()));
    }
    match (branch, sound.as_deref()) {
        (Ok(true), Ok("ok")) => rows,
        (Ok(true), _) => Err("it is damaged.".into()),
        _ => Err("it has none of a branch's tables.".into()),
    }
}

/// The rows of each of our tables.
///
/// # Errors
/// A sentence.
#[expect(clippy::disallowed_methods, reason = "names of tables, which the database itself has told")]
pub async fn count(db: &impl ConnectionTrait) -> Outcome<BTreeMap<String, i64>> {
    let backend = db.get_database_backend();
    let names = match backend {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        _ => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        }
    };
    let names = db.query_all_raw(Statement::from_string(backend, names)).await.map_err(said)?;
    let mut rows = BTreeMap::new();
    for name in names.iter().filter_map(|r| r.try_get_by_index::<String>(0).ok()) {
        let sql = format!("SELECT COUNT(*) FROM \"{}\"", name.replace('"', "\"\""));
        let counted = db.query_one_raw(Statement::from_string(backend, sql)).await.map_err(said)?;
        rows.insert(name, counted.and_then(|r| r.try_get_by_index(0).ok()).unwrap_or(0));
    }
    Ok(rows)
}

/// A client program of PostgreSQL, told where to go by its environment: an address in its arguments would show the
/// password to everybody on the machine.
///
/// # Errors
/// A sentence for an address that can't be read.
pub fn postgres(program: &str, config: &Config) -> Outcome<Command> {
    let url = Url::parse(&config.database_url).map_err(|e| format!("BRANCHLINE_DATABASE_URL can't be read: {e}."))?;
    let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let database = plain(url.path().trim_start_matches('/'));
    // A socket's folder stands in the query.
    let asked = |name: &str| url.query_pairs().find(|(n, _)| n == name).map(|(_, value)| value.into_owned());
    let host = asked("host").or_else(|| url.host_str().filter(|h| !h.is_empty()).map(plain));
    let mut command = Command::new(program);
    command.env("PGHOST", host.unwrap_or_else(|| "localhost".into()));
    command.env("PGPORT", url.port().map(|p| p.to_string()).or_else(|| asked("port")).unwrap_or_else(|| "5432".into()));
    let user = asked("user").unwrap_or_else(|| plain(url.username()));
    if !user.is_empty() {
        command.env("PGUSER", user);
    }
    // Without one in the address, PGPASSWORD of our own environment counts, as it does for the server itself.
    if let Some(password) = asked("password").or_else(|| url.password().map(plain)) {
        command.env("PGPASSWORD", password);
    }
    command.env("PGDATABASE", &database);
    if program == "pg_restore" {
        command.args(["--dbname", &database]);
    }
    Ok(command)
}

/// Runs such a program to its end.
///
/// # Errors
/// A sentence with what it said.
pub async fn run(mut command: Command) -> Outcome<()> {
    let name = command.as_std().get_program().to_string_lossy().into_owned();
    command.stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
    match command.output().await {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr).lines().next().unwrap_or_default().to_owned();
            Err(format!("{name} failed: {said}"))
        }
        Err(e) => Err(format!("{name} can't be run: {e}. It comes with PostgreSQL's client programs.")),
    }
}
