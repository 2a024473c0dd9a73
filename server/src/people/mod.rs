//! People: profiles, who follows, blocks and mutes whom, lists, discovery, and moving between servers.

pub mod blocks;
pub mod discovery;
pub mod endorsements;
pub mod featured_tags;
pub mod follows;
pub mod groups;
pub mod lists;
pub mod mentors;
pub mod moving;
pub mod mutes;
pub mod profiles;
pub mod questions;
