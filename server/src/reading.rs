//! How a profile's owner likes to read: language, time zone, and what opens by itself.

use serde::{Deserialize, Serialize};

use crate::{
    clock,
    entities::profile,
    error::{Error, Result},
};

/// Kept as JSON in the profile; nobody but its owner sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// A language that the pages have; the branch's, where none is chosen.
    pub language: Option<String>,
    /// A name from the time zone database.
    pub time_zone: Option<String>,
    /// `default` hides sensitive pictures, `show_all` none, `hide_all` all.
    pub media: Option<String>,
    /// Content warnings are open.
    pub open_warnings: bool,
    /// Animations play by themselves.
    pub autoplay: bool,
    /// Notices wait between these hours of the reader's day.
    pub quiet_from: Option<u8>,
    pub quiet_until: Option<u8>,
}

/// What a profile's owner has chosen.
pub fn of(profile: &profile::Model) -> Reading {
    serde_json::from_str(&profile.reading).unwrap_or_default()
}

impl Reading {
    /// # Errors
    /// 422 with a sentence for a value that means nothing.
    pub fn checked(self) -> Result<Self> {
        let refused = |text: &str| Err(Error::unprocessable(text));
        if self.time_zone.as_deref().is_some_and(|z| !clock::is_zone(z)) {
            return refused("time_zone must be a zone such as Europe/Berlin.");
        }
        if self.media.as_deref().is_some_and(|m| !matches!(m, "default" | "show_all" | "hide_all")) {
            return refused("Pictures can be shown by default, always or never.");
        }
        if [self.quiet_from, self.quiet_until].into_iter().flatten().any(|h| h > 23) {
            return refused("Quiet hours are hours from 0 to 23.");
        }
        if self.quiet_from.is_some() != self.quiet_until.is_some() {
            return refused("Quiet hours need a beginning and an end.");
        }
        Ok(self)
    }
}
