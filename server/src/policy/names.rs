//! Kinds of profiles and audiences by their names.

use crate::entities::{post::Audience, profile::Kind};

/// A profile's kind in the API's words.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Professional => "professional",
        Kind::Personal => "personal",
        Kind::Shared => "shared",
        Kind::Instance => "instance",
        Kind::Remote => "remote",
    }
}

/// Every audience, the widest first.
pub const AUDIENCES: [Audience; 7] = [
    Audience::Public,
    Audience::Unlisted,
    Audience::Followers,
    Audience::Mentioned,
    Audience::Branch,
    Audience::Network,
    Audience::Circle,
];

/// An audience in the words of the design.
pub fn audience_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Unlisted => "unlisted",
        Audience::Followers => "followers",
        Audience::Mentioned => "mentioned",
        Audience::Branch => "branch",
        Audience::Network => "network",
        Audience::Circle => "circle",
    }
}

/// How many can see something, roughly: what a rule narrows to is reached by anything narrower.
pub fn breadth(audience: Audience) -> u8 {
    match audience {
        Audience::Public => 4,
        Audience::Unlisted => 3,
        Audience::Network | Audience::Followers => 2,
        Audience::Branch => 1,
        Audience::Circle | Audience::Mentioned => 0,
    }
}

/// Posts for a few people, whom nobody else reads along with.
pub fn is_private(audience: Audience) -> bool {
    matches!(audience, Audience::Followers | Audience::Mentioned | Audience::Circle)
}

/// An audience by its name here or in the API.
pub fn parse_audience(name: &str) -> Option<Audience> {
    AUDIENCES.into_iter().find(|a| audience_name(*a) == name || in_the_api(*a) == name)
}

/// An audience in the API's words, as a client sends it.
pub fn in_the_api(audience: Audience) -> &'static str {
    match audience {
        Audience::Followers => "private",
        Audience::Mentioned => "direct",
        Audience::Branch => "local",
        other => audience_name(other),
    }
}
