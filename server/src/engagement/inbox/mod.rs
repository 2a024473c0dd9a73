//! The inbox of shared profiles: what people write to them, who answers, by when, and what comes back again and again.

pub mod act;
pub mod answer;
pub mod kinds;
pub mod list;
pub mod rules;
pub mod take_in;
pub mod themes;
