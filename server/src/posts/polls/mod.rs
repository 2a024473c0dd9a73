//! Polls: asking, voting, telling other servers how it stands, and closing.

mod ask;
mod close;
mod poll;
mod receive;
mod vote;

pub use ask::{MAX_OPTION, MAX_OPTIONS, MAX_SECONDS, MIN_SECONDS, NewPoll, insert, is_same, remove, replace};
pub use close::{close, tell};
pub use poll::{Poll, of, of_posts, votes_of};
pub use receive::{receive_counts, receive_vote, store_remote};
pub use vote::vote;
