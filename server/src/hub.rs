//! News inside the process: what open streams and background workers wait for.

use std::sync::Arc;

use tokio::sync::{Notify, broadcast};

/// Something that is in the database now. Ids only: whoever cares loads what it may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A post became visible. `owners` are the profiles whose home timeline got it.
    Posted { post_id: i64, owners: Arc<[i64]> },
    /// A post was edited. `owners` have it in their home timeline.
    Edited { post_id: i64, owners: Arc<[i64]> },
    /// A post was deleted. `open`: everybody could see it.
    Deleted { post_id: i64, owners: Arc<[i64]>, open: bool },
    /// A profile has a new notice.
    Notified { profile_id: i64, notification_id: i64 },
    /// There is something to deliver.
    Outgoing,
    /// There is a job to do.
    Job,
}

/// Passes events on. A slow listener loses the oldest ones rather than slowing anybody down.
#[derive(Clone, Debug)]
pub struct Hub {
    events: broadcast::Sender<Event>,
    outgoing: Arc<Notify>,
    jobs: Arc<Notify>,
}

impl Default for Hub {
    fn default() -> Self {
        Self { events: broadcast::channel(1024).0, outgoing: Arc::default(), jobs: Arc::default() }
    }
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

    /// Wakes when there is something to deliver.
    pub async fn outgoing(&self) {
        self.outgoing.notified().await;
    }

    /// Wakes when there is a job to do.
    pub async fn job(&self) {
        self.jobs.notified().await;
    }
}
