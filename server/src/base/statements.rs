//! How many statements this process has asked of its database, for whoever holds an operation to its budget.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// Counts statements; where it is asked to, it keeps their texts, which have no values in them.
#[derive(Debug, Default)]
pub struct Statements {
    count: AtomicU64,
    seen: OnceLock<Mutex<BTreeSet<String>>>,
}

impl Statements {
    /// One more. What begins and ends a transaction does not count.
    pub fn note(&self, sql: &str) {
        self.count.fetch_add(1, Ordering::Relaxed);
        if let Some(Ok(mut seen)) = self.seen.get().map(Mutex::lock)
            && !seen.contains(sql)
        {
            seen.insert(sql.to_owned());
        }
    }

    /// How many there were since the process began.
    pub fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    /// From now on texts are kept.
    pub fn keep(&self) {
        self.seen.get_or_init(Mutex::default);
    }

    /// The texts that were kept, each once.
    pub fn seen(&self) -> Vec<String> {
        let Some(Ok(seen)) = self.seen.get().map(Mutex::lock) else { return Vec::new() };
        seen.iter().cloned().collect()
    }
}
