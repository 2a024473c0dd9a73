//! What rules may know of a post: loaded once by the caller, named and typed for conditions. There are no facts about when
//! or how long somebody reads or works.

use cel::Context;
use cel::objects::{Map, Value};

use super::{
    answers::Answers,
    length,
    names::{audience_name, kind_name},
};
use crate::entities::{post::Audience, profile::Kind};

/// What rules may know of a post.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub text: &'a str,
    pub content_warning: &'a str,
    pub audience: Audience,
    pub author_kind: Kind,
    /// The audience of the post that this one answers or boosts.
    pub parent_audience: Option<Audience>,
    pub is_reply: bool,
    pub is_boost: bool,
    /// Its audience can't be changed any more.
    pub is_edit: bool,
    /// The author of what is answered or boosted lets this author do so.
    pub author_agrees: bool,
    /// It has pictures or a poll, so words may be missing.
    pub has_more: bool,
    pub has_poll: bool,
    /// It quotes another post.
    pub has_quote: bool,
    /// What it quotes, which goes out with it.
    pub quoted: Option<&'a Shared>,
    /// The words of what hangs on it: descriptions of pictures, answers of a poll.
    pub more: &'a [String],
    pub around: &'a Around,
    /// The server of a received post.
    pub origin: &'a str,
    pub answers: &'a Answers,
}

/// What somebody else wrote, and a boost or a quote carries on.
#[derive(Clone, Debug)]
pub struct Shared {
    pub text: String,
    pub content_warning: String,
    pub audience: Audience,
    /// Descriptions of its pictures, answers of its poll.
    pub more: Vec<String>,
    pub has_poll: bool,
    /// What stands around it, in the hands of whoever carries it on.
    pub around: Around,
}

/// What stands around a post.
#[derive(Clone, Debug, Default)]
pub struct Around {
    pub language: String,
    pub media: Vec<Medium>,
    pub mentions: Vec<Mentioned>,
    /// How many posts it answers, one above the other.
    pub reply_depth: i64,
    /// The author's role at the branch; empty for personal profiles.
    pub role: String,
    /// The number of the handbook that the author has read, and of the one in force; zero for none.
    pub handbook_read: i64,
    pub handbook: i64,
    /// The time to read it is over.
    pub must_read: bool,
    /// What the branch thinks of where a received post comes from.
    pub standing: String,
    pub year: i64,
}

/// An attachment.
#[derive(Clone, Debug, Default)]
pub struct Medium {
    /// `image`, `video`, `gifv` or `audio`.
    pub kind: String,
    pub description: String,
}

/// Somebody whom a post mentions.
#[derive(Clone, Debug, Default)]
pub struct Mentioned {
    /// Of somebody of ours: professional, shared, personal; else remote.
    pub kind: String,
    /// Empty for somebody of ours.
    pub domain: String,
    /// She follows the author.
    pub follower: bool,
}

/// A fact by its name in conditions: its type in CEL's words, and an example of a condition.
pub struct Fact {
    pub name: &'static str,
    pub kind: &'static str,
    pub example: &'static str,
}

const fn fact(name: &'static str, kind: &'static str, example: &'static str) -> Fact {
    Fact { name, kind, example }
}

/// All facts, for the page that shows them and for the check of conditions.
pub const FACTS: [Fact; 28] = [
    fact("text", "string", r#"text.contains("opening hours")"#),
    fact("everything", "string", r#"certain("phone", everything)"#),
    fact("warning", "string", r#"warning == """#),
    fact("language", "string", r#"language == "de""#),
    fact("length", "int", "length > 1000"),
    fact("links", "list(string)", "links.size() > 3"),
    fact("domains", "list(string)", r#""shop.example" in domains"#),
    fact("media", "list(map)", r#"media.exists(m, m.kind == "video")"#),
    fact("media_count", "int", "media_count > 0"),
    fact("undescribed", "int", "undescribed > 0"),
    fact("uncredited", "int", "uncredited > 0"),
    fact("poll", "bool", "poll"),
    fact("mentions", "list(map)", "mentions.exists(m, !m.follower)"),
    fact("mention_count", "int", "mention_count > 5"),
    fact("strangers", "int", "strangers > 0"),
    fact("hashtags", "list(string)", r#""storytime" in hashtags"#),
    fact("audience", "string", r#"audience in ["public", "unlisted"]"#),
    fact("parent_audience", "string", r#"parent_audience == "branch""#),
    fact("reply", "bool", "reply"),
    fact("reply_depth", "int", "reply_depth > 10"),
    fact("boost", "bool", "boost"),
    fact("profile_kind", "string", r#"profile_kind == "shared""#),
    fact("role", "string", r#"role == "staff""#),
    fact("handbook_read", "int", "handbook_read < handbook"),
    fact("handbook", "int", "handbook > 0"),
    fact("origin", "string", r#"origin.endsWith(".example")"#),
    fact("standing", "string", r#"standing == "filter""#),
    fact("year", "int", "source_year(text) > 0 && source_year(text) < year - 1"),
];

impl<'a> Facts<'a> {
    /// A public post with nothing but its words, that nobody has said anything about.
    pub fn of(text: &'a str, author_kind: Kind, around: &'a Around, answers: &'a Answers) -> Self {
        Self {
            text,
            content_warning: "",
            audience: Audience::Public,
            author_kind,
            parent_audience: None,
            is_reply: false,
            is_boost: false,
            is_edit: false,
            author_agrees: true,
            has_more: false,
            has_poll: false,
            has_quote: false,
            quoted: None,
            more: &[],
            around,
            origin: "",
            answers,
        }
    }
}

impl<'a> Facts<'a> {
    /// The same for a boost of what somebody else wrote, by whoever these facts are about.
    pub fn sharing(&self, shared: &'a Shared) -> Self {
        Self {
            text: &shared.text,
            content_warning: &shared.content_warning,
            parent_audience: Some(shared.audience),
            is_reply: false,
            is_boost: true,
            has_more: true,
            has_poll: shared.has_poll,
            has_quote: false,
            quoted: None,
            more: &shared.more,
            around: &shared.around,
            ..self.clone()
        }
    }
}

impl Facts<'_> {
    /// All words of a post as they are read: warning, text, answers, descriptions. What is begun in one goes on in the next.
    pub fn everything(&self) -> String {
        let mut all = if self.content_warning.is_empty() {
            self.text.to_owned()
        } else {
            format!("{}\n{}", self.content_warning, self.text)
        };
        for words in self.more {
            all.push('\n');
            all.push_str(words);
        }
        all
    }

    /// Its characters, as they count.
    pub(super) fn length(&self) -> usize {
        length::length(self.text)
    }

    /// Every fact under its name.
    pub(super) fn fill(&self, context: &mut Context<'_, '_>) {
        let around = self.around;
        let read = post_text::parse(self.text);
        let (links, domains) = links(&read);
        let strings = |list: Vec<String>| Value::from(list);
        let mut set = |name: &str, value: Value| context.add_variable_from_value(name, value);
        set("text", self.text.into());
        set("everything", self.everything().into());
        set("warning", self.content_warning.into());
        set("language", around.language.as_str().into());
        set("length", int(self.length()));
        set("links", strings(links));
        set("domains", strings(domains));
        set(
            "media",
            maps(
                around
                    .media
                    .iter()
                    .map(|m| [("kind", m.kind.as_str().into()), ("description", m.description.as_str().into())]),
            ),
        );
        set("media_count", int(around.media.len()));
        set("undescribed", int(around.media.iter().filter(|m| m.description.trim().is_empty()).count()));
        let credited = |m: &&Medium| !detect::has_credit(&m.description);
        let in_text = around.media.is_empty() || detect::has_credit(self.text);
        set("uncredited", int(if in_text { 0 } else { around.media.iter().filter(credited).count() }));
        set("poll", Value::Bool(self.has_poll));
        set(
            "mentions",
            maps(around.mentions.iter().map(|m| {
                [
                    ("kind", m.kind.as_str().into()),
                    ("domain", m.domain.as_str().into()),
                    ("follower", Value::Bool(m.follower)),
                ]
            })),
        );
        set("mention_count", int(around.mentions.len()));
        set("strangers", int(around.mentions.iter().filter(|m| !m.follower).count()));
        set("hashtags", strings(hashtags(&read)));
        set("audience", audience_name(self.audience).into());
        set("parent_audience", self.parent_audience.map_or("", audience_name).into());
        set("reply", Value::Bool(self.is_reply));
        set("reply_depth", around.reply_depth.into());
        set("boost", Value::Bool(self.is_boost));
        set("profile_kind", kind_name(self.author_kind).into());
        set("role", around.role.as_str().into());
        set("handbook_read", around.handbook_read.into());
        set("handbook", around.handbook.into());
        set("origin", self.origin.into());
        set("standing", around.standing.as_str().into());
        set("year", around.year.into());
    }
}

fn int(n: usize) -> Value {
    Value::Int(i64::try_from(n).unwrap_or(i64::MAX))
}

fn maps<const N: usize>(rows: impl Iterator<Item = [(&'static str, Value); N]>) -> Value {
    Value::from(rows.map(|row| Value::Map(Map::from(std::collections::HashMap::from(row)))).collect::<Vec<_>>())
}

/// The links in a text, and their hosts.
fn links(text: &post_text::Text) -> (Vec<String>, Vec<String>) {
    let links = text.links();
    let host = |l: &String| url::Url::parse(l).ok().and_then(|u| u.host_str().map(str::to_owned));
    let domains = links.iter().filter_map(host).collect();
    (links, domains)
}

/// The keys of the hashtags in a text.
fn hashtags(text: &post_text::Text) -> Vec<String> {
    text.tags().iter().map(|t| t.key()).collect()
}
