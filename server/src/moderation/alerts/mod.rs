//! Alerts: sign-ins, deletions and exports that look wrong, many strangers at one post, and the same text from many new
//! profiles. What happens is counted, never a person: nobody has a score.

pub mod desk;
mod found;
mod here;
pub mod kinds;
mod strangers;
pub mod watch;
