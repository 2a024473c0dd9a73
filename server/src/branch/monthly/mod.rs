//! Figures of the branch by month, never by person: counted once when a month is over, and kept as they may be shown.

pub mod count;
pub mod export;
pub mod keep;
