//! Mastodon's admin API over the functions of the desk. <https://docs.joinmastodon.org/methods/admin/>

pub mod accounts;
mod asked;
pub mod blocks;
pub mod figures;
pub mod listed;
pub mod reports;
pub mod servers;
pub mod shown;
pub mod trends;
