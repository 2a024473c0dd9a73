//! The publishing desk of shared profiles: what is planned, by whom it is looked after, and how it did.

pub mod best_times;
pub mod calendar;
pub mod feed;
mod ics;
pub mod planned;
pub mod rota;
pub mod send;
pub mod series;
pub mod table;
