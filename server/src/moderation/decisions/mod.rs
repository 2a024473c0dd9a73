//! Reviewing what a rule has stopped: the queue, appeals, other branches' help, and what nobody has reviewed in time.

pub mod answer;
pub mod appeal;
pub mod expire;
pub mod queue;
pub mod request;
pub mod words;
