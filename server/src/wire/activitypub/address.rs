//! The addresses of our documents. An id never changes once it has been given.

use crate::base::config::Config;

/// The instance actor's handle and path (FEP-d556).
pub const INSTANCE_HANDLE: &str = "branch.actor";

pub fn profile(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/profiles/{id}"))
}

pub fn profile_page(config: &Config, handle: &str) -> String {
    config.url(&format!("/@{handle}"))
}

pub fn instance_actor(config: &Config) -> String {
    config.url("/ap/actor")
}

/// The branches of our network: what network posts are addressed to.
pub fn network(config: &Config) -> String {
    format!("{}/network", instance_actor(config))
}

/// Whoever a post for a circle is for; nobody is told who that is.
pub fn circle(post: &str) -> String {
    format!("{post}/audience")
}

pub fn shared_inbox(config: &Config) -> String {
    config.url("/ap/inbox")
}

pub fn post(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/posts/{id}"))
}

pub fn post_page(config: &Config, handle: &str, id: i64) -> String {
    config.url(&format!("/@{handle}/{id}"))
}

pub fn activity(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/activities/{id}"))
}

pub fn follow(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/follows/{id}"))
}

pub fn favourite(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/favourites/{id}"))
}

/// The posts that a profile of ours features.
pub fn featured(profile: &str) -> String {
    format!("{profile}/featured")
}

pub fn report(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/reports/{id}"))
}

/// A vote: its address names the voter, so that it is of the same origin.
pub fn vote(voter: &str, id: i64) -> String {
    format!("{voter}#votes/{id}")
}

/// The key of an actor of ours.
pub fn key(actor: &str) -> String {
    format!("{actor}#main-key")
}

pub fn tag_page(config: &Config, name: &str) -> String {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    config.url(&format!("/tags/{name}"))
}

/// The stamp that says that a quote was agreed to.
pub fn quote_stamp(config: &Config, id: i64) -> String {
    config.url(&format!("/ap/quotes/{id}"))
}

/// The branch's own page about a member of its staff.
pub fn staff(config: &Config, handle: &str) -> String {
    config.url(&format!("/staff/{handle}"))
}

/// The number in one of our addresses, `/ap/posts/12` for `posts`.
pub fn id_in(config: &Config, uri: &str, collection: &str) -> Option<i64> {
    let prefix = config.url(&format!("/ap/{collection}/"));
    uri.strip_prefix(&prefix)?.parse().ok()
}
