//! From entities to the API's words, many at a time: a page of posts costs the same few queries as one post.

mod accounts;
mod announcements;
mod attachments;
mod audience;
mod cards;
mod configuration;
mod exchanges;
pub mod filters;
mod notifications;
mod polls;
mod quotes;
mod related;
mod relationships;
mod reports;
mod statuses;
mod tags;
mod written;

pub use accounts::{account, account_with_move, acct, credential_account, partial_account, profile, role};
pub use announcements::announcements;
pub use attachments::{media, old_media, shown};
pub use audience::{visibility, who_name};
pub use cards::{card, card_authors};
pub use configuration::configuration;
pub use exchanges::conversations;
pub use notifications::notifications;
pub use polls::poll;
pub use quotes::quote_word;
pub use relationships::relationships;
pub use reports::report;
pub use statuses::{mention_of, status, statuses};
pub use tags::{history, tags};
pub use written::{Written, written};
