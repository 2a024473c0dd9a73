//! The tables that can be taken along, as CSV of Mastodon's form where it has one.

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Follows,
    Lists,
    Blocks,
    Mutes,
    Domains,
    Bookmarks,
    Filters,
}

impl Kind {
    pub const ALL: [Self; 7] =
        [Self::Follows, Self::Lists, Self::Blocks, Self::Mutes, Self::Domains, Self::Bookmarks, Self::Filters];

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Follows => "follows",
            Self::Lists => "lists",
            Self::Blocks => "blocks",
            Self::Mutes => "mutes",
            Self::Domains => "domains",
            Self::Bookmarks => "bookmarks",
            Self::Filters => "filters",
        }
    }

    /// As Mastodon names the file.
    pub fn file(self) -> &'static str {
        match self {
            Self::Follows => "following_accounts.csv",
            Self::Lists => "lists.csv",
            Self::Blocks => "blocked_accounts.csv",
            Self::Mutes => "muted_accounts.csv",
            Self::Domains => "blocked_domains.csv",
            Self::Bookmarks => "bookmarks.csv",
            Self::Filters => "filters.csv",
        }
    }

    /// The first line; none where Mastodon writes none.
    pub fn head(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Follows => Some(&["Account address", "Show boosts", "Notify on new posts", "Languages"]),
            Self::Mutes => Some(&["Account address", "Hide notifications"]),
            Self::Filters => Some(&["Title", "Contexts", "Action", "Keyword", "Whole word"]),
            Self::Lists | Self::Blocks | Self::Domains | Self::Bookmarks => None,
        }
    }
}
