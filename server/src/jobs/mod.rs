//! Background work beside deliveries: rows written in the transaction that causes them.

pub mod build_archive;
pub mod close_poll;
pub mod convert_film;
pub mod fetch_boost;
pub mod fetch_card;
pub mod fetch_featured;
pub mod fetch_thread;
pub mod forget_profile;
pub mod learn_network;
pub mod move_followers;
pub mod publish_scheduled;
mod queue;
pub mod read_list;
pub mod release_parked;
pub mod remove_files;
pub mod run_import;
pub mod send_mail;
pub mod send_push;
pub mod sync_followers;
pub mod tell_poll;
pub mod tidy;
pub mod verify_links;
pub mod verify_quote;

pub use queue::{Job, enqueue, enqueue_at, enqueue_once, run, run_due, tidy_hourly};
