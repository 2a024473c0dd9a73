//! HTML read into a tree of bounded size.
//!
//! A short text may ask for a tree without end: what is opened and never closed is opened anew in each paragraph that follows
//! (<https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements>), whoever closes something
//! looks through all that is open, and each attribute is compared with those before it. What comes after so much is not read.

use html5ever::{
    ParseOpts, QualName,
    driver::{Parser, parse_document, parse_fragment},
    local_name, ns,
    tendril::{StrTendril, TendrilSink},
};
use scraper::{Html, HtmlTreeSink};

/// The most tags, and nodes, of a page; a long article has as many.
const PAGE: usize = 20_000;
/// The same of a post or a profile.
const POST: usize = 10_000;
/// Elements that are opened anew where they were not closed. Each is compared with all that are open, attribute by attribute;
/// those beyond so many are left out, and their words stay.
const MOST_FORMATS: usize = 1_000;
const FORMATS: [&str; 13] =
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// What may stand between two attributes, in one tag.
const MOST_MARKS: usize = 4_000;

/// A page.
pub fn document(text: &str) -> Html {
    bounded(parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default()), text, PAGE)
}

/// What stands in a body: a post, for instance.
pub fn fragment(text: &str) -> Html {
    let body = QualName::new(None, ns!(html), local_name!("body"));
    let sink = HtmlTreeSink::new(Html::new_fragment());
    bounded(parse_fragment(sink, ParseOpts::default(), body, Vec::new(), false), text, POST)
}

fn bounded(mut parser: Parser<HtmlTreeSink>, text: &str, most: usize) -> Html {
    let (mut rest, mut formats) = (text, 0);
    for _ in 0..most {
        if rest.is_empty() || nodes(&parser) > most {
            break;
        }
        // Up to the end of the next tag: no tag makes more nodes than there are by then.
        let (piece, after) = rest.split_at(rest.find('>').map_or(rest.len(), |at| at + 1));
        if marks(piece) > MOST_MARKS {
            break;
        }
        formats += usize::from(format_at(piece).is_some());
        let left_out = format_at(piece).filter(|_| formats > MOST_FORMATS);
        parser.process(StrTendril::from(&piece[..left_out.unwrap_or(piece.len())]));
        rest = after;
    }
    parser.finish()
}

fn nodes(parser: &Parser<HtmlTreeSink>) -> usize {
    parser.tokenizer.sink.sink.0.borrow().tree.nodes().len()
}

/// Where the tag at the end of a text begins, if it opens one of those elements.
fn format_at(piece: &str) -> Option<usize> {
    let begin = piece.rfind('<')?;
    let name = piece[begin + 1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    FORMATS.iter().any(|f| f.eq_ignore_ascii_case(name)).then_some(begin)
}

/// What may stand between attributes in the last tag of a text.
fn marks(piece: &str) -> usize {
    let Some(begin) = piece.find('<').filter(|_| piece.len() > MOST_MARKS) else { return 0 };
    let is_mark = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'');
    piece.as_bytes()[begin..].iter().filter(|byte| is_mark(byte)).count()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    fn open(count: usize) -> String {
        (0..count).fold(String::new(), |mut all, n| {
            let _ = write!(all, "<b a={n}>");
            all
        })
    }

    #[test]
    fn trees_are_bounded() {
        let again = format!("<p>{}{}", open(9_000), "</p><p>x".repeat(60_000));
        let blocks = format!("{}{}", "<x>".repeat(100_000), "</y>".repeat(100_000));
        let attributes = format!("<b {}>", "a b c d e f ".repeat(40_000));
        let links = "<b><i><a><p>".repeat(80_000);
        for text in [again, blocks, attributes, links, "<table><div>".repeat(80_000)] {
            assert!(fragment(&text).tree.nodes().len() <= 2 * POST + 10);
            assert!(document(&text).tree.nodes().len() <= 2 * PAGE + 10);
        }
    }

    #[test]
    fn words_of_much_that_is_bold_stay() {
        let text = "<p><b>word</b> </p>".repeat(2_000);
        let words: String = fragment(&text).root_element().text().collect();
        assert_eq!(words.matches("word").count(), 2_000);
    }

    #[test]
    fn pieces_make_the_same_tree() {
        for text in [
            "<p>a > b <b>c</b>\r\n<i>d</p>e &gt; &amp f",
            "<!-- > --><p title='a > b'>x</p><script>if (a > b) {}</script>",
            "<html><head><title>a > b</title></head><body>c",
            "no tag at all",
            "",
        ] {
            assert_eq!(fragment(text).tree, Html::parse_fragment(text).tree, "{text}");
            assert_eq!(document(text).tree, Html::parse_document(text).tree, "{text}");
        }
    }
}
