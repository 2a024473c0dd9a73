//! The jobs that this process does just now. A lease is told by the time of day: after a clock was set back, one that is held
//! looks like one that a wrong clock left.

use std::sync::{Arc, Mutex, PoisonError};

use crate::base::app::App;

/// Their ids.
#[derive(Debug, Default)]
pub struct Running(Mutex<Vec<i64>>);

/// One of them, until it is dropped.
pub struct Begun {
    running: Arc<Running>,
    id: i64,
}

impl Running {
    pub fn of(app: &App) -> Arc<Self> {
        app.kept.get::<Self>().unwrap_or_else(|| app.kept.put(Self::default()))
    }

    pub fn ids(&self) -> Vec<i64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Begins one; none where it is done already.
    pub fn begin(self: &Arc<Self>, id: i64) -> Option<Begun> {
        let mut ids = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if ids.contains(&id) {
            return None;
        }
        ids.push(id);
        Some(Begun { running: Arc::clone(self), id })
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        self.running.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|id| *id != self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_done_by_one_at_a_time() {
        let running = Arc::<Running>::default();
        let begun = running.begin(7).expect("free");
        assert!(running.begin(7).is_none() && running.ids() == [7]);
        drop(begun);
        assert!(running.begin(7).is_some());
    }
}
