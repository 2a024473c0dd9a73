//! HTML as one plain text that keeps the borders of words: filters, search, the gate, feeds and letters all read it.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Node};

use super::{
    elements::{OTHER_BLOCKS, UNREAD},
    tree,
};

/// Blocks with an empty line around them.
const PARAGRAPHS: &[&str] = &["p", "pre", "blockquote", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"];
/// Those with a line of their own.
const LINES: &[&str] = &["li", "tr"];

struct Reader {
    out: String,
    /// Line breaks before the next words.
    breaks: usize,
    /// A space before the next words: they stand in another cell.
    apart: bool,
    /// Space is kept as it was written.
    pre: usize,
}

/// The text of some HTML.
pub fn plain(html: &str) -> String {
    let document = tree::fragment(html);
    let mut reader = Reader { out: String::new(), breaks: 0, apart: false, pre: 0 };
    let mut unread = None;
    for edge in document.root_element().traverse() {
        match edge {
            Edge::Close(node) if unread == Some(node.id()) => unread = None,
            _ if unread.is_some() => {}
            Edge::Open(node) => match node.value() {
                Node::Text(text) => reader.text(text),
                Node::Element(element) if element.name() == "math" => {
                    if let Some(math) = ElementRef::wrap(node) {
                        reader.text(&formula(math));
                    }
                    unread = Some(node.id());
                }
                Node::Element(element) if UNREAD.contains(&element.name()) => unread = Some(node.id()),
                Node::Element(element) => {
                    reader.border(element.name());
                    match element.name() {
                        "br" => reader.line_break(),
                        "pre" => reader.pre += 1,
                        "img" => reader.text(element.attr("alt").unwrap_or_default()),
                        "q" => reader.text("“"),
                        _ => {}
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    if element.name() == "q" {
                        reader.text("”");
                    }
                    reader.border(element.name());
                    reader.pre -= usize::from(element.name() == "pre");
                }
            }
        }
    }
    reader.out.truncate(reader.out.trim_end_matches(' ').len());
    reader.out
}

impl Reader {
    fn border(&mut self, name: &str) {
        let breaks = if PARAGRAPHS.contains(&name) {
            2
        } else {
            usize::from(LINES.contains(&name) || OTHER_BLOCKS.contains(&name))
        };
        self.breaks = self.breaks.max(breaks);
        self.apart |= matches!(name, "td" | "th");
    }

    fn line_break(&mut self) {
        self.begin();
        self.out.push('\n');
    }

    fn text(&mut self, text: &str) {
        if self.pre > 0 {
            self.begin();
            self.out.push_str(text);
            return;
        }
        let text = on_one_line(text);
        // Where a line begins, space is how the document was laid out.
        let begins = self.out.is_empty() || self.breaks > 0 || self.apart || self.out.ends_with('\n');
        let text = if begins { text.trim_start() } else { text.as_str() };
        if !text.is_empty() {
            self.begin();
            self.out.push_str(text);
        }
    }

    /// What stands between the words so far and the next ones.
    fn begin(&mut self) {
        if !self.out.is_empty() && (self.breaks > 0 || self.apart) {
            self.out.truncate(self.out.trim_end_matches(' ').len());
            let breaks = "\n".repeat(self.breaks);
            self.out.push_str(if self.breaks == 0 && self.apart { " " } else { &breaks });
        }
        self.breaks = 0;
        self.apart = false;
    }
}

/// Space with a line break in it is one space: so the document was laid out, so it is not read.
fn on_one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '\r']) {
        let before = rest[..at].trim_end_matches([' ', '\t']);
        out.push_str(before);
        out.push(' ');
        rest = rest[at..].trim_start_matches([' ', '\t', '\n', '\r']);
    }
    out.push_str(rest);
    out
}

/// A formula as text: as TeX between dollars where its author gave it, else as she described it, else what its parts say.
pub(super) fn formula(math: ElementRef<'_>) -> String {
    let mark = if math.attr("display").is_some_and(|d| d.eq_ignore_ascii_case("block")) { "$$" } else { "$" };
    let notes = math.descendants().filter_map(ElementRef::wrap).filter(|e| e.value().name() == "annotation");
    let note = |encoding: &str| {
        let found = notes.clone().find(|e| e.attr("encoding").is_some_and(|v| v.eq_ignore_ascii_case(encoding)));
        found.map(|e| e.text().collect::<String>().trim().to_owned()).filter(|t| !t.is_empty())
    };
    let said = note("application/x-tex").map(|tex| format!("{mark}{tex}{mark}"));
    let said = said.or_else(|| note("text/plain"));
    let said = said.or_else(|| math.attr("alttext").map(str::to_owned).filter(|t| !t.trim().is_empty()));
    said.unwrap_or_else(|| parts(math))
}

/// What the parts of a formula say, one after the other.
fn parts(math: ElementRef<'_>) -> String {
    let (mut all, mut unread) = (Vec::new(), None);
    for edge in math.traverse() {
        match edge {
            Edge::Close(node) if unread == Some(node.id()) => unread = None,
            Edge::Open(node) if unread.is_none() => match node.value() {
                Node::Element(element) if UNREAD.contains(&element.name()) => unread = Some(node.id()),
                Node::Text(text) => all.push(text.trim()),
                _ => {}
            },
            _ => {}
        }
    }
    all.retain(|text| !text.is_empty());
    all.join(" ")
}
