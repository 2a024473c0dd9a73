//! OAuth scopes: Mastodon's tree, and below `admin` the parts of the desk. <https://docs.joinmastodon.org/api/oauth-scopes/>

use std::collections::BTreeSet;

/// Every scope of Mastodon's that an app may ask for.
pub const ALL: &[&str] = &[
    "profile",
    "follow",
    "push",
    "read",
    "read:accounts",
    "read:blocks",
    "read:bookmarks",
    "read:favourites",
    "read:filters",
    "read:follows",
    "read:lists",
    "read:mutes",
    "read:notifications",
    "read:search",
    "read:statuses",
    "write",
    "write:accounts",
    "write:blocks",
    "write:bookmarks",
    "write:conversations",
    "write:favourites",
    "write:filters",
    "write:follows",
    "write:lists",
    "write:media",
    "write:mutes",
    "write:notifications",
    "write:reports",
    "write:statuses",
    "admin:read",
    "admin:read:accounts",
    "admin:read:canonical_email_blocks",
    "admin:read:domain_allows",
    "admin:read:domain_blocks",
    "admin:read:email_domain_blocks",
    "admin:read:ip_blocks",
    "admin:read:reports",
    "admin:write",
    "admin:write:accounts",
    "admin:write:canonical_email_blocks",
    "admin:write:domain_allows",
    "admin:write:domain_blocks",
    "admin:write:email_domain_blocks",
    "admin:write:ip_blocks",
    "admin:write:reports",
];

/// The parts of the desk, for our own API; Mastodon's description of a server names none but its own.
const DESK: &[&str] = &[
    "admin:read:audit",
    "admin:read:backups",
    "admin:read:desk",
    "admin:read:network",
    "admin:read:people",
    "admin:read:settings",
    "admin:write:backups",
    "admin:write:network",
    "admin:write:people",
    "admin:write:settings",
];

/// What `follow` stands for; Mastodon keeps it for old apps.
const FOLLOW: &[&str] = &["read:follows", "write:follows", "read:blocks", "write:blocks", "read:mutes", "write:mutes"];

/// A set of scopes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(BTreeSet<String>);

impl Scopes {
    /// Reads a list with spaces (or `+`) between; none if one of them is unknown.
    pub fn parse(text: &str) -> Option<Self> {
        let names: BTreeSet<String> = text.split([' ', '+']).filter(|s| !s.is_empty()).map(str::to_owned).collect();
        let known = names.iter().all(|n| ALL.contains(&n.as_str()) || DESK.contains(&n.as_str()));
        (known && !names.is_empty()).then_some(Self(names))
    }

    /// Everything, for our own pages.
    pub fn all() -> Self {
        Self(ALL.iter().map(|s| (*s).to_owned()).collect())
    }

    /// Whether these scopes include another, directly or by its trunk.
    pub fn allow(&self, scope: &str) -> bool {
        // `admin:read` is a trunk of its own; `admin` alone is none.
        let parts = if scope.starts_with("admin:") { 2 } else { 1 };
        let trunk = scope.match_indices(':').nth(parts - 1).map_or(scope, |(at, _)| &scope[..at]);
        let has = |name: &str| self.0.contains(name);
        has(scope)
            || has(trunk)
            || (has("follow") && FOLLOW.contains(&scope))
            || (scope == "profile" && (has("read") || has("read:accounts")))
    }

    /// Whether all of another set is included.
    pub fn include(&self, others: &Self) -> bool {
        others.0.iter().all(|s| self.allow(s))
    }

    pub fn list(&self) -> Vec<String> {
        self.0.iter().cloned().collect()
    }
}

impl std::fmt::Display for Scopes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.list().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::Scopes;

    #[test]
    fn trunks_cover_branches_and_not_the_reverse() {
        let read = Scopes::parse("read follow").expect("scopes");
        assert!(read.allow("read:statuses") && read.allow("write:follows") && read.allow("profile"));
        assert!(!read.allow("write:statuses"));
        let narrow = Scopes::parse("read:statuses").expect("scopes");
        assert!(!narrow.allow("read") && !narrow.include(&read) && read.include(&narrow));
        let desk = Scopes::parse("admin:read").expect("scopes");
        assert!(desk.allow("admin:read:reports") && !desk.allow("admin:write:reports") && !desk.allow("read:statuses"));
        assert!(!read.allow("admin:read:reports"));
        assert!(Scopes::parse("read launch").is_none() && Scopes::parse("").is_none());
    }
}
