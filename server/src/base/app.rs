//! Everything that a request or a worker needs, in one cheap handle.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    ops::Deref,
    sync::{Arc, RwLock},
};

use tokio::sync::OnceCell;

use crate::base::{
    clock::Clock,
    config::Config,
    db::Db,
    http::Http,
    hub::Hub,
    id,
    limits::Limits,
    passwords::{Cost, Passwords},
    seal::Seal,
};

/// The server's state.
#[derive(Clone)]
pub struct App(Arc<Inner>);

pub struct Inner {
    pub config: Config,
    pub clock: Clock,
    pub db: Db,
    pub hub: Hub,
    pub http: Http,
    pub passwords: Passwords,
    pub limits: Limits,
    /// Seals the addresses of media; made at its first use.
    pub seal: OnceCell<Seal>,
    /// Names this process where it leases work.
    pub owner: String,
    pub kept: Kept,
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

impl App {
    /// Opens the database and brings it up to date.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn open(config: Config, clock: Clock) -> Result<Self, String> {
        let app = Self::connect(config, clock).await?;
        app.db.migrate().await?;
        app.db.listen().await?;
        Ok(app)
    }

    /// Opens the database as it is, for looking at it.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn connect(config: Config, clock: Clock) -> Result<Self, String> {
        let hub = Hub::default();
        prepare_data_dir(&config)?;
        let db = Db::connect(&config, hub.clone()).await?;
        Ok(Self(Arc::new(Inner {
            http: Http::new(&config)?,
            passwords: Passwords::new(if config.dev_cheap_secrets { Cost::Least } else { Cost::Full })
                .map_err(|e| e.to_string())?,
            limits: Limits::new(config.rate_limits),
            seal: OnceCell::new(),
            owner: id::secret(),
            kept: Kept::default(),
            config,
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

/// Makes the data folder and proves that it can be written to.
fn prepare_data_dir(config: &Config) -> Result<(), String> {
    let dir = &config.data_dir;
    let probe = dir.join(".writable");
    let tried = std::fs::create_dir_all(dir)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    tried.map_err(|e| format!("BRANCHLINE_DATA_DIR: the folder {} can't be written to: {e}.", dir.display()))
}
