//! What is asked of a text: HTML, length, mentions, hashtags, links, emojis, plain text. Each is a view of the tree.

use html_escape::{encode_double_quoted_attribute, encode_text};
use unicode_segmentation::UnicodeSegmentation;
use url::Url;

use crate::tree::{Mention, Paragraph, Span, Tag, Text, parse};

/// What a link counts for, however long it is.
pub const URL_LENGTH: usize = 23;
const REL: &str = "nofollow noopener noreferrer";

/// Whom a mention means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Her page.
    pub href: String,
    /// What is shown behind the `@`.
    pub name: String,
}

/// How many characters people see: grapheme clusters.
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// How long a text is for whoever writes it: what people see as characters, a link as [`URL_LENGTH`], a mention without its
/// server.
pub fn length(text: &str) -> usize {
    parse(text).length()
}

/// Where a link leads: the address as written, its host in ASCII (UTS 46), its scheme in lower case. `None` for a host that
/// no browser takes.
pub fn href(link: &str) -> Option<String> {
    let parsed = Url::parse(link).ok()?;
    let (scheme, rest) = link.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    Some(if host.is_ascii() { format!("{}://{rest}", scheme.to_ascii_lowercase()) } else { parsed.into() })
}

impl Text {
    /// Every span, in order.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        self.paragraphs.iter().flat_map(|p| &p.lines).flatten()
    }

    /// Whom it mentions, each handle once.
    pub fn mentions(&self) -> Vec<&Mention> {
        let mut found: Vec<&Mention> = Vec::new();
        for span in self.spans() {
            if let Span::Mention(mention) = span
                && found.iter().all(|m| m.handle() != mention.handle())
            {
                found.push(mention);
            }
        }
        found
    }

    /// Its hashtags as they were first written, each key once.
    pub fn tags(&self) -> Vec<&Tag> {
        let mut found: Vec<&Tag> = Vec::new();
        for span in self.spans() {
            if let Span::Tag(tag) = span
                && found.iter().all(|t| t.key() != tag.key())
            {
                found.push(tag);
            }
        }
        found
    }

    /// Where its links lead, each address once.
    pub fn links(&self) -> Vec<String> {
        let mut found = Vec::new();
        for span in self.spans() {
            if let Span::Link(link) = span
                && let Some(href) = href(link)
                && !found.contains(&href)
            {
                found.push(href);
            }
        }
        found
    }

    /// The names of its custom emojis, each once.
    pub fn emojis(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for span in self.spans() {
            if let Span::Emoji(name) = span
                && !found.contains(&name.as_str())
            {
                found.push(name);
            }
        }
        found
    }

    /// See [`length`].
    pub fn length(&self) -> usize {
        let of_line = |line: &Vec<Span>| {
            let counted: String =
                line.iter().map(|s| if matches!(s, Span::Link(_)) { LINK.into() } else { short(s) }).collect();
            graphemes(&counted)
        };
        let of_paragraph =
            |lines: &Vec<Vec<Span>>| lines.iter().map(of_line).sum::<usize>() + lines.len().saturating_sub(1);
        self.paragraphs.iter().map(|p| p.breaks + of_paragraph(&p.lines)).sum()
    }

    /// As it was written, with other addresses in place of those that `instead` gives one for.
    pub fn with_addresses(&self, instead: impl Fn(&str) -> Option<String>) -> String {
        self.written("\n", |span| match span {
            Span::Link(address) | Span::Address(address) => instead(address).unwrap_or_else(|| address.clone()),
            other => other.to_string(),
        })
    }

    /// What is read on the page: mentions by the name that is shown, one empty line between paragraphs.
    pub fn plain(&self, person: impl Fn(&Mention) -> Option<Person>) -> String {
        let words = |span: &Span| match span {
            Span::Mention(mention) => person(mention).map_or_else(|| span.to_string(), |p| format!("@{}", p.name)),
            other => other.to_string(),
        };
        let lines = |lines: &Vec<Vec<Span>>| {
            lines.iter().map(|l| l.iter().map(words).collect::<String>()).collect::<Vec<_>>().join("\n")
        };
        self.seen().map(|p| lines(&p.lines)).collect::<Vec<_>>().join("\n\n")
    }

    /// As HTML. A mention that nobody answers to stays text; `tag_page` gives the page of a hashtag.
    pub fn html(&self, person: impl Fn(&Mention) -> Option<Person>, tag_page: impl Fn(&Tag) -> String) -> String {
        let markup = |span: &Span| match span {
            Span::Link(link) => href(link).map(|href| link_html(link, &href)),
            Span::Mention(mention) => person(mention).map(|person| mention_html(&person)),
            Span::Tag(tag) => Some(tag_html(tag, &tag_page(tag))),
            Span::Text(_) | Span::Address(_) | Span::Emoji(_) => None,
        };
        let mut out = String::new();
        for paragraph in self.seen() {
            out.push_str("<p>");
            for (n, line) in paragraph.lines.iter().enumerate() {
                if n > 0 {
                    out.push_str("<br>");
                }
                for span in line {
                    match markup(span) {
                        Some(html) => out.push_str(&html),
                        None => out.push_str(&encode_text(&span.to_string())),
                    }
                }
            }
            out.push_str("</p>");
        }
        out
    }

    /// The paragraphs that a page shows: one of spaces alone is a longer gap.
    fn seen(&self) -> impl Iterator<Item = &Paragraph> {
        let is_blank = |span: &Span| matches!(span, Span::Text(text) if text.trim().is_empty());
        self.paragraphs.iter().filter(move |p| !p.lines.iter().flatten().all(is_blank))
    }

    fn written(&self, newline: &str, words: impl Fn(&Span) -> String) -> String {
        let mut out = String::new();
        for paragraph in &self.paragraphs {
            out.push_str(&newline.repeat(paragraph.breaks));
            for (n, line) in paragraph.lines.iter().enumerate() {
                if n > 0 {
                    out.push_str(newline);
                }
                out.extend(line.iter().map(&words));
            }
        }
        out
    }
}

/// As many characters as a link counts.
const LINK: &str = "xxxxxxxxxxxxxxxxxxxxxxx";
const _: () = assert!(LINK.len() == URL_LENGTH);

/// What of a span is counted.
fn short(span: &Span) -> String {
    match span {
        Span::Mention(mention) => format!("@{}", mention.name),
        other => other.to_string(),
    }
}

fn link_html(link: &str, href: &str) -> String {
    // The scheme is there for programs and for whoever copies the text.
    let (scheme, shown) = link.split_at(link.find("://").map_or(0, |at| at + 3));
    format!(
        "<a href=\"{}\" rel=\"{REL}\"><span class=\"invisible\">{scheme}</span>{}</a>",
        encode_double_quoted_attribute(href),
        encode_text(shown)
    )
}

fn mention_html(person: &Person) -> String {
    format!(
        "<span class=\"h-card\"><a class=\"u-url mention\" href=\"{}\" rel=\"{REL}\">@<span>{}</span></a></span>",
        encode_double_quoted_attribute(&person.href),
        encode_text(&person.name)
    )
}

fn tag_html(tag: &Tag, page: &str) -> String {
    format!(
        "<a class=\"mention hashtag\" href=\"{}\" rel=\"tag {REL}\">{}<span>{}</span></a>",
        encode_double_quoted_attribute(page),
        tag.sign,
        encode_text(&tag.name)
    )
}

impl std::fmt::Display for Span {
    /// As it was written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) | Self::Link(text) | Self::Address(text) => f.write_str(text),
            Self::Mention(Mention { name, domain: Some(domain) }) => write!(f, "@{name}@{domain}"),
            Self::Mention(Mention { name, domain: None }) => write!(f, "@{name}"),
            Self::Tag(Tag { sign, name }) => write!(f, "{sign}{name}"),
            Self::Emoji(name) => write!(f, ":{name}:"),
        }
    }
}
