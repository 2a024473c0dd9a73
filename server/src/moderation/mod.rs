//! Moderation: reports, the review queue, quarantine of what comes in, and blocklists.

pub mod blocklists;
pub mod decisions;
pub mod quarantine;
pub mod reports;
pub mod servers;
pub mod simulate;
pub mod turned;
