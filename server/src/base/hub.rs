//! News inside the process: what open streams and background workers wait for.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, broadcast};
use tokio_util::sync::CancellationToken;

/// What streams need to know of a post that is gone: which of them showed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Was {
    pub has_media: bool,
    pub tags: Arc<[String]>,
}

/// Something that is in the database now. Ids only: whoever cares loads what it may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A post became visible. `owners` are the profiles whose home timeline got it; `open`: public streams may show it.
    Posted {
        post_id: i64,
        owners: Arc<[i64]>,
        open: bool,
    },
    /// A post was edited. `owners` have it in their home timeline; `open` as above.
    Edited {
        post_id: i64,
        owners: Arc<[i64]>,
        open: bool,
    },
    /// A post was deleted. `owners` had it in their home timeline, or a notice of it.
    Deleted {
        post_id: i64,
        owners: Arc<[i64]>,
        /// For public streams.
        was: Option<Was>,
    },
    /// A direct exchange of a profile has a new post.
    Conversed {
        profile_id: i64,
        thread_id: i64,
    },
    /// What a profile filters has changed.
    FiltersChanged {
        profile_id: i64,
    },
    /// An announcement is new, changed, or withdrawn.
    Announced {
        announcement_id: i64,
    },
    AnnouncementReacted {
        announcement_id: i64,
        name: String,
    },
    AnnouncementWithdrawn {
        announcement_id: i64,
    },
    /// A profile has a new notice.
    Notified {
        profile_id: i64,
        notification_id: i64,
    },
    /// Notices that were kept aside stand among a profile's others now.
    NotificationsMerged {
        profile_id: i64,
    },
    /// A setting was changed at the desk.
    SettingsChanged,
    /// There is something to deliver.
    Outgoing,
    /// There is a job to do.
    Job,
}

/// The most owners in one event, so that it fits into one notification of PostgreSQL (8,000 bytes).
const MOST_OWNERS: usize = 200;

impl Event {
    /// The same event in parts small enough to be passed between processes.
    pub fn parts(self) -> Vec<Self> {
        let owners: Vec<Arc<[i64]>> = match &self {
            Self::Posted { owners, .. } | Self::Edited { owners, .. } | Self::Deleted { owners, .. }
                if owners.len() > MOST_OWNERS =>
            {
                owners.chunks(MOST_OWNERS).map(Arc::from).collect()
            }
            _ => return vec![self],
        };
        let part = |(n, owners): (usize, Arc<[i64]>)| match &self {
            // Public streams hear of it once.
            Self::Posted { post_id, open, .. } => Self::Posted { post_id: *post_id, owners, open: *open && n == 0 },
            Self::Edited { post_id, open, .. } => Self::Edited { post_id: *post_id, owners, open: *open && n == 0 },
            Self::Deleted { post_id, was, .. } => {
                Self::Deleted { post_id: *post_id, owners, was: was.clone().filter(|_| n == 0) }
            }
            other => other.clone(),
        };
        owners.into_iter().enumerate().map(part).collect()
    }
}

/// Passes events on. A slow listener loses the oldest ones rather than slowing anybody down.
#[derive(Clone, Debug)]
pub struct Hub {
    events: broadcast::Sender<Event>,
    outgoing: Arc<Notify>,
    jobs: Arc<Notify>,
    /// Open streams take these; each has a descriptor of its own.
    lines: Arc<Semaphore>,
    stop: CancellationToken,
    /// Whether what happens here is written down for the process that serves.
    hands_on: Arc<AtomicBool>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            events: broadcast::channel(1024).0,
            outgoing: Arc::default(),
            jobs: Arc::default(),
            lines: Arc::new(Semaphore::new(most_lines(descriptors()))),
            stop: CancellationToken::new(),
            hands_on: Arc::default(),
        }
    }
}

/// Descriptors that streams leave alone: for visitors, the database, files and other servers.
const RESERVE: usize = 128;

/// How many streams may be open at once where a process may open so many descriptors.
fn most_lines(descriptors: usize) -> usize {
    descriptors.saturating_sub(RESERVE.max(descriptors / 4)).min(Semaphore::MAX_PERMITS)
}

/// How many descriptors this process may open, as Linux tells.
fn descriptors() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find_map(|l| l.strip_prefix("Max open files"));
    line.and_then(|l| l.split_whitespace().next()?.parse().ok()).unwrap_or(1_024)
}

impl Hub {
    pub fn send(&self, event: Event) {
        match event {
            Event::Outgoing => self.outgoing.notify_one(),
            Event::Job => self.jobs.notify_one(),
            // Nobody listening is no fault.
            other => drop(self.events.send(other)),
        }
    }

    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// A place for one more stream, given back when it is dropped; none where descriptors run short.
    pub fn line(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.lines).try_acquire_owned().ok()
    }

    /// How many streams may be open at once, and how many files of any kind.
    pub fn most() -> (usize, usize) {
        (most_lines(descriptors()), descriptors())
    }

    /// For a command beside the server: on SQLite, where processes don't hear each other, what happens is written down
    /// for the one that serves (`base::news`).
    pub fn hand_on(&self) {
        self.hands_on.store(true, Ordering::Relaxed);
    }

    pub fn hands_on(&self) -> bool {
        self.hands_on.load(Ordering::Relaxed)
    }

    /// Tells open streams that this process ends.
    pub fn stop(&self) {
        self.stop.cancel();
    }

    /// Wakes when this process ends.
    pub async fn stopped(&self) {
        self.stop.cancelled().await;
    }

    /// Wakes when there is something to deliver.
    pub async fn outgoing(&self) {
        self.outgoing.notified().await;
    }

    /// Wakes when there is a job to do.
    pub async fn job(&self) {
        self.jobs.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_leave_room() {
        assert_eq!((most_lines(256), most_lines(1_024), most_lines(100)), (128, 768, 0));
        assert!(descriptors() > 0);
    }

    #[test]
    fn large_events_fit_into_notifications() {
        let owners: Arc<[i64]> = (0..1_001).map(|n| i64::MAX - n).collect();
        let was = Some(Was { has_media: true, tags: ["books".to_owned()].into() });
        let parts = Event::Deleted { post_id: i64::MAX, owners, was }.parts();
        assert_eq!(parts.len(), 6);
        assert!(parts.iter().all(|p| serde_json::to_string(p).is_ok_and(|t| t.len() < 8_000)));
        let open = parts.iter().filter(|p| matches!(p, Event::Deleted { was: Some(_), .. })).count();
        assert_eq!(open, 1);
    }
}
