//! The incoming side of the gate: what is done to what a filtered server sends, and what waits before it is taken in,
//! because its server is unknown, a rule wants it to be read, or it comes late on purpose.

mod parked;
mod servers;

pub use parked::{Parked, Sent, admit, answer, parked, release, withdraw};
pub use servers::{Waiting, be_cautious, decide, is_cautious, set_filters, waiting, write_filters};
