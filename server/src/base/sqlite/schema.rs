//! Changing the schema: one connection, opened for it, with transactions as sea-orm's migrations begin them.

use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use sea_orm::{DbErr, ProxyDatabaseTrait, ProxyExecResult, ProxyRow, Statement};

use super::{
    connection::{self, File},
    unordered,
};

/// What migrations run on.
#[derive(Clone, Debug)]
pub struct Schema(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    file: File,
    connection: Option<Connection>,
    /// A transaction that did not begin or end well: the trait has no way to say so, so the next statement does.
    fault: Option<DbErr>,
}

impl Schema {
    pub fn new(file: File) -> Self {
        Self(Arc::new(Mutex::new(State { file, connection: None, fault: None })))
    }

    /// Lets go of the connection.
    ///
    /// # Errors
    /// What the end of the last transaction did not tell.
    pub fn close(&self) -> Result<(), DbErr> {
        let mut state = self.0.lock().map_err(|_| DbErr::MutexPoisonError)?;
        state.connection = None;
        state.fault.take().map_or(Ok(()), Err)
    }

    /// Rewrites the tables whose rows are counted; see [`unordered`].
    ///
    /// # Errors
    /// What SQLite says.
    pub fn without_order(&self) -> Result<(), DbErr> {
        self.with(unordered::rewrite)
    }

    fn with<T>(&self, run: impl FnOnce(&Connection) -> Result<T, DbErr>) -> Result<T, DbErr> {
        let mut state = self.0.lock().map_err(|_| DbErr::MutexPoisonError)?;
        if let Some(fault) = &state.fault {
            return Err(fault.clone());
        }
        if state.connection.is_none() {
            state.connection = Some(state.file.open()?);
        }
        state.connection.as_ref().map_or(Err(DbErr::MutexPoisonError), run)
    }

    fn note(&self, sql: &str) {
        let outcome = self.with(|c| connection::execute_text(c, sql));
        if let (Err(fault), Ok(mut state)) = (outcome, self.0.lock()) {
            state.fault.get_or_insert(fault);
        }
    }
}

#[async_trait::async_trait]
impl ProxyDatabaseTrait for Schema {
    async fn query(&self, statement: Statement) -> Result<Vec<ProxyRow>, DbErr> {
        self.with(|c| connection::query(c, &statement))
    }

    async fn execute(&self, statement: Statement) -> Result<ProxyExecResult, DbErr> {
        self.with(|c| connection::execute(c, &statement))
    }

    async fn begin(&self) {
        self.note("BEGIN IMMEDIATE");
    }

    async fn commit(&self) {
        self.note("COMMIT");
    }

    async fn rollback(&self) {
        self.note("ROLLBACK");
    }

    fn start_rollback(&self) {
        self.note("ROLLBACK");
    }
}
