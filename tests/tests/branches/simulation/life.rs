//! The life of a simulated process: it ends at any moment, and with it all that it was doing.

use std::{
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    task::Poll,
};

use tokio_util::sync::CancellationToken;

/// One life of one process.
#[derive(Debug)]
pub struct Life {
    /// Steps of its requests until it dies.
    left: AtomicI64,
    over: CancellationToken,
}

impl Life {
    pub fn new() -> Arc<Self> {
        Arc::new(Self { left: AtomicI64::new(i64::MAX), over: CancellationToken::new() })
    }

    /// It dies in the middle of what it is asked, after so many steps: between a statement and the next, before or after a
    /// commit, with the answer ready or not.
    pub fn end_after(&self, steps: usize) {
        self.left.store(i64::try_from(steps).expect("a number"), Ordering::Relaxed);
    }

    /// It lives on after all.
    pub fn spare(&self) {
        self.left.store(i64::MAX, Ordering::Relaxed);
    }

    pub fn end(&self) {
        self.over.cancel();
    }

    pub fn is_over(&self) -> bool {
        self.over.is_cancelled()
    }

    /// Works as long as the process lives; each step counts.
    pub async fn serve<T>(self: Arc<Self>, work: impl Future<Output = T>) -> Option<T> {
        let mut work = pin!(work);
        let step =
            std::future::poll_fn(|context| if self.step() { work.as_mut().poll(context) } else { Poll::Pending });
        tokio::select! {
            biased;
            () = self.over.cancelled() => None,
            done = step => Some(done),
        }
    }

    /// The same for what runs beside its requests.
    pub async fn accompany(self: Arc<Self>, work: impl Future<Output = ()>) {
        tokio::select! {
            biased;
            () = self.over.cancelled() => {}
            () = work => {}
        }
    }

    fn step(&self) -> bool {
        if self.left.fetch_sub(1, Ordering::Relaxed) <= 1 {
            self.over.cancel();
        }
        !self.is_over()
    }
}
