//! The kinds of measures, from the mildest on.

/// The name of a measure's state while it holds.
pub const IN_FORCE: &str = "in_force";

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// For the file; nobody is told.
    Note,
    /// An appointment to talk is proposed.
    Talk,
    /// Something is to be read or learnt.
    Lesson,
    Warning,
    /// With a post, that post; without, all that the profile posts from now on.
    Sensitive,
    MediaHidden,
    PostRemoved,
    /// Read by followers, and in no public timeline.
    Limited,
    /// May read and appeal, and do nothing else.
    Frozen,
    /// The same, and hidden.
    Suspended,
    DomainLimited,
    DomainMedia,
    DomainBlocked,
}

use Kind::{
    DomainBlocked, DomainLimited, DomainMedia, Frozen, Lesson, Limited, MediaHidden, Note, PostRemoved, Sensitive,
    Suspended, Talk, Warning,
};

pub const ALL: &[Kind] = &[
    Note,
    Talk,
    Lesson,
    Warning,
    Sensitive,
    MediaHidden,
    PostRemoved,
    Limited,
    Frozen,
    Suspended,
    DomainLimited,
    DomainMedia,
    DomainBlocked,
];

impl Kind {
    pub fn parse(name: &str) -> Option<Self> {
        ALL.iter().copied().find(|k| k.name() == name)
    }

    /// Its name in the database, in forms and in texts.
    pub fn name(self) -> &'static str {
        match self {
            Note => "note",
            Talk => "talk",
            Lesson => "lesson",
            Warning => "warning",
            Sensitive => "sensitive",
            MediaHidden => "media-hidden",
            PostRemoved => "post-removed",
            Limited => "limited",
            Frozen => "frozen",
            Suspended => "suspended",
            DomainLimited => "domain-limited",
            DomainMedia => "domain-media",
            DomainBlocked => "domain-blocked",
        }
    }

    /// What it is in Mastodon's words. <https://docs.joinmastodon.org/entities/AccountWarning/>
    pub fn of_mastodon(self, has_post: bool) -> &'static str {
        match self {
            Sensitive if has_post => "mark_statuses_as_sensitive",
            Sensitive => "sensitive",
            MediaHidden | PostRemoved => "delete_statuses",
            Limited => "silence",
            Frozen => "disable",
            Suspended => "suspend",
            _ => "none",
        }
    }

    /// Whether it is about one post.
    pub fn needs_post(self) -> bool {
        matches!(self, MediaHidden | PostRemoved)
    }

    /// Whether it is about a server.
    pub fn is_of_server(self) -> bool {
        matches!(self, DomainLimited | DomainMedia | DomainBlocked)
    }

    /// Whether it holds a profile back, so that a branch may want two people to agree.
    pub fn is_grave(self) -> bool {
        matches!(self, Frozen | Suspended)
    }

    /// Whether whom it concerns is told, and may appeal.
    pub fn is_told(self) -> bool {
        !matches!(self, Note) && !self.is_of_server()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_known_by_its_name() {
        for kind in ALL {
            assert_eq!(Kind::parse(kind.name()), Some(*kind));
        }
        assert_eq!(Kind::parse("ban"), None);
    }
}
