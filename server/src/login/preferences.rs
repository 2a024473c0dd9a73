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

    /// When the quiet hours end that hold at a time, in milliseconds; none while notifications don't wait. `zone` is the
    /// reader's, or the branch's where none is chosen.
    pub fn quiet_ends(&self, zone: &str, now_ms: i64) -> Option<i64> {
        let (from, until) = (i64::from(self.quiet_from?), i64::from(self.quiet_until?));
        let local = now_ms + clock::zone_offset(zone, now_ms) * clock::MINUTE;
        let hour = local.rem_euclid(clock::DAY) / clock::HOUR;
        let holds = if from <= until { (from..until).contains(&hour) } else { hour >= from || hour < until };
        holds.then(|| now_ms - local.rem_euclid(clock::HOUR) + (until - hour).rem_euclid(24) * clock::HOUR)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_span_midnight_and_end() {
        let reader =
            |from, until| Preferences { quiet_from: Some(from), quiet_until: Some(until), ..Preferences::default() };
        let at = |hour: i64| hour * clock::HOUR + 5;
        let ends = |p: &Preferences, hour| p.quiet_ends("UTC", at(hour));
        assert_eq!(ends(&reader(20, 7), 23), Some(31 * clock::HOUR));
        assert_eq!(ends(&reader(20, 7), 3), Some(7 * clock::HOUR));
        assert_eq!((ends(&reader(20, 7), 7), ends(&Preferences::default(), 3)), (None, None));
        assert_eq!((ends(&reader(12, 13), 12), ends(&reader(12, 13), 13)), (Some(13 * clock::HOUR), None));
    }
}
