//! Words in a text, for filters: Unicode's word boundaries (UAX 29), in texts that are normalised and case folded.

use unicode_segmentation::UnicodeSegmentation;

use crate::{characters::is_word, tag::fold};

/// A text in which words are looked for.
#[derive(Clone, Debug)]
pub struct Words {
    folded: String,
    /// Where a word may begin or end, in bytes, in order.
    boundaries: Vec<usize>,
}

impl Words {
    /// Prepares a text once, for many look-ups.
    pub fn of(text: &str) -> Self {
        let folded = folded(text);
        let mut boundaries: Vec<usize> = folded.split_word_bound_indices().map(|(at, _)| at).collect();
        boundaries.push(folded.len());
        Self { folded, boundaries }
    }

    /// Whether the words of a keyword stand in the text; with `whole`, not as a part of longer ones.
    pub fn have(&self, keyword: &str, whole: bool) -> bool {
        let keyword = folded(keyword);
        let mut found = self.folded.match_indices(keyword.as_str());
        !keyword.is_empty() && found.any(|(at, _)| !whole || (self.is_edge(at) && self.is_edge(at + keyword.len())))
    }

    /// A boundary of Unicode's, or beside a character that belongs to no word: `foo` stands in `foo's`, which Unicode counts
    /// as one word, and not in `foo_bar`.
    fn is_edge(&self, at: usize) -> bool {
        self.boundaries.binary_search(&at).is_ok()
            || !self.folded[..at].ends_with(is_word)
            || !self.folded[at..].starts_with(is_word)
    }
}

/// NFKC and case folded, without what nobody sees, and with one space where there is any.
fn folded(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).map(as_typed).collect();
    fold(&seen).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Quotes and hyphens as keyboards have them: programs that write nicer ones mean the same.
fn as_typed(c: char) -> char {
    match c {
        '‘' | '’' | '‛' | 'ʼ' | '＇' => '\'',
        '“' | '”' | '‟' | '＂' => '"',
        '‐' | '‑' => '-',
        other => other,
    }
}

/// Soft hyphens, joiners, direction marks and variation selectors.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
    )
}
