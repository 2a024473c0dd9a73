//! The desk: everything that running a branch needs. Each page says what waits and what comes next.

pub mod announcements;
pub mod audit;
pub mod backups;
pub mod emojis;
pub mod network;
pub mod overview;
pub mod password;
pub mod people;
pub mod providers;
pub mod roles;
pub mod settings;
pub mod setup;
pub mod shell;
pub mod webhooks;
