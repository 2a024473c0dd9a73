//! What everything stands on: the clock, ids, settings, the database, HTTP, errors, limits and text that is safe to show.

pub mod app;
pub mod audit;
pub mod backoff;
pub mod clock;
pub mod config;
pub mod cors;
pub mod db;
pub mod error;
pub mod extract;
pub mod html;
pub mod http;
pub mod hub;
pub mod id;
pub mod limits;
pub mod listen;
pub mod outage;
pub mod page;
pub mod passwords;
pub mod refusal;
pub mod seal;
pub mod settings;
pub mod transaction;
