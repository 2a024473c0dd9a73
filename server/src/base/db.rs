//! The database: one writer on SQLite, a pool on PostgreSQL, and what happens after a commit.

use std::{
    fs::File,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use migrations::Migrator;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, RuntimeErr,
    SqliteTransactionMode, SqlxError, Statement, TransactionOptions, TransactionTrait,
    sqlx::{Connection as _, SqliteConnection, postgres::PgListener},
};
use sea_orm_migration::MigratorTrait;
use tokio::task::JoinSet;

pub use crate::base::transaction::Tx;
use crate::base::{config::Config, error::Result, hub::Hub, outage::Health, transaction::CHANNEL};

/// Readers wait so long for a connection before the client hears of it.
const ACQUIRE: Duration = Duration::from_secs(10);
const READERS: u32 = 8;

/// The database's two faces: a pool to read from, and where transactions begin.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
    hub: Hub,
    health: Arc<Health>,
    url: Arc<str>,
    /// What other processes commit is heard as long as this is held.
    listening: Arc<Mutex<JoinSet<()>>>,
}

/// Held while a process opens the database: a locked file beside it on SQLite, an advisory lock on PostgreSQL.
pub struct Opening {
    _file: Option<File>,
    _lock: Option<DatabaseTransaction>,
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
            return Ok(Self::of(read, write, hub, config));
        }
        let mut options = ConnectOptions::new(config.database_url.clone());
        options.max_connections(READERS * 2).acquire_timeout(ACQUIRE).sqlx_logging(false);
        let pool = Database::connect(options).await.map_err(explain)?;
        Ok(Self::of(pool.clone(), pool, hub, config))
    }

    fn of(read: DatabaseConnection, write: DatabaseConnection, hub: Hub, config: &Config) -> Self {
        let url = config.database_url.as_str().into();
        Self { read, write, hub, health: Arc::default(), url, listening: Arc::default() }
    }

    /// Waits until no other process is opening this database, and keeps others waiting until what it gives is dropped:
    /// two that start on an empty one would both make its tables.
    ///
    /// # Errors
    /// A sentence for the operator.
    #[expect(clippy::disallowed_methods, reason = "a function of PostgreSQL alone; the number is fixed")]
    pub async fn open_alone(&self, config: &Config) -> std::result::Result<Opening, String> {
        let explain =
            |e: &dyn std::fmt::Display| format!("Another process opens the database and can't be waited for: {e}.");
        if let Some(path) = config.sqlite_path() {
            let path = path.with_extension("opening");
            let locked = tokio::task::spawn_blocking(move || {
                let file = File::create(path)?;
                file.lock().map(|()| file)
            });
            let file = locked.await.map_err(|e| explain(&e))?.map_err(|e| explain(&e))?;
            return Ok(Opening { _file: Some(file), _lock: None });
        }
        let lock = self.write.begin().await.map_err(|e| explain(&e))?;
        let statement = Statement::from_string(DbBackend::Postgres, "SELECT pg_advisory_xact_lock(7090426)");
        lock.query_one_raw(statement).await.map_err(|e| explain(&e))?;
        Ok(Opening { _file: None, _lock: Some(lock) })
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

    /// Whether a branch has its tables here.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn has_tables(&self) -> std::result::Result<bool, String> {
        let pending = self.pending().await?;
        Ok(pending < Migrator::migrations().len())
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
        if let Some(full) = self.health.pause() {
            return Err(full.into());
        }
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let begun = self.write.begin_with_options(options).await.inspect_err(|error| self.health.note(error))?;
        Ok(Tx::new(begun, self.hub.clone(), Arc::clone(&self.health)))
    }

    pub fn is_sqlite(&self) -> bool {
        self.write.get_database_backend() == sea_orm::DbBackend::Sqlite
    }

    /// Closes the pools, so that SQLite's log is folded into its file.
    pub async fn close(self) {
        if let Ok(mut held) = self.listening.lock() {
            held.abort_all();
        }
        let _ = self.read.close().await;
        let _ = self.write.close().await;
    }
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
        let explain = |e| format!("The database can't be listened to: {e}.");
        // A connection of its own: the pool closes when all of its own have come back.
        let mut listener = PgListener::connect(&self.url).await.map_err(explain)?;
        listener.listen(CHANNEL).await.map_err(explain)?;
        let hub = self.hub.clone();
        let listen = async move {
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
        };
        if let Ok(mut held) = self.listening.lock() {
            held.spawn(listen);
        }
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
    options.map_sqlx_sqlite_pool_opts(|pool| pool.after_release(|connection, _| Box::pin(has_ended(connection))));
    options
}

/// Whether a connection of SQLite is outside of any transaction when it comes back; otherwise it is closed, which undoes
/// what it had begun.
async fn has_ended(connection: &mut SqliteConnection) -> std::result::Result<bool, SqlxError> {
    if connection.is_in_transaction() {
        // Lets it do what is queued: the ROLLBACK of a transaction that was dropped.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}
