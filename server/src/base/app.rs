//! Everything that a request or a worker needs, in one cheap handle.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    fs::File,
    io::{Read, Write},
    ops::Deref,
    path::Path,
    sync::{Arc, RwLock},
};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use tokio::sync::OnceCell;

use crate::base::{
    clock::Clock,
    config::{AT_THE_DESK, Config},
    db::Db,
    http::Http,
    hub::Hub,
    id,
    keys::Keys,
    limits::Limits,
    live::Live,
    mail_server,
    metrics::Metrics,
    passwords::{Cost, Passwords},
    rewrap,
    seal::Seal,
    traces::Traces,
};
use crate::entities::setting;

/// The server's state.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub config: Live,
    pub clock: Clock,
    pub db: Db,
    pub hub: Hub,
    pub http: Http,
    pub passwords: Passwords,
    pub limits: Limits,
    /// What opens what is sealed in the database.
    pub keys: Keys,
    /// Seals the addresses of media; made at its first use.
    pub seal: OnceCell<Seal>,
    /// Names this process where it leases work. One that begins anew in the same folder has the name of the one that died.
    pub owner: String,
    /// Held as long as the process lives, so that nobody else takes its name.
    _name: Option<File>,
    pub kept: Kept,
    pub metrics: Metrics,
    pub traces: Traces,
}

/// What modules keep at hand so as not to make it anew for each request: one thing of each type.
#[derive(Debug, Default)]
pub struct Kept(RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Kept {
    pub fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        let found = self.0.read().ok()?.get(&TypeId::of::<T>()).cloned()?;
        found.downcast().ok()
    }

    pub fn put<T: Any + Send + Sync>(&self, thing: T) -> Arc<T> {
        let thing = Arc::new(thing);
        if let Ok(mut kept) = self.0.write() {
            kept.insert(TypeId::of::<T>(), Arc::clone(&thing) as Arc<dyn Any + Send + Sync>);
        }
        thing
    }
}

/// What the server meets outside of its own process: time, and other servers.
pub struct Outside {
    pub clock: Clock,
    /// Where it is not the usual client: the network of a simulation.
    pub http: Option<Http>,
}

impl From<Clock> for Outside {
    fn from(clock: Clock) -> Self {
        Self { clock, http: None }
    }
}

impl App {
    /// Opens the database and brings it up to date.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn open(config: Config, outside: impl Into<Outside>) -> Result<Self, String> {
        let app = Self::connect(config, outside).await?;
        let _alone = app.db.open_alone(&app.config).await?;
        app.migrate().await?;
        Ok(app)
    }

    /// Brings the database up to date, and listens to it.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn migrate(&self) -> Result<(), String> {
        self.db.migrate().await?;
        let adopted = rewrap::adopt(&self.db, &self.keys, &self.config.keys_dir).await;
        adopted.map_err(|e| e.to_string())?;
        self.reload_settings().await?;
        self.db.listen().await
    }

    /// Reads what was set at the desk. What can't be used (of another version, for instance) is left out as a whole, and
    /// the log says so.
    ///
    /// # Errors
    /// A sentence for the operator, where the database can't be read.
    pub async fn reload_settings(&self) -> Result<(), String> {
        let rows = setting::Entity::find()
            .filter(setting::Column::Name.is_in(AT_THE_DESK.iter().copied()))
            .all(self.db.read())
            .await
            .map_err(|e| format!("The settings can't be read: {e}."))?;
        let mail = mail_server::address(&self.keys, self.db.read()).await.unwrap_or_else(|error| {
            tracing::error!(%error, "the mail server of the desk can't be read");
            None
        });
        let set = rows.iter().map(|r| (r.name.as_str(), r.value.as_str()));
        let set = set.chain(mail.as_deref().map(|address| ("MAIL", address)));
        match self.config.raw.with_desk(set).check() {
            Ok(config) => self.config.set(config),
            Err(fault) => tracing::error!(fault, "settings of the desk are left out"),
        }
        Ok(())
    }

    /// Opens the database as it is, for looking at it.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn connect(config: Config, outside: impl Into<Outside>) -> Result<Self, String> {
        let Outside { clock, http } = outside.into();
        let hub = Hub::default();
        restrict(&config);
        prepare_data_dir(&config)?;
        let db = Db::connect(&config, hub.clone()).await?;
        restrict(&config);
        let keys = keys(&config, &db).await?;
        let (owner, name) = name_process(&config.data_dir).unwrap_or_else(|| (id::secret(), None));
        Ok(Self(Arc::new(Inner {
            http: http.map_or_else(|| Http::new(&config), Ok)?,
            passwords: Passwords::new(if config.dev_cheap_secrets { Cost::Least } else { Cost::Full })
                .map_err(|e| e.to_string())?,
            limits: Limits::new(config.rate_limits, clock.clone()),
            seal: OnceCell::new(),
            keys,
            owner,
            _name: name,
            kept: Kept::default(),
            metrics: Metrics::default(),
            traces: Traces::new(config.otlp.clone(), config.public_url.host_str().unwrap_or_default(), clock.clone()),
            config: Live::new(config),
            clock,
            db,
            hub,
        })))
    }
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// Processes of one folder at once that get a name of their own there.
const MOST_NAMES: u32 = 64;

/// The first name in the folder that no living process has: a secret in a file that is locked while its process lives.
fn name_process(folder: &Path) -> Option<(String, Option<File>)> {
    (0..MOST_NAMES).find_map(|n| {
        let path = folder.join(format!(".process-{n}"));
        let mut file = File::options().read(true).write(true).create(true).truncate(false).open(path).ok()?;
        file.try_lock().ok()?;
        let mut name = String::new();
        file.read_to_string(&mut name).ok()?;
        if name.is_empty() {
            name = id::secret();
            file.write_all(name.as_bytes()).ok()?;
        }
        Some((name, Some(file)))
    })
}

/// The branch's keys; made for a database that knows none yet.
async fn keys(config: &Config, db: &Db) -> Result<Keys, String> {
    if let Some(keys) = Keys::load(&config.keys_dir)? {
        return Ok(keys);
    }
    let marked = db.has_tables().await? && rewrap::mark_in(db.read()).await.map_err(|e| e.to_string())?.is_some();
    if marked { Err(rewrap::missing(&config.keys_dir)) } else { Keys::make(&config.keys_dir) }
}

/// What is written from now on is for nobody else on this machine; so are the folder and the database that were there.
fn restrict(config: &Config) {
    use std::os::unix::fs::PermissionsExt;
    rustix::process::umask(rustix::fs::Mode::from_bits_truncate(0o077));
    let mode = |path: &Path, mode: u32| {
        // A folder that belongs to all, such as /tmp, stays theirs.
        let shared = std::fs::metadata(path).is_ok_and(|m| m.permissions().mode() & 0o1000 != 0);
        if !shared {
            // Somebody else's volume can't be changed; `branchline check` says so.
            let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode));
        }
    };
    mode(&config.data_dir, 0o700);
    mode(&config.media_dir, 0o700);
    if let Some(file) = config.sqlite_path() {
        for end in ["", "-wal", "-shm"] {
            let mut name = file.clone().into_os_string();
            name.push(end);
            mode(Path::new(&name), 0o600);
        }
    }
}

/// Makes the data folder and proves that it can be written to.
fn prepare_data_dir(config: &Config) -> Result<(), String> {
    let dir = &config.data_dir;
    let probe = dir.join(format!(".writable-{}", id::random()));
    let tried = std::fs::create_dir_all(dir)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    tried.map_err(|e| format!("BRANCHLINE_DATA_DIR: the folder {} can't be written to: {e}.", dir.display()))
}
