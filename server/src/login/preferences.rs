//! How a profile's owner likes to read and write: language, time zone, what opens by itself, how long posts wait.

use serde::{Deserialize, Serialize};

use crate::{
    base::{
        clock,
        error::{Error, Result},
    },
    entities::profile,
};

/// Kept as JSON in the profile; nobody but its owner sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
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
    /// For so many seconds a new post can be taken back before anybody else sees it; ten, where nothing is chosen.
    pub undo_seconds: Option<u8>,
    /// The same for posts from apps.
    pub undo_in_apps: bool,
}

/// What a profile's owner has chosen.
pub fn of(profile: &profile::Model) -> Preferences {
    serde_json::from_str(&profile.preferences).unwrap_or_default()
}

/// What is chosen where nothing is.
const UNDO_SECONDS: u8 = 10;
const MOST_UNDO_SECONDS: u8 = 60;

impl Preferences {
    /// How long a post can be taken back, in seconds; in an app not at all, unless its owner says so.
    pub fn undo_window(&self, in_app: bool) -> i64 {
        if in_app && !self.undo_in_apps { 0 } else { self.undo_seconds.unwrap_or(UNDO_SECONDS).into() }
    }

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
        if self.undo_seconds.is_some_and(|s| s > MOST_UNDO_SECONDS) {
            return refused("A post can be taken back for up to 60 seconds.");
        }
        Ok(self)
    }
}
