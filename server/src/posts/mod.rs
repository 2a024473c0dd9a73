//! Posts: writing, receiving, changing and taking them back, and who may see them.

pub mod attachments;
pub mod audience;
mod blank;
pub mod boost;
pub mod decision;
mod delete;
pub mod draft;
mod edit;
pub mod fetch;
pub mod fetch_boost;
pub mod fetch_card;
pub mod fetch_featured;
pub mod fetch_thread;
pub mod gate;
pub mod insert;
pub mod interaction;
pub mod new_post;
mod parts;
mod publish;
pub mod quotes;
pub mod receive;
pub mod render;
pub mod spread;
pub mod stopped;
pub mod thread;
pub mod verify_quote;
pub mod words;

pub use delete::{bury_unseen, delete, forget_profile, forget_remote, forget_some, receive_delete};
pub use draft::{Draft, Edit, check_language};
pub use edit::{edit, receive_edit};
pub use fetch::fetch_context;
pub use parts::parts;
pub use publish::{preview, publish, rehearse, sent_before};
pub use spread::send_counts;
