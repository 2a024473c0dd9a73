//! Background work beside deliveries: the queue and its jobs, as data. `worker` does them.

mod kinds;
mod queue;

pub use kinds::*;
pub use queue::{enqueue, enqueue_at, enqueue_once};
