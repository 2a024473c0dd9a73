//! The tables, one a file: columns and relations, no logic.

pub mod activity;
pub mod actor_key;
pub mod app;
pub mod authorization_code;
pub mod block;
pub mod delivery;
pub mod favourite;
pub mod follow;
pub mod home_entry;
pub mod idempotency_key;
pub mod job;
pub mod keyring;
pub mod login;
pub mod mention;
pub mod notification;
pub mod post;
pub mod post_edit;
pub mod post_tag;
pub mod profile;
pub mod profile_member;
pub mod profile_secret;
pub mod remote_host;
pub mod seen_activity;
pub mod session;
pub mod token;
pub mod verdict;
