//! Background work beside deliveries: rows written in the transaction that causes them.

pub mod fetch_boost;
pub mod forget_profile;
mod queue;
pub mod tidy;

pub use queue::{Job, enqueue, run, run_due, tidy_hourly};
