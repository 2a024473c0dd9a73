//! Reading: as many connections as threads ask at once.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use rusqlite::Connection;
use sea_orm::{DbErr, ProxyDatabaseTrait, ProxyExecResult, ProxyRow, Statement};
use tokio::time::Instant;

use super::connection::{self, File};
use crate::base::statements::Statements;

/// Connections kept open while nobody reads.
const IDLE: usize = 8;
/// What took longer the last time runs where it holds up no other request.
const LONG: Duration = Duration::from_millis(5);

/// What reads outside of transactions.
#[derive(Clone, Debug)]
pub struct Readers(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    file: File,
    idle: Mutex<Vec<Connection>>,
    closed: AtomicBool,
    /// Statements that took long, by the hash of their text.
    long: Mutex<HashSet<u64>>,
    counted: Arc<Statements>,
}

impl Readers {
    /// # Errors
    /// What SQLite says of the file.
    pub fn open(file: File, counted: Arc<Statements>) -> Result<Self, DbErr> {
        let idle = Mutex::new(vec![file.open()?]);
        Ok(Self(Arc::new(Inner { file, idle, closed: AtomicBool::new(false), long: Mutex::default(), counted })))
    }

    /// Closes what is idle now, and the rest as it comes back.
    pub fn close(&self) {
        self.0.closed.store(true, Ordering::Release);
        if let Ok(mut idle) = self.0.idle.lock() {
            idle.clear();
        }
    }

    fn with<T>(&self, run: impl FnOnce(&Connection) -> Result<T, DbErr>) -> Result<T, DbErr> {
        let kept = self.0.idle.lock().map_err(|_| DbErr::MutexPoisonError)?.pop();
        let connection = kept.map_or_else(|| self.0.file.open(), Ok)?;
        let outcome = run(&connection);
        let mut idle = self.0.idle.lock().map_err(|_| DbErr::MutexPoisonError)?;
        if idle.len() < IDLE && !self.0.closed.load(Ordering::Acquire) {
            idle.push(connection);
        }
        outcome
    }

    /// Runs a statement here, or on a thread for what blocks where it took long the last time.
    async fn run<T: Send + 'static>(
        &self,
        statement: Statement,
        run: fn(&Connection, &Statement) -> Result<T, DbErr>,
    ) -> Result<T, DbErr> {
        self.0.counted.note(&statement.sql);
        let mut hasher = DefaultHasher::new();
        statement.sql.hash(&mut hasher);
        let name = hasher.finish();
        let is_long = self.0.long.lock().is_ok_and(|long| long.contains(&name));
        let readers = self.clone();
        let timed = move || {
            let begun = Instant::now();
            let outcome = readers.with(|c| run(c, &statement));
            // A statement may have waited for a core that others used; the next time says more.
            if let Ok(mut long) = readers.0.long.lock() {
                if begun.elapsed() > LONG {
                    long.insert(name)
                } else {
                    long.remove(&name)
                };
            }
            outcome
        };
        if !is_long {
            return timed();
        }
        tokio::task::spawn_blocking(timed).await.map_err(|error| DbErr::Custom(error.to_string()))?
    }
}

#[async_trait::async_trait]
impl ProxyDatabaseTrait for Readers {
    async fn query(&self, statement: Statement) -> Result<Vec<ProxyRow>, DbErr> {
        self.run(statement, connection::query).await
    }

    async fn execute(&self, statement: Statement) -> Result<ProxyExecResult, DbErr> {
        self.run(statement, connection::execute).await
    }
}
