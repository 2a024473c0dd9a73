//! Following: requests, answers, and what they do to home timelines.

mod follow;
mod home;
mod requests;
pub mod sync_followers;
pub mod table;

pub use follow::{
    Options, Side, agree, by_uri, dismiss, end_with_domain, follow, forget_some, list, list_for, receive,
    receive_accept, receive_accept_removal, receive_removal, unfollow,
};
pub use home::clear_home;
pub use requests::{accept, accept_waiting, ignore, refuse, reject};
