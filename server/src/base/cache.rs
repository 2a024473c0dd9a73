//! What was made of the database as it stands, kept until anything is committed to it, by this process or another.

use std::{
    collections::HashMap,
    fmt,
    hash::Hash,
    sync::{Arc, Mutex},
};

use crate::base::{app::App, error::Result};

/// Kept for so long at most, for what depends on the time as well: an expiry is seen no later.
const OLDEST_MS: i64 = 2_000;

/// A bounded cache that is emptied by every commit. Where the database can't say cheaply whether there was one (PostgreSQL),
/// it keeps nothing.
pub struct Cache<K, V: ?Sized> {
    kept: Mutex<Kept<K, V>>,
    most: usize,
}

struct Kept<K, V: ?Sized> {
    version: u64,
    values: HashMap<K, (i64, Arc<V>)>,
}

impl<K, V: ?Sized> fmt::Debug for Cache<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cache")
    }
}

/// The state of the database that values belong to; asked for before they are loaded.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    version: u64,
    now_ms: i64,
}

impl Moment {
    /// # Errors
    /// 503 where the database can't be read.
    pub fn of(app: &App) -> Result<Option<Self>> {
        Ok(app.db.version()?.map(|version| Self { version, now_ms: app.clock.now_ms() }))
    }
}

impl<K: Eq + Hash, V: ?Sized> Cache<K, V> {
    /// Keeps so many at most.
    pub fn new(most: usize) -> Self {
        Self { kept: Mutex::new(Kept { version: 0, values: HashMap::new() }), most }
    }

    pub fn get(&self, at: Moment, key: &K) -> Option<Arc<V>> {
        let kept = self.kept.lock().ok().filter(|k| k.version == at.version)?;
        let (made, value) = kept.values.get(key)?;
        (0..OLDEST_MS).contains(&(at.now_ms - made)).then(|| Arc::clone(value))
    }

    /// Keeps what was loaded after the moment.
    pub fn put(&self, at: Moment, key: K, value: Arc<V>) {
        let Ok(mut kept) = self.kept.lock() else { return };
        if kept.version != at.version || kept.values.len() >= self.most {
            kept.values.clear();
            kept.version = at.version;
        }
        kept.values.insert(key, (at.now_ms, value));
    }
}

impl<K: Eq + Hash, V> Cache<K, V> {
    /// What is kept, or what is loaded now.
    pub async fn or_load(&self, app: &App, key: K, load: impl Future<Output = Result<V>>) -> Result<Arc<V>> {
        let Some(at) = Moment::of(app)? else { return load.await.map(Arc::new) };
        if let Some(found) = self.get(at, &key) {
            return Ok(found);
        }
        let value = Arc::new(load.await?);
        self.put(at, key, Arc::clone(&value));
        Ok(value)
    }
}
