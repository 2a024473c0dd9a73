//! The database: one writer on SQLite, a pool on PostgreSQL, and what happens after a commit.

use std::{
    ops::Deref,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use migrations::Migrator;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    RuntimeErr, SqliteTransactionMode, SqlxError, Statement, TransactionOptions, TransactionTrait,
    sqlx::postgres::PgListener,
};
use sea_orm_migration::MigratorTrait;

use crate::base::{
    config::Config,
    error::{Error, Result},
    hub::{Event, Hub},
};

/// Readers wait so long for a connection before the client hears of it.
const ACQUIRE: Duration = Duration::from_secs(10);
const READERS: u32 = 8;

/// The database's two faces: a pool to read from, and where transactions begin.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
    hub: Hub,
}

impl Db {
    /// Connects, without touching the schema.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn connect(config: &Config, hub: Hub) -> std::result::Result<Self, String> {
        let explain = |e: DbErr| format!("BRANCHLINE_DATABASE_URL: the database can't be opened: {e}.");
        if let Some(path) = config.sqlite_path() {
            prepare_folder(&path)?;
            let write = Database::connect(sqlite(config, &path, 1)).await.map_err(explain)?;
            let read = Database::connect(sqlite(config, &path, READERS)).await.map_err(explain)?;
            return Ok(Self { read, write, hub });
        }
        let mut options = ConnectOptions::new(config.database_url.clone());
        options.max_connections(READERS * 2).acquire_timeout(ACQUIRE).sqlx_logging(false);
        let pool = Database::connect(options).await.map_err(explain)?;
        Ok(Self { read: pool.clone(), write: pool, hub })
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// A sentence for the operator, also for a database of a newer version.
    pub async fn migrate(&self) -> std::result::Result<(), String> {
        let known = Migrator::migrations().len();
        let applied = Migrator::get_migration_models(&self.write).await.unwrap_or_default();
        let names: Vec<_> = Migrator::migrations().iter().map(|m| m.name().to_owned()).collect();
        if applied.len() > known || applied.iter().any(|m| !names.contains(&m.version)) {
            return Err("The database was made by a newer version of Branchline. Start that version, or restore a backup made with this one.".into());
        }
        Migrator::up(&self.write, None).await.map_err(|e| format!("The database could not be brought up to date: {e}."))
    }

    /// How many changes of the schema are still to be made.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn pending(&self) -> std::result::Result<usize, String> {
        let pending = Migrator::get_pending_migrations_read_only(&self.write).await;
        pending.map(|p| p.len()).map_err(|e| format!("The database can't be read: {e}."))
    }

    /// A connection for reading outside a transaction.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Begins a transaction. On SQLite there is one at a time, and it is a writing one from its first statement.
    pub async fn begin(&self) -> Result<Tx> {
        let options = TransactionOptions {
            isolation_level: None,
            access_mode: Some(AccessMode::ReadWrite),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        };
        let inner = self.write.begin_with_options(options).await?;
        Ok(Tx { inner, hub: self.hub.clone(), after: Arc::default() })
    }

    pub fn is_sqlite(&self) -> bool {
        self.write.get_database_backend() == sea_orm::DbBackend::Sqlite
    }

    /// Closes the pools, so that SQLite's log is folded into its file.
    pub async fn close(self) {
        let _ = self.read.close().await;
        let _ = self.write.close().await;
    }
}

/// A transaction, and the events that happen if it commits.
pub struct Tx {
    inner: DatabaseTransaction,
    hub: Hub,
    after: Arc<Mutex<Vec<Event>>>,
}

impl Tx {
    /// Tells the rest of the process once the change is in the database.
    pub fn publish(&self, event: Event) {
        if let Ok(mut after) = self.after.lock() {
            after.push(event);
        }
    }

    pub async fn commit(self) -> Result<()> {
        let events = self.after.lock().map(|mut e| std::mem::take(&mut *e)).unwrap_or_default();
        let events: Vec<Event> = events.into_iter().flat_map(Event::parts).collect();
        if self.inner.get_database_backend() == DbBackend::Postgres {
            // Passed on by the database when it commits, to this process and every other that shares it.
            for event in &events {
                notify(&self.inner, event).await?;
            }
            self.inner.commit().await?;
            return Ok(());
        }
        self.inner.commit().await?;
        for event in events {
            self.hub.send(event);
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &Self::Target {
        &self.inner
    }
}

/// The channel on which processes that share a PostgreSQL hear each other.
const CHANNEL: &str = "branchline";

#[expect(clippy::disallowed_methods, reason = "a function of PostgreSQL alone; the event is bound")]
async fn notify(tx: &DatabaseTransaction, event: &Event) -> Result<()> {
    let text = serde_json::to_string(event).map_err(Error::internal)?;
    let values = [CHANNEL.into(), text.into()];
    tx.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, "SELECT pg_notify($1, $2)", values)).await?;
    Ok(())
}

impl Db {
    /// On PostgreSQL, hands what any process commits to this process' hub; one connection, kept open.
    ///
    /// # Errors
    /// A sentence for the operator, where listening can't begin.
    pub async fn listen(&self) -> std::result::Result<(), String> {
        if self.is_sqlite() {
            return Ok(());
        }
        let pool = self.write.get_postgres_connection_pool();
        let mut listener =
            PgListener::connect_with(pool).await.map_err(|e| format!("The database can't be listened to: {e}."))?;
        listener.listen(CHANNEL).await.map_err(|e| format!("The database can't be listened to: {e}."))?;
        let hub = self.hub.clone();
        tokio::spawn(async move {
            loop {
                match listener.recv().await {
                    Ok(news) => {
                        if let Ok(event) = serde_json::from_str(news.payload()) {
                            hub.send(event);
                        }
                    }
                    // The listener connects again by itself; what was missed is seen when pages are loaded.
                    Err(error) => {
                        tracing::warn!(%error, "listening to the database");
                        tokio::time::sleep(Duration::from_secs(1)).await;
                    }
                }
            }
        });
        Ok(())
    }
}

/// Whether an insert failed because the row is already there.
pub fn is_duplicate(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_)))
        || matches!(error, DbErr::Exec(RuntimeErr::SqlxError(e)) if matches!(&**e, SqlxError::Database(d) if d.is_unique_violation()))
}

fn prepare_folder(path: &Path) -> std::result::Result<(), String> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .map_err(|e| format!("BRANCHLINE_DATABASE_URL: the folder {} can't be made: {e}.", folder.display()))
}

fn sqlite(config: &Config, path: &Path, connections: u32) -> ConnectOptions {
    let synchronous = config.sqlite_synchronous;
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    options.max_connections(connections).acquire_timeout(ACQUIRE).sqlx_logging(false).map_sqlx_sqlite_opts(move |o| {
        use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
        o.journal_mode(SqliteJournalMode::Wal)
            .synchronous(if synchronous { SqliteSynchronous::Full } else { SqliteSynchronous::Normal })
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
    });
    options
}
