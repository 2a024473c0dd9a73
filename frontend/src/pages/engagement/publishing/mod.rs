//! The publishing desk of a shared profile.

pub mod calendar;
pub mod planned;
pub mod repeated;
pub mod rota;
pub mod table;
mod tabs;
pub mod times;
