//! The desk: everything that running a branch needs. Each page says what waits and what comes next.

pub mod announcements;
pub mod audit;
pub mod backups;
pub mod colour;
pub mod emojis;
pub mod keys;
pub mod network;
pub mod overview;
pub mod pages;
pub mod password;
pub mod people;
pub mod providers;
pub mod roles;
pub mod settings;
pub mod setup;
pub mod shell;
pub mod storage;
pub mod webhooks;
