//! Who does the jobs, and the hourly tidying.

mod caught;
mod perform;
mod run;
mod running;
pub mod tidy;

pub use run::{run, run_due, tidy_hourly};
