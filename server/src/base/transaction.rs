//! A transaction: kept as a whole or not at all, and what happens after it.

use std::{
    ops::Deref,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::base::{
    error::{Error, Result},
    fall::Fall,
    hub::{Event, Hub},
    outage::Health,
    sqlite,
};

/// The channel on which processes that share a PostgreSQL hear each other.
pub const CHANNEL: &str = "branchline";

#[expect(clippy::disallowed_methods, reason = "a function of PostgreSQL alone; the event is bound")]
async fn notify(tx: &Connection, event: &Event) -> Result<()> {
    let text = serde_json::to_string(event).map_err(Error::internal)?;
    let values = [CHANNEL.into(), text.into()];
    tx.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, "SELECT pg_notify($1, $2)", values)).await?;
    Ok(())
}

/// On SQLite, for the process that serves. There is one writer, so no number is given twice.
#[expect(clippy::disallowed_methods, reason = "the next number, found as it is inserted; the event is bound")]
async fn write_down(tx: &Connection, event: &Event) -> Result<()> {
    let text = serde_json::to_string(event).map_err(Error::internal)?;
    let sql = "INSERT INTO news (number, event) SELECT COALESCE(MAX(number), 0) + 1, $1 FROM news";
    tx.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, [text.into()])).await?;
    Ok(())
}

/// What a database has begun.
pub enum Begun {
    Sqlite(sqlite::Transaction),
    Postgres(DatabaseTransaction),
}

/// A transaction, and the events that happen if it commits.
pub struct Tx {
    inner: Connection,
    hub: Hub,
    after: Arc<Mutex<Vec<Event>>>,
}

impl Tx {
    pub fn new(begun: Begun, hub: Hub, health: Arc<Health>, fall: Arc<Fall>) -> Self {
        let inner = Connection { inner: begun, failed: Mutex::default(), open: AtomicUsize::default(), health, fall };
        Self { inner, hub, after: Arc::default() }
    }

    /// Tells the rest of the process once the change is in the database.
    pub fn publish(&self, event: Event) {
        if let Ok(mut after) = self.after.lock() {
            after.push(event);
        }
    }

    /// Lets no other transaction that asks for the same thing go on until this one has ended. On SQLite there is no other.
    #[expect(clippy::disallowed_methods, reason = "a function of PostgreSQL alone; the text is bound")]
    pub async fn alone(&self, thing: &str) -> Result<()> {
        if self.inner.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            self.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, [thing.into()])).await?;
        }
        Ok(())
    }

    /// Keeps what was written, once begun to its end, also where nobody waits for the answer any more.
    pub async fn commit(self) -> Result<()> {
        tokio::spawn(self.finish()).await.map_err(Error::internal)?
    }

    async fn finish(self) -> Result<()> {
        let events = self.after.lock().map(|mut e| std::mem::take(&mut *e)).unwrap_or_default();
        let events: Vec<Event> = events.into_iter().flat_map(Event::parts).collect();
        if self.inner.get_database_backend() == DbBackend::Postgres {
            // Passed on by the database when it commits, to this process and every other that shares it.
            for event in &events {
                notify(&self.inner, event).await?;
            }
            return Ok(self.inner.commit().await?);
        }
        if self.hub.hands_on() {
            for event in &events {
                write_down(&self.inner, event).await?;
            }
        }
        self.inner.commit().await?;
        for event in events {
            self.hub.send(event);
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = Connection;

    fn deref(&self) -> &Self::Target {
        &self.inner
    }
}

/// What the statements of a transaction run on.
///
/// After a fault nothing more is asked of it and nothing is committed: SQLite undoes a transaction by itself after some
/// faults and would take the next statements one by one, and PostgreSQL answers the COMMIT of a failed one without a
/// word of it. Dropped, it is rolled back; where that fails its connection is closed.
pub struct Connection {
    inner: Begun,
    /// The first fault.
    failed: Mutex<Option<DbErr>>,
    /// Statements that were begun and have not ended well; one whose caller went away stays here.
    open: AtomicUsize,
    health: Arc<Health>,
    fall: Arc<Fall>,
}

impl Connection {
    async fn run<T>(
        &self,
        statement: impl Future<Output = std::result::Result<T, DbErr>>,
    ) -> std::result::Result<T, DbErr> {
        self.fault()?;
        self.fall.step();
        self.open.fetch_add(1, Ordering::Relaxed);
        let outcome = statement.await;
        match &outcome {
            Ok(_) => drop(self.open.fetch_sub(1, Ordering::Relaxed)),
            Err(error) => self.note(error),
        }
        outcome
    }

    fn fault(&self) -> std::result::Result<(), DbErr> {
        let first = self.failed.lock().map_err(|_| DbErr::MutexPoisonError)?;
        first.clone().map_or(Ok(()), Err)
    }

    fn note(&self, error: &DbErr) {
        self.health.note(error);
        if let Ok(mut first) = self.failed.lock() {
            first.get_or_insert_with(|| error.clone());
        }
    }

    async fn commit(self) -> std::result::Result<(), DbErr> {
        self.fault()?;
        if self.open.load(Ordering::Relaxed) > 0 {
            return Err(DbErr::Custom("a statement of the transaction was left before its end".into()));
        }
        self.fall.step();
        let committed = match self.inner {
            Begun::Sqlite(tx) => tx.commit().await,
            Begun::Postgres(tx) => tx.commit().await,
        };
        self.fall.step();
        match &committed {
            Ok(()) => self.health.works(),
            Err(error) => self.health.note(error),
        }
        committed
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Connection {
    fn get_database_backend(&self) -> DbBackend {
        match &self.inner {
            Begun::Sqlite(_) => DbBackend::Sqlite,
            Begun::Postgres(_) => DbBackend::Postgres,
        }
    }

    async fn execute_raw(&self, statement: Statement) -> std::result::Result<ExecResult, DbErr> {
        match &self.inner {
            Begun::Sqlite(tx) => self.run(async { tx.execute(&statement).map(ExecResult::from) }).await,
            Begun::Postgres(tx) => self.run(tx.execute_raw(statement)).await,
        }
    }

    #[expect(clippy::disallowed_methods, reason = "hands on what was allowed where it was written")]
    async fn execute_unprepared(&self, sql: &str) -> std::result::Result<ExecResult, DbErr> {
        match &self.inner {
            Begun::Sqlite(tx) => self.run(async { tx.execute_text(sql).map(ExecResult::from) }).await,
            Begun::Postgres(tx) => self.run(tx.execute_unprepared(sql)).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> std::result::Result<Option<QueryResult>, DbErr> {
        match &self.inner {
            Begun::Sqlite(tx) => {
                let first = async { Ok(tx.query(&statement)?.into_iter().next().map(QueryResult::from)) };
                self.run(first).await
            }
            Begun::Postgres(tx) => self.run(tx.query_one_raw(statement)).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> std::result::Result<Vec<QueryResult>, DbErr> {
        match &self.inner {
            Begun::Sqlite(tx) => {
                let all = async { Ok(tx.query(&statement)?.into_iter().map(QueryResult::from).collect()) };
                self.run(all).await
            }
            Begun::Postgres(tx) => self.run(tx.query_all_raw(statement)).await,
        }
    }
}
