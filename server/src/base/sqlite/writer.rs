//! Writing: one transaction at a time, on one connection.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rusqlite::Connection;
use sea_orm::{ConnAcquireErr, DbErr, ProxyExecResult, ProxyRow, Statement};
use tokio::sync::{Mutex as Queue, OwnedMutexGuard};

use super::{
    connection::{self, BUSY, File},
    fault,
};
use crate::base::statements::Statements;

/// Its connection, opened when somebody writes, and again after one that could not be trusted any more.
type Place = OwnedMutexGuard<Option<Connection>>;

/// Where transactions begin.
#[derive(Clone, Debug)]
pub struct Writer {
    file: File,
    place: Arc<Queue<Option<Connection>>>,
    /// A transaction waits so long for those before it.
    patience: Duration,
    counted: Arc<Statements>,
}

impl Writer {
    pub fn new(file: File, patience: Duration, counted: Arc<Statements>) -> Self {
        Self { file, place: Arc::default(), patience, counted }
    }

    /// Waits for its turn; the transaction may write from its first statement.
    ///
    /// # Errors
    /// What SQLite says, or that others write for too long.
    pub async fn begin(&self) -> Result<Transaction, DbErr> {
        let queued = tokio::time::timeout(self.patience, Arc::clone(&self.place).lock_owned()).await;
        let mut place = queued.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?;
        // One that a transaction was left open on is closed, which undoes it.
        if place.as_ref().is_none_or(|connection| !connection.is_autocommit()) {
            *place = Some(self.file.open()?);
        }
        let counted = Arc::clone(&self.counted);
        let begun = |place| Transaction { place: Mutex::new(Some(place)), counted };
        if begin(&place, Duration::ZERO)? {
            return Ok(begun(place));
        }
        // Another process writes: it is waited for where that holds up nobody else.
        blocking(move || begin(&place, BUSY).map(|_| begun(place))).await
    }

    /// Waits for the last transaction, and closes its connection.
    pub async fn close(&self) {
        *self.place.lock().await = None;
    }
}

async fn blocking<T: Send + 'static>(run: impl FnOnce() -> Result<T, DbErr> + Send + 'static) -> Result<T, DbErr> {
    tokio::task::spawn_blocking(run).await.map_err(|error| DbErr::Custom(error.to_string()))?
}

/// Begins a transaction; `false` where somebody else writes and there was no time to wait.
fn begin(place: &Place, wait: Duration) -> Result<bool, DbErr> {
    let Some(connection) = place.as_ref() else { return Err(closed()) };
    connection.busy_timeout(wait).map_err(fault::query)?;
    let begun = connection.prepare_cached("BEGIN IMMEDIATE").and_then(|mut statement| statement.execute([]));
    connection.busy_timeout(BUSY).map_err(fault::query)?;
    match begun {
        Ok(_) => Ok(true),
        Err(error) if wait.is_zero() && error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Ok(false)
        }
        Err(error) => Err(fault::query(error)),
    }
}

fn closed() -> DbErr {
    DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed)
}

/// A transaction; dropped, it is rolled back, and where that fails its connection is closed.
pub struct Transaction {
    place: Mutex<Option<Place>>,
    counted: Arc<Statements>,
}

impl Transaction {
    pub fn query(&self, statement: &Statement) -> Result<Vec<ProxyRow>, DbErr> {
        self.counted.note(&statement.sql);
        self.with(|connection| connection::query(connection, statement))
    }

    pub fn execute(&self, statement: &Statement) -> Result<ProxyExecResult, DbErr> {
        self.counted.note(&statement.sql);
        self.with(|connection| connection::execute(connection, statement))
    }

    pub fn execute_text(&self, sql: &str) -> Result<ProxyExecResult, DbErr> {
        self.counted.note(sql);
        self.with(|connection| connection::execute_text(connection, sql))
    }

    fn with<T>(&self, run: impl FnOnce(&Connection) -> Result<T, DbErr>) -> Result<T, DbErr> {
        let place = self.place.lock().map_err(|_| DbErr::MutexPoisonError)?;
        run(place.as_ref().and_then(|p| p.as_ref()).ok_or_else(closed)?)
    }

    /// Keeps what was written. What waits for the disk holds up nobody else.
    pub async fn commit(self) -> Result<(), DbErr> {
        let place = self.place.lock().map_err(|_| DbErr::MutexPoisonError)?.take();
        let mut place = place.ok_or_else(closed)?;
        blocking(move || {
            let connection = place.as_ref().ok_or_else(closed)?;
            let kept = connection.prepare_cached("COMMIT").and_then(|mut statement| statement.execute([]));
            if kept.is_err() {
                undo(&mut place);
            }
            kept.map(drop).map_err(fault::exec)
        })
        .await
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        // Also after a statement that panicked.
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = place.as_mut() {
            undo(place);
        }
    }
}

fn undo(place: &mut Place) {
    if let Some(connection) = place.as_ref()
        && !connection.is_autocommit()
        && connection.execute_batch("ROLLBACK").is_err()
    {
        **place = None;
    }
}
