//! The durable queue to other servers: lease a host, sign, send, back off, give up.
//!
//! Rows are written by `outbox` inside the transaction that causes them and leave only when the other side has
//! answered, so a process may be killed at any moment: what was in flight is sent again, and its id tells the
//! receiver that it is the same. All waiting is measured on [`Clock::steady_ms`](crate::base::clock::Clock::steady_ms).

mod due;
mod lease;
mod run;
mod send;
mod settle;
mod waits;

pub use due::{due_hosts_query, due_rows_query};
pub use run::{run, run_due};
pub use waits::{bound, note_contact};
