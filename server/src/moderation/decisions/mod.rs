//! Reviewing what a rule has stopped: the queue, appeals, and what nobody has reviewed in time.

pub mod appeal;
pub mod expire;
pub mod pool;
pub mod queue;
