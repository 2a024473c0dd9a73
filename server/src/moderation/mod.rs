//! Moderation: reports, the review queue, quarantine of what comes in, and blocklists.

pub mod alerts;
pub mod appeals;
pub mod barred;
pub mod blocklists;
pub mod breaks;
pub mod cases;
pub mod complaints;
pub mod context_notes;
pub mod decisions;
pub mod domains;
pub mod illegal;
pub mod measures;
pub mod quarantine;
pub mod reports;
pub mod servers;
pub mod simulate;
pub mod turned;
