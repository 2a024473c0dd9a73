//! Notifications of our profiles: raised, grouped, kept aside, and pushed to apps.

mod aesgcm;
pub mod announcements;
pub mod groups;
pub mod mail;
mod own;
pub mod pile_on;
pub mod push;
mod raise;
pub mod requests;
pub mod send_push;
mod strangers;
pub mod webhooks;
mod wish;

pub use own::{dismiss, of, one};
pub use raise::{raise, raise_always, raise_measure, raise_own, withdraw, withdraw_from};
pub use strangers::{Policy, Treatment, change_policy, policy_of};
pub use wish::Wish;
