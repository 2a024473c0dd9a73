//! The addresses of our documents. An id never changes once it has been given.

use percent_encoding::percent_decode_str;
use url::Url;

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

/// What the branch shares with its network of a kind: a collection.
pub fn exchange(config: &Config, kind: &str) -> String {
    config.url(&format!("/ap/exchange/{kind}"))
}

/// One article in it.
pub fn exchanged(config: &Config, kind: &str, name: &str) -> String {
    format!("{}/{name}", exchange(config, kind))
}

/// The key to which other branches seal cases for us.
pub fn case_key(config: &Config) -> String {
    format!("{}/case-key", instance_actor(config))
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

/// Everything in a conversation that began with a post of ours.
pub fn context(post: &str) -> String {
    format!("{post}/context")
}

/// Who moderates a group of ours.
pub fn moderators(group: &str) -> String {
    format!("{group}/moderators")
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

/// Its key for signatures with Ed25519.
pub fn ed25519_key(actor: &str) -> String {
    format!("{actor}#ed25519-key")
}

pub fn tag_page(config: &Config, name: &str) -> String {
    const KEPT: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC.remove(b'_');
    let name = percent_encoding::utf8_percent_encode(name, KEPT);
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

/// What an address of ours leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ours {
    Post(i64),
    Profile(i64),
    /// A page of somebody, by the name in it: `anna`, or `bea@birch.example` for somebody of another server.
    Handle(String),
}

/// Reads an address of ours as people and servers write it: an id or a page, with a host in any case, a slash at the end,
/// a query or a fragment, with `http` for `https`, with `.json` behind it, and under somebody's `/as/SLUG`.
pub fn read(config: &Config, address: &str) -> Option<Ours> {
    let url = Url::parse(address).ok().filter(|u| is_ours(config, u))?;
    let path = percent_decode_str(url.path()).decode_utf8().ok()?;
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(JSON).unwrap_or(path);
    let mut parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
    if parts.len() > 2 && parts[0] == "as" {
        parts.drain(..2);
    }
    let number = |text: &str| text.parse::<i64>().ok();
    match parts[..] {
        ["ap", "posts", id] | ["ap", "posts", id, "activity"] => number(id).map(Ours::Post),
        ["ap", "profiles", id] => number(id).map(Ours::Profile),
        [handle, id] if handle.starts_with('@') => number(id).map(Ours::Post),
        [handle] => handle.strip_prefix('@').filter(|h| !h.is_empty()).map(|h| Ours::Handle(h.to_owned())),
        _ => None,
    }
}

/// What some write behind an address to have its document.
pub const JSON: &str = ".json";

/// Whether an address is on our host; old links and people leave the `s` out.
fn is_ours(config: &Config, url: &Url) -> bool {
    let usual = |u: &Url| u.port().is_none() && matches!(u.scheme(), "https" | "http");
    let same_name = url.host() == config.public_url.host() && usual(url) && usual(&config.public_url);
    same_name || url.origin() == config.public_url.origin()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::config::Raw;

    #[test]
    fn pages_are_read_like_ids() {
        let raw = Raw::from_parts([("BRANCHLINE_PUBLIC_URL".to_owned(), "https://alder.test".to_owned())], "");
        let config = raw.expect("settings").check().expect("settings");
        let ours = |address: &str| read(&config, address);
        for post in [
            "https://alder.test/ap/posts/12",
            "https://alder.test/@anna/12",
            "https://ALDER.test/@Anna/12/",
            "https://alder.test/@anna/12?x=1#y",
            "https://alder.test/as/tide/@anna/12",
            "https://alder.test/%40anna/12",
            "https://alder.test/ap/posts/12/activity",
            "http://alder.test/@anna/12",
            "https://alder.test/ap/posts/12.json",
            "https://alder.test/@anna/12.json",
        ] {
            assert_eq!(ours(post), Some(Ours::Post(12)), "{post}");
        }
        assert_eq!(ours("https://alder.test/@anna/"), Some(Ours::Handle("anna".into())));
        assert_eq!(ours("https://alder.test/@bea@birch.test"), Some(Ours::Handle("bea@birch.test".into())));
        assert_eq!(ours("https://alder.test/ap/profiles/7"), Some(Ours::Profile(7)));
        assert_eq!(ours("http://alder.test/@anna.json"), Some(Ours::Handle("anna".into())));
        for other in [
            "https://birch.test/@anna/12",
            "https://alder.test:8443/@anna/12",
            "https://alder.test/about",
            "https://alder.test/@",
            "@anna",
        ] {
            assert_eq!(ours(other), None, "{other}");
        }
    }
}
