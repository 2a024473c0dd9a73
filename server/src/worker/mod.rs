//! Who does the jobs, and the hourly tidying.

mod perform;
mod run;
pub mod tidy;

pub use run::{run, run_due, tidy_hourly};
