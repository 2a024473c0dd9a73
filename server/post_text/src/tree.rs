//! The tree of a text, and how a text becomes one.

use std::borrow::Cow;

use crate::{characters::ends_run, tag, word};

/// A text that was read: paragraphs of lines of spans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub paragraphs: Vec<Paragraph>,
}

/// What stands between two empty lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How many line breaks stand before it, two or more; none before the first.
    pub breaks: usize,
    pub lines: Vec<Vec<Span>>,
}

/// A piece of a line. No two texts stand beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    /// A web address, as written.
    Link(String),
    /// What is an address without being a link: without a scheme, with another one, or without a host.
    Address(String),
    Mention(Mention),
    Tag(Tag),
    /// A custom emoji, without its colons.
    Emoji(String),
}

/// Somebody's handle, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub name: String,
    /// The server, with its port where one was written; none for a handle of this server's.
    pub domain: Option<String>,
}

impl Mention {
    /// `name` or `name@domain` as it is looked up: in lower case, the domain in ASCII (UTS 46).
    pub fn handle(&self) -> String {
        let name = self.name.to_ascii_lowercase();
        match &self.domain {
            Some(domain) => format!("{name}@{}", ascii(domain)),
            None => name,
        }
    }
}

/// A domain with its port, as it stands in addresses.
fn ascii(domain: &str) -> String {
    let address = |url: url::Url| Some(url[url::Position::BeforeHost..url::Position::AfterPort].to_owned());
    // A scheme whose usual port is written by nobody.
    let parsed = url::Url::parse(&format!("ftp://{domain}/")).ok().and_then(address);
    parsed.unwrap_or_else(|| domain.to_lowercase())
}

/// A hashtag as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// `#` or `＃`.
    pub sign: char,
    pub name: String,
}

impl Tag {
    /// Under which it is found, the same however it was written; see [`tag::key`].
    pub fn key(&self) -> String {
        tag::nearest(&self.name).unwrap_or_else(|| self.name.to_lowercase())
    }
}

/// Reads a text. Space around it is left out, and so are characters that no text has.
pub fn parse(text: &str) -> Text {
    let text = plain(text);
    let mut read = Text::default();
    let (mut rest, mut breaks) = (text.trim(), 0);
    while !rest.is_empty() {
        let end = rest.find("\n\n").unwrap_or(rest.len());
        let lines = rest[..end].split('\n').map(line).collect();
        read.paragraphs.push(Paragraph { breaks, lines });
        let after = rest[end..].trim_start_matches('\n');
        breaks = rest.len() - end - after.len();
        rest = after;
    }
    read
}

/// With one kind of line break, without control characters.
fn plain(text: &str) -> Cow<'_, str> {
    let is_kept = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    if text.chars().all(is_kept) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| is_kept(*c)).collect())
}

fn line(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let run = rest.find(ends_run).unwrap_or(rest.len());
        if run > 0 {
            word::read(&rest[..run], &mut spans);
        }
        rest = &rest[run..];
        let gap = rest.find(|c| !ends_run(c)).unwrap_or(rest.len());
        word::push_text(&rest[..gap], &mut spans);
        rest = &rest[gap..];
    }
    spans
}
