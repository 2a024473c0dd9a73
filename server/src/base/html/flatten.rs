//! From any document to the elements that posts are made of: blocks become paragraphs, rows of tables lines, cells words,
//! formulas what their author wrote for readers without them. What it writes is still to be guarded.

use std::collections::HashSet;

use ego_tree::iter::Edge;
use html_escape::{encode_double_quoted_attribute, encode_text};
use scraper::{ElementRef, Node, node::Element};

use super::{
    elements::{OTHER_BLOCKS, UNREAD},
    rel::{is_tag, rel as rel_of},
    tree,
};

/// The elements that stay as they are.
pub const KEPT: &[&str] = &[
    "a",
    "p",
    "br",
    "span",
    "em",
    "strong",
    "b",
    "i",
    "u",
    "del",
    "s",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ruby",
    "rt",
    "rp",
    "sub",
    "sup",
];
/// Elements of the same meaning as one that stays.
const SAME: &[(&str, &str)] = &[("strike", "s"), ("ins", "u"), ("tt", "code"), ("kbd", "code"), ("samp", "code")];
/// Those of them that are blocks.
const BLOCKS: &[&str] = &["p", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"];
/// Blocks of words: nothing in them is a paragraph of its own.
const PHRASES: &[&str] = &["p", "pre", "h1", "h2", "h3", "h4", "h5", "h6"];

/// Whom a post mentions and which hashtags it has, as the post itself says beside its words.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Addresses and `@names` of those who are mentioned.
    pub mentions: HashSet<String>,
    /// Addresses of hashtags, and their names with `#`.
    pub tags: HashSet<String>,
    /// Addresses of pictures that are shown below the words.
    pub shown: HashSet<String>,
}

/// What stands between the words so far and the next ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
    Paragraph,
}

struct Writer<'a> {
    out: String,
    known: &'a Known,
    gap: Gap,
    /// A paragraph of ours is open.
    own: bool,
    /// Blocks of words around what comes.
    phrases: usize,
    /// Words were written since the last block began or ended.
    has_words: bool,
    /// The next paragraph of ours is the line beside a quote.
    beside_quote: bool,
    /// Links around what comes.
    links: usize,
}

/// The name under which an element stays.
fn kept(name: &str) -> &str {
    SAME.iter().find(|(n, _)| *n == name).map_or(name, |(_, kept)| kept)
}

/// Writes a document anew.
pub fn flatten(html: &str, known: &Known) -> String {
    let document = tree::fragment(html);
    let mut writer = Writer {
        out: String::new(),
        known,
        gap: Gap::None,
        own: false,
        phrases: 0,
        has_words: false,
        beside_quote: false,
        links: 0,
    };
    let mut unread = None;
    for edge in document.root_element().traverse() {
        match edge {
            Edge::Close(node) if unread == Some(node.id()) => unread = None,
            _ if unread.is_some() => {}
            Edge::Open(node) => match node.value() {
                Node::Text(text) => writer.text(text),
                Node::Element(element) => {
                    let name = element.name();
                    if name == "math" {
                        if let Some(math) = ElementRef::wrap(node) {
                            writer.formula(math);
                        }
                        unread = Some(node.id());
                    } else if UNREAD.contains(&name) {
                        unread = Some(node.id());
                    } else {
                        let link = ElementRef::wrap(node).filter(|_| name == "a");
                        let words: String = link.map(|e| e.text().collect()).unwrap_or_default();
                        writer.open(element, &words);
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    writer.close(element.name());
                }
            }
        }
    }
    writer.end_own();
    writer.out
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        if self.gap != Gap::None && text.trim().is_empty() {
            return;
        }
        self.begin_words();
        self.out.push_str(&encode_text(text));
    }

    fn open(&mut self, element: &Element, words: &str) {
        match element.name() {
            "br" => {
                self.begin_words();
                self.out.push_str("<br>");
            }
            "img" => self.picture(element),
            "q" => self.text("“"),
            "tr" => self.widen(Gap::Line),
            "td" | "th" => self.widen(Gap::Space),
            name if BLOCKS.contains(&name) => {
                self.end_own();
                self.gap = Gap::None;
                self.has_words = false;
                self.phrases += usize::from(PHRASES.contains(&name));
                self.tag(element, words);
            }
            name if OTHER_BLOCKS.contains(&name) => {
                self.part();
                self.beside_quote = element.classes().any(|c| c == "quote-inline");
            }
            name if KEPT.contains(&kept(name)) => {
                self.begin_words();
                self.links += usize::from(name == "a");
                self.tag(element, words);
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if OTHER_BLOCKS.contains(&name) {
            self.part();
        }
        if BLOCKS.contains(&name) {
            self.end_own();
            self.phrases -= usize::from(PHRASES.contains(&name));
            self.gap = Gap::None;
            self.has_words = false;
        }
        if name == "q" {
            self.text("”");
        }
        self.links -= usize::from(name == "a");
        let name = kept(name);
        if KEPT.contains(&name) && name != "br" {
            self.out.push_str(&format!("</{name}>"));
        }
    }

    /// Pictures among the words go. One that stands for a letter leaves its letter; of any other stays what it shows, as a link
    /// to it, unless it is shown below the words. Without an address or a name nobody misses it.
    fn picture(&mut self, element: &Element) {
        let alt = element.attr("alt").map(str::trim);
        if element.classes().any(|c| c.contains("emoji") || c == "wp-smiley") {
            return self.text(alt.unwrap_or_default());
        }
        let address = ["src", "data-src"].iter().find_map(|n| element.attr(n)).map(str::trim).unwrap_or_default();
        let is_web =
            ["https://", "http://"].iter().any(|s| address.get(..s.len()).is_some_and(|a| a.eq_ignore_ascii_case(s)));
        // One of a pixel counts readers; one with an empty description is decoration.
        let is_unseen = ["width", "height"].iter().any(|n| matches!(element.attr(n), Some("0" | "1")));
        if self.known.shown.contains(address) || is_unseen || alt == Some("") || (alt.is_none() && !is_web) {
            return;
        }
        let file = address.split(['?', '#']).next().and_then(|a| a.rsplit('/').next()).unwrap_or_default();
        let shown = format!("🖼 {}", alt.unwrap_or(file));
        if is_web && self.links == 0 {
            self.begin_words();
            let (href, shown) = (encode_double_quoted_attribute(address), encode_text(&shown));
            self.out.push_str(&format!("<a href=\"{href}\" rel=\"{}\">{shown}</a>", rel_of("")));
        } else {
            self.text(&shown);
        }
    }

    /// A block begins or ends here that is none of ours.
    fn part(&mut self) {
        self.end_own();
        self.gap = Gap::Paragraph;
        self.beside_quote = false;
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// Words follow: first what has to stand between.
    fn begin_words(&mut self) {
        match self.gap {
            Gap::Paragraph if self.phrases == 0 => {
                self.out.push_str(if self.beside_quote { "<p class=\"quote-inline\">" } else { "<p>" });
                self.own = true;
            }
            Gap::Line | Gap::Paragraph if self.has_words => self.out.push_str("<br>"),
            Gap::Space if self.has_words => self.out.push(' '),
            _ => {}
        }
        self.gap = Gap::None;
        self.has_words = true;
    }

    fn end_own(&mut self) {
        if self.own {
            self.out.push_str("</p>");
            self.own = false;
            self.has_words = false;
        }
    }

    fn tag(&mut self, element: &Element, words: &str) {
        let name = kept(element.name());
        self.out.push_str(&format!("<{name}"));
        let (mut classes, mut rel) = (element.attr("class").unwrap_or_default().to_owned(), String::new());
        if name == "a" {
            let said = element.attr("rel").unwrap_or_default();
            classes = format!("{classes} {}", self.class(element.attr("href").unwrap_or_default(), said, words));
            rel_of(said).clone_into(&mut rel);
        }
        for (attribute, value) in element.attrs().filter(|(n, _)| !matches!(*n, "class" | "rel")) {
            // Names with other characters are none of ours.
            if attribute.bytes().all(|b| b.is_ascii_lowercase()) {
                self.out.push_str(&format!(" {attribute}=\"{}\"", encode_double_quoted_attribute(value)));
            }
        }
        for (attribute, value) in [("class", classes.trim()), ("rel", rel.as_str())] {
            if !value.is_empty() {
                self.out.push_str(&format!(" {attribute}=\"{}\"", encode_double_quoted_attribute(value)));
            }
        }
        self.out.push('>');
    }

    /// What a link is, as the post says beside its words.
    fn class(&self, href: &str, rel: &str, words: &str) -> &'static str {
        let words = words.trim().to_lowercase();
        if is_tag(rel) || self.known.tags.contains(href) || self.known.tags.contains(&words) {
            "mention hashtag"
        } else if self.known.mentions.contains(href) || self.known.mentions.contains(&words) {
            "u-url mention"
        } else {
            ""
        }
    }

    /// A formula as its author wrote it for readers without formulas (FEP-dc88), or what its parts say.
    fn formula(&mut self, math: ElementRef<'_>) {
        let is_block = math.attr("display").is_some_and(|d| d.eq_ignore_ascii_case("block"));
        if is_block {
            self.part();
        }
        self.text(&super::plain::formula(math));
        if is_block {
            self.part();
        }
    }
}
