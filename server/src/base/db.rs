//! The database: one writer on SQLite, a pool on PostgreSQL, and what happens after a commit.

use std::{
    fs::File,
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use migrations::Migrator;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    ProxyDatabaseTrait, RuntimeErr, SqlxError, Statement, TransactionTrait, sqlx::postgres::PgListener,
};
use sea_orm_migration::MigratorTrait;
use tokio::task::JoinSet;

pub use crate::base::transaction::Tx;
use crate::base::{
    config::Config,
    error::Result,
    fall::Fall,
    hub::Hub,
    outage::Health,
    sqlite::{self, Readers, Schema, Watch, Writer},
    statements::Statements,
    transaction::{Begun, CHANNEL},
};

/// Whoever needs a connection waits so long before the client hears of it.
const ACQUIRE: Duration = Duration::from_secs(10);
/// And for a connection to PostgreSQL, which may be away.
const CONNECT: Duration = Duration::from_secs(4);
const CONNECTIONS: u32 = 16;

/// The database's two faces: what reads, and where transactions begin.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    /// What changes the schema, and on PostgreSQL everything.
    pool: DatabaseConnection,
    sqlite: Option<Sqlite>,
    statements: Arc<Statements>,
    hub: Hub,
    health: Arc<Health>,
    fall: Arc<Fall>,
    url: Arc<str>,
    /// What other processes commit is heard as long as this is held.
    listening: Arc<Mutex<JoinSet<()>>>,
}

#[derive(Clone, Debug)]
struct Sqlite {
    readers: Readers,
    writer: Writer,
    schema: Schema,
    watch: Watch,
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
        let statements = Arc::<Statements>::default();
        if let Some(path) = config.sqlite_path() {
            prepare_folder(&path)?;
            let file = sqlite::File { path, synchronous: config.sqlite_synchronous };
            let schema = Schema::new(file.clone());
            let watch = Watch::open(&file).map_err(explain)?;
            let readers = Readers::open(file.clone(), Arc::clone(&statements)).map_err(explain)?;
            let writer = Writer::new(file, ACQUIRE, Arc::clone(&statements));
            let read = sqlite(readers.clone()).await.map_err(explain)?;
            let pool = sqlite(schema.clone()).await.map_err(explain)?;
            return Ok(Self::of(read, pool, Some(Sqlite { readers, writer, schema, watch }), statements, hub, config));
        }
        let mut options = ConnectOptions::new(config.database_url.clone());
        options.max_connections(CONNECTIONS).acquire_timeout(CONNECT).sqlx_logging(false);
        let mut pool = Database::connect(options).await.map_err(explain)?;
        let counted = Arc::clone(&statements);
        pool.set_metric_callback(move |told| counted.note(&told.statement.sql));
        Ok(Self::of(pool.clone(), pool, None, statements, hub, config))
    }

    fn of(
        read: DatabaseConnection,
        pool: DatabaseConnection,
        sqlite: Option<Sqlite>,
        statements: Arc<Statements>,
        hub: Hub,
        config: &Config,
    ) -> Self {
        let url = config.database_url.as_str().into();
        let fall = Arc::new(Fall::told_by(config.dev_fall.clone()));
        Self { read, pool, sqlite, statements, hub, health: Arc::default(), fall, url, listening: Arc::default() }
    }

    /// A number that changes with each commit, whoever commits; none on PostgreSQL, where it would cost a statement.
    ///
    /// # Errors
    /// 503 where the database can't be read.
    pub fn version(&self) -> Result<Option<u64>> {
        Ok(self.sqlite.as_ref().map(|sqlite| sqlite.watch.version()).transpose()?)
    }

    /// What this process has asked of its database.
    pub fn statements(&self) -> &Statements {
        &self.statements
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
        let lock = self.pool.begin().await.map_err(|e| explain(&e))?;
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
        let applied = Migrator::get_migration_models(&self.pool).await.unwrap_or_default();
        let names: Vec<_> = Migrator::migrations().iter().map(|m| m.name().to_owned()).collect();
        if applied.len() > known || applied.iter().any(|m| !names.contains(&m.version)) {
            return Err("The database was made by a newer version of Branchline. Start that version, or restore a backup made with this one.".into());
        }
        let explain = |e: DbErr| format!("The database could not be brought up to date: {e}.");
        Migrator::up(&self.pool, None).await.map_err(explain)?;
        let Some(sqlite) = &self.sqlite else { return Ok(()) };
        sqlite.schema.without_order().map_err(explain)?;
        sqlite.schema.close().map_err(explain)
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
        let explain = |e: DbErr| format!("The database can't be read: {e}.");
        if self.sqlite.is_none() {
            let pending = Migrator::get_pending_migrations_read_only(&self.pool).await;
            return pending.map(|p| p.len()).map_err(explain);
        }
        let known = Migrator::migrations();
        if !self.keeps_record().await.map_err(explain)? {
            return Ok(known.len());
        }
        let applied = Migrator::get_migration_models(&self.pool).await.map_err(explain)?;
        Ok(known.iter().filter(|m| applied.iter().all(|a| a.version != m.name())).count())
    }

    /// Whether SQLite's file has the table of changes; sea-orm's own question for it belongs to sqlx.
    #[expect(clippy::disallowed_methods, reason = "SQLite's own table of tables")]
    async fn keeps_record(&self) -> std::result::Result<bool, DbErr> {
        let sql = "SELECT 1 AS there FROM sqlite_master WHERE type = 'table' AND name = 'seaql_migrations'";
        Ok(self.pool.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await?.is_some())
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
        let begun = match &self.sqlite {
            Some(sqlite) => sqlite.writer.begin().await.map(Begun::Sqlite),
            None => self.pool.begin().await.map(Begun::Postgres),
        };
        let begun = begun.inspect_err(|error| self.health.note(error))?;
        Ok(Tx::new(begun, self.hub.clone(), Arc::clone(&self.health), Arc::clone(&self.fall)))
    }

    pub fn is_sqlite(&self) -> bool {
        self.sqlite.is_some()
    }

    /// Closes the pools, so that SQLite's log is folded into its file.
    pub async fn close(self) {
        if let Ok(mut held) = self.listening.lock() {
            held.abort_all();
        }
        if let Some(sqlite) = &self.sqlite {
            let _ = sqlite.schema.close();
            sqlite.readers.close();
            sqlite.writer.close().await;
        }
        let _ = self.pool.close().await;
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
            let mut told = false;
            loop {
                match listener.recv().await {
                    Ok(news) => {
                        told = false;
                        if let Ok(event) = serde_json::from_str(news.payload()) {
                            hub.send(event);
                        }
                    }
                    // The listener connects again by itself; what was missed is seen when pages are loaded.
                    Err(error) => {
                        if !std::mem::replace(&mut told, true) {
                            tracing::warn!(%error, "listening to the database");
                        }
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
        || matches!(
            error,
            DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e))
                if matches!(&**e, SqlxError::Database(d) if d.is_unique_violation())
        )
}

fn prepare_folder(path: &Path) -> std::result::Result<(), String> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .map_err(|e| format!("BRANCHLINE_DATABASE_URL: the folder {} can't be made: {e}.", folder.display()))
}

async fn sqlite(driver: impl ProxyDatabaseTrait + 'static) -> std::result::Result<DatabaseConnection, DbErr> {
    let driver: Box<dyn ProxyDatabaseTrait> = Box::new(driver);
    Database::connect_proxy(DbBackend::Sqlite, Arc::new(driver)).await
}
