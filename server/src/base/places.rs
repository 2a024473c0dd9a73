//! Places for work that is quick. Who waits for somebody slow gives its place to the next, and goes on beside it.

use std::{pin::pin, sync::Arc, time::Duration};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// So many places, and so much work in all, with what goes on beside them.
#[derive(Clone, Debug)]
pub struct Places {
    quick: Arc<Semaphore>,
    all: Arc<Semaphore>,
    patience: Duration,
}

/// A place that somebody has.
#[derive(Debug)]
pub struct Place {
    quick: OwnedSemaphorePermit,
    all: OwnedSemaphorePermit,
    patience: Duration,
}

impl Places {
    pub fn new(quick: usize, all: usize, patience: Duration) -> Self {
        Self { quick: Arc::new(Semaphore::new(quick)), all: Arc::new(Semaphore::new(all)), patience }
    }

    /// How many may begin now.
    pub fn free(&self) -> usize {
        self.quick.available_permits().min(self.all.available_permits())
    }

    /// A place, where one is free.
    pub fn take(&self) -> Option<Place> {
        let all = Arc::clone(&self.all).try_acquire_owned().ok()?;
        let quick = Arc::clone(&self.quick).try_acquire_owned().ok()?;
        Some(Place { quick, all, patience: self.patience })
    }
}

impl Places {
    /// A place, waited for in the order of asking; none where that takes too long.
    pub async fn wait(&self, at_most: Duration) -> Option<Place> {
        let taken = async {
            let all = Arc::clone(&self.all).acquire_owned().await.ok()?;
            let quick = Arc::clone(&self.quick).acquire_owned().await.ok()?;
            Some(Place { quick, all, patience: self.patience })
        };
        tokio::time::timeout(at_most, taken).await.ok()?
    }
}

impl Place {
    /// Works to the end. `given_back` hears when the place is free before that.
    pub async fn work<T>(self, work: impl Future<Output = T>, given_back: impl FnOnce()) -> T {
        let Self { quick, all: _all, patience } = self;
        let mut work = pin!(work);
        if let Ok(done) = tokio::time::timeout(patience, work.as_mut()).await {
            return done;
        }
        drop(quick);
        given_back();
        work.await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn who_is_slow_leaves_its_place() {
        let places = Places::new(1, 3, Duration::from_millis(100));
        let (first, none) = (places.take().expect("a place"), places.take());
        assert!(none.is_none() && places.free() == 0);
        let slow = tokio::spawn(first.work(tokio::time::sleep(Duration::from_secs(9)), || {}));
        tokio::time::sleep(Duration::from_millis(101)).await;
        let second = places.take().expect("the place of who is slow");
        assert!(second.work(async { true }, || panic!("it was quick")).await);
        let (_third, _fourth) = (places.take(), places.take());
        assert_eq!(places.free(), 0);
        slow.await.expect("an end");
        assert_eq!(places.all.available_permits(), 2, "one of three works");
    }
}
