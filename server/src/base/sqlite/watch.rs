//! Whether anything was committed, by any connection of any process.

use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use sea_orm::DbErr;

use super::{connection::File, fault};

/// A connection that does nothing but look. <https://www.sqlite.org/pragma.html#pragma_data_version>
#[derive(Clone, Debug)]
pub struct Watch(Arc<Mutex<Connection>>);

impl Watch {
    /// # Errors
    /// What SQLite says of the file.
    pub fn open(file: &File) -> Result<Self, DbErr> {
        Ok(Self(Arc::new(Mutex::new(file.open()?))))
    }

    /// A number that changes with each commit; it reads shared memory, no page.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn version(&self) -> Result<u64, DbErr> {
        let connection = self.0.lock().map_err(|_| DbErr::MutexPoisonError)?;
        let mut look = connection.prepare_cached("PRAGMA data_version").map_err(fault::query)?;
        let version: i64 = look.query_row([], |row| row.get(0)).map_err(fault::query)?;
        Ok(version.unsigned_abs())
    }
}
