//! What branches that trust each other share: lessons, cases and campaigns. Each kind is a collection of articles, to which
//! other branches subscribe; what they take over they make their own, and are told when it has changed where it came from.

pub mod article;
pub mod licence;
pub mod own;
pub mod read;
pub mod subscriptions;
