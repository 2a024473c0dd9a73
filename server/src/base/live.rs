//! The settings as they are now: the desk changes some while the server runs.

use std::{
    ops::Deref,
    sync::{PoisonError, RwLock},
};

use crate::base::config::Config;

/// Derefs to the settings of the moment. Whoever reads them may hold them as long as the process lives, so that a change
/// costs a kilobyte that is never given back; people change settings some times a year.
#[derive(Debug)]
pub struct Live(RwLock<&'static Config>);

impl Live {
    pub fn new(config: Config) -> Self {
        Self(RwLock::new(Box::leak(Box::new(config))))
    }

    /// Puts other settings in their place.
    pub fn set(&self, config: Config) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Box::leak(Box::new(config));
    }
}

impl Deref for Live {
    type Target = Config;

    fn deref(&self) -> &Config {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}
