//! Tables without a row number of their own. SQLite counts the rows of a table unless its key is the row: `SELECT rowid` would
//! give the order in which rows with random ids came, comments of a consultation and profiles among them.
//!
//! Whatever the changes of the schema made is rewritten so, once: `INTEGER PRIMARY KEY` is the row number itself, and any other
//! key stands in a table `WITHOUT ROWID`.

use rusqlite::Connection;
use sea_orm::DbErr;

use super::fault;

/// Tables that SQLite and sea-orm keep themselves, and those of the search, whose row number is a post's id.
const FOREIGN: [&str; 4] = ["sqlite_", "seaql_", "post_words", "_litestream"];

/// A table with the statement that made it.
struct Table {
    name: String,
    sql: String,
}

/// Rewrites the tables whose rows are still counted. All or none of them.
///
/// # Errors
/// What SQLite says.
pub fn rewrite(connection: &Connection) -> Result<(), DbErr> {
    let counted = counted(connection).map_err(fault::query)?;
    if counted.is_empty() {
        return Ok(());
    }
    // Otherwise a table that goes for a moment would take along what names it.
    connection.pragma_update(None, "foreign_keys", false).map_err(fault::exec)?;
    let done = all(connection, &counted);
    if done.is_err() {
        // What failed has told why already.
        let _ = connection.execute_batch("ROLLBACK");
    }
    connection.pragma_update(None, "foreign_keys", true).map_err(fault::exec)?;
    done.map_err(fault::exec)
}

/// The tables whose rows have a number beside their key.
fn counted(connection: &Connection) -> rusqlite::Result<Vec<Table>> {
    let mut asked = connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")?;
    let tables = asked.query_map([], |row| Ok(Table { name: row.get(0)?, sql: row.get(1)? }))?;
    let tables: Vec<Table> = tables.collect::<rusqlite::Result<_>>()?;
    let ours = |t: &Table| !FOREIGN.iter().any(|f| t.name.starts_with(f));
    Ok(tables.into_iter().filter(|t| ours(t) && unordered(t).is_some_and(|sql| sql != t.sql)).collect())
}

/// The same table without a number for its rows; none for one that has no key.
fn unordered(table: &Table) -> Option<String> {
    let (sql, key) = (&table.sql, "PRIMARY KEY");
    if sql.contains("WITHOUT ROWID") || sql.contains("INTEGER PRIMARY KEY") {
        return Some(sql.clone());
    }
    if sql.contains("BIGINT PRIMARY KEY") {
        return Some(sql.replacen("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY", 1));
    }
    sql.contains(key).then(|| format!("{sql} WITHOUT ROWID"))
}

fn all(connection: &Connection, counted: &[Table]) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for table in counted {
        one(connection, table)?;
    }
    let broken: i64 = connection.query_row("SELECT COUNT(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        let lost = format!("{broken} rows name something that is not there");
        return Err(rusqlite::Error::ToSqlConversionFailure(lost.into()));
    }
    connection.execute_batch("COMMIT")
}

fn one(connection: &Connection, table: &Table) -> rusqlite::Result<()> {
    let name = &table.name;
    let Some((_, body)) =
        unordered(table).and_then(|sql| sql.split_once('(').map(|(a, b)| (a.to_owned(), b.to_owned())))
    else {
        return Ok(());
    };
    let beside =
        "SELECT sql FROM sqlite_master WHERE tbl_name = ?1 AND type IN ('index', 'trigger') AND sql IS NOT NULL";
    let mut asked = connection.prepare(beside)?;
    let beside: Vec<String> = asked.query_map([name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    connection.execute_batch(&format!(
        "CREATE TABLE \"unordered_{name}\" ({body};
         INSERT INTO \"unordered_{name}\" SELECT * FROM \"{name}\";
         DROP TABLE \"{name}\";
         ALTER TABLE \"unordered_{name}\" RENAME TO \"{name}\""
    ))?;
    connection.execute_batch(&beside.join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_links_and_indexes_stay_and_the_order_is_gone() {
        let db = Connection::open_in_memory().expect("a database");
        db.execute_batch(
            "PRAGMA foreign_keys = ON;
             CREATE TABLE person (id BIGINT PRIMARY KEY, name TEXT NOT NULL);
             CREATE TABLE note (hash TEXT PRIMARY KEY, person_id BIGINT NOT NULL REFERENCES person (id), text TEXT);
             CREATE INDEX note_person ON note (person_id);
             ALTER TABLE note ADD COLUMN more TEXT NOT NULL DEFAULT '';
             INSERT INTO person VALUES (9, 'first'), (3, 'second');
             INSERT INTO note (hash, person_id, text) VALUES ('z', 9, 'one'), ('a', 3, 'two');",
        )
        .expect("tables");
        rewrite(&db).expect("rewritten");
        let first: i64 = db.query_row("SELECT id FROM person ORDER BY rowid LIMIT 1", [], |r| r.get(0)).expect("a row");
        assert_eq!(first, 3, "the row number is the id");
        assert!(db.prepare("SELECT rowid FROM note").is_err(), "there is none");
        let count = |sql: &str| db.query_row(sql, [], |r| r.get::<_, i64>(0)).expect("a count");
        assert_eq!(count("SELECT COUNT(*) FROM note WHERE more = '' AND text IN ('one', 'two')"), 2);
        assert_eq!(count("SELECT COUNT(*) FROM sqlite_master WHERE name = 'note_person'"), 1);
        assert!(db.execute_batch("INSERT INTO note VALUES ('b', 4, 'x', '')").is_err(), "links are held again");
        assert!(counted(&db).expect("tables").is_empty(), "nothing is done twice");
    }
}
