//! One connection to the file, and a statement on it.

use std::{cell::RefCell, collections::HashMap, path::PathBuf, rc::Rc, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig};
use sea_orm::{DbErr, ProxyExecResult, ProxyRow, Statement};

use super::{
    fault,
    rows::{self, Columns},
};

/// How long a writer waits for one of another process.
pub const BUSY: Duration = Duration::from_secs(10);
/// Prepared statements kept by a connection; the doors know some hundred.
const PREPARED: usize = 256;

/// Where the database is, and how it is opened.
#[derive(Clone, Debug)]
pub struct File {
    pub path: PathBuf,
    /// Each commit is on the disk before it is acknowledged.
    pub synchronous: bool,
}

impl File {
    /// Opens it, and makes it where it is not there.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open(&self) -> Result<Connection, DbErr> {
        self.try_open().map_err(fault::query)
    }

    fn try_open(&self) -> rusqlite::Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", if self.synchronous { "FULL" } else { "NORMAL" })?;
        connection.pragma_update(None, "foreign_keys", true)?;
        // What was deleted or changed is not to be read in free pages.
        connection.pragma_update(None, "secure_delete", true)?;
        // Else a statement is prepared again whenever a value is bound that its plan might depend on: at each request.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Ok(connection)
    }
}

/// The rows that a statement gives.
pub fn query(connection: &Connection, statement: &Statement) -> Result<Vec<ProxyRow>, DbErr> {
    let read = || -> rusqlite::Result<Vec<ProxyRow>> {
        let mut prepared = connection.prepare_cached(&statement.sql)?;
        rows::bind(&mut prepared, statement.values.as_ref())?;
        let columns = columns_of(&statement.sql, &prepared);
        let mut found = prepared.raw_query();
        let mut all = Vec::new();
        while let Some(row) = found.next()? {
            all.push(columns.read(row)?);
        }
        Ok(all)
    };
    read().map_err(fault::query)
}

thread_local! {
    /// The columns of statements that were run before on this thread: to ask for forty names costs more than a row.
    static COLUMNS: RefCell<HashMap<String, Rc<Columns>>> = RefCell::default();
}

fn columns_of(sql: &str, prepared: &rusqlite::Statement<'_>) -> Rc<Columns> {
    COLUMNS.with_borrow_mut(|known| {
        // A table may have got a column since.
        if let Some(found) = known.get(sql).filter(|c| c.count() == prepared.column_count()) {
            return Rc::clone(found);
        }
        if known.len() >= PREPARED {
            known.clear();
        }
        let columns = Rc::new(Columns::of(prepared));
        known.insert(sql.to_owned(), Rc::clone(&columns));
        columns
    })
}

/// Runs a statement to its end, and counts the rows that it changed.
pub fn execute(connection: &Connection, statement: &Statement) -> Result<ProxyExecResult, DbErr> {
    let run = || -> rusqlite::Result<ProxyExecResult> {
        let mut prepared = connection.prepare_cached(&statement.sql)?;
        rows::bind(&mut prepared, statement.values.as_ref())?;
        let mut found = prepared.raw_query();
        while found.next()?.is_some() {}
        drop(found);
        drop(prepared);
        Ok(ended(connection))
    };
    run().map_err(fault::exec)
}

/// Runs a text of statements as it stands.
pub fn execute_text(connection: &Connection, sql: &str) -> Result<ProxyExecResult, DbErr> {
    connection.execute_batch(sql).map_err(fault::exec)?;
    Ok(ended(connection))
}

fn ended(connection: &Connection) -> ProxyExecResult {
    ProxyExecResult::new(connection.last_insert_rowid().unsigned_abs(), connection.changes())
}
