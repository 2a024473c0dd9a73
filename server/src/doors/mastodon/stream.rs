//! The streams that there are. <https://docs.joinmastodon.org/methods/streaming/#streams>

use crate::{
    entities::post::{self, Audience},
    posts::tags,
};

/// Whose posts a public stream has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Everywhere,
    Here,
    Elsewhere,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stream {
    User,
    UserNotification,
    Direct,
    List(i64),
    Public { from: From, media: bool },
    Hashtag { name: String, local: bool },
}

impl Stream {
    /// A stream by its name and what it needs beside; none where that is missing.
    pub fn parse(name: &str, tag: Option<&str>, list: Option<&str>) -> Option<Self> {
        let public = |from, media| Some(Self::Public { from, media });
        let hashtag = |local| Some(Self::Hashtag { name: tags::fold(tag?).ok()?, local });
        match name {
            "user" => Some(Self::User),
            "user:notification" => Some(Self::UserNotification),
            "direct" => Some(Self::Direct),
            "list" => Some(Self::List(list?.parse().ok()?)),
            "public" => public(From::Everywhere, false),
            "public:media" => public(From::Everywhere, true),
            "public:local" => public(From::Here, false),
            "public:local:media" => public(From::Here, true),
            "public:remote" => public(From::Elsewhere, false),
            "public:remote:media" => public(From::Elsewhere, true),
            "hashtag" => hashtag(false),
            "hashtag:local" => hashtag(true),
            _ => None,
        }
    }

    /// As messages name it: the name, and the tag or list.
    pub fn name(&self) -> Vec<String> {
        let alone = |name: &str| vec![name.to_owned()];
        match self {
            Self::User => alone("user"),
            Self::UserNotification => alone("user:notification"),
            Self::Direct => alone("direct"),
            Self::List(id) => vec!["list".into(), id.to_string()],
            Self::Public { from, media } => {
                let base = match from {
                    From::Everywhere => "public",
                    From::Here => "public:local",
                    From::Elsewhere => "public:remote",
                };
                vec![if *media { format!("{base}:media") } else { base.to_owned() }]
            }
            Self::Hashtag { name, local } => {
                vec![if *local { "hashtag:local" } else { "hashtag" }.into(), name.clone()]
            }
        }
    }

    /// For one profile alone.
    pub fn is_private(&self) -> bool {
        !matches!(self, Self::Public { .. } | Self::Hashtag { .. })
    }

    /// The scope that an app needs for it.
    pub fn scope(&self) -> &'static str {
        match self {
            Self::UserNotification => "read:notifications",
            Self::List(_) => "read:lists",
            _ => "read:statuses",
        }
    }

    /// Whether a post for everybody belongs in this public stream, as far as its row tells.
    pub fn takes(&self, post: &post::Model) -> bool {
        // Whether this listener may see it is asked afterwards.
        let open = matches!(post.audience, Audience::Public | Audience::Network) && post.boost_of_id.is_none();
        match self {
            Self::Public { from: From::Everywhere, .. } | Self::Hashtag { local: false, .. } => open,
            Self::Public { from: From::Here, .. } => post.is_local && (open || post.audience == Audience::Branch),
            Self::Public { from: From::Elsewhere, .. } => open && !post.is_local,
            Self::Hashtag { local: true, .. } => open && post.is_local,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stream;

    #[test]
    fn names_come_back() {
        for name in ["user", "user:notification", "direct", "public", "public:local:media", "public:remote"] {
            assert_eq!(Stream::parse(name, None, None).map(|s| s.name()), Some(vec![name.to_owned()]));
        }
        let tag = Stream::parse("hashtag:local", Some("#Books"), None).expect("a stream");
        assert_eq!(tag.name(), ["hashtag:local", "books"]);
        assert!(Stream::parse("hashtag", None, None).is_none() && Stream::parse("list", None, Some("x")).is_none());
        assert!(Stream::parse("secrets", None, None).is_none());
    }
}
