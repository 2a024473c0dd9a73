//! A text as words and sentences: what each word may be, whether it stands in a title, and who is named.

use crate::{
    lexicon::{
        Class::{Given, Honorific, House, The, Unname},
        Classes, Mark, marks,
    },
    normalise::Plain,
};

/// A word, a number or a mixture of both.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Bytes of the plain text.
    pub start: usize,
    pub end: usize,
    pub sentence: usize,
    /// It begins with a capital letter.
    pub is_capital: bool,
    /// It has no small letter, and more than one letter.
    pub is_shouted: bool,
    /// It stands between quotation marks, or signs of emphasis.
    pub is_quoted: bool,
    /// It is a number of up to four digits.
    pub number: Option<u16>,
    pub classes: Classes,
}

/// A text, read once for all detectors.
#[derive(Debug, Default)]
pub struct Reading {
    pub plain: Plain,
    pub words: Vec<Word>,
    pub marks: Vec<Mark>,
    /// What each sentence has outside of titles, and what the whole text has.
    pub sentences: Vec<Classes>,
    pub all: Classes,
}

/// Words of the shortest text without capitals in which names are looked for.
const LEAST_LOW: usize = 4;
/// The last place of a list that is counted.
const LAST_PLACE: u16 = 20;

/// Words after which a point does not end a sentence.
const SHORT: [&str; 42] = [
    "mr", "mrs", "ms", "dr", "st", "prof", "hr", "fr", "frl", "str", "nr", "no", "tel", "mme", "mlle", "sr", "sra",
    "srta", "d", "dhr", "mevr", "mw", "jr", "rev", "cllr", "ave", "rd", "jan", "feb", "aug", "sep", "sept", "oct",
    "okt", "nov", "dec", "dez", "ca", "z", "geb", "bzw", "vol",
];

impl Reading {
    /// Reads a text.
    pub fn of(typed: &str) -> Self {
        Self::read(Plain::of(typed))
    }

    /// Reads a plain text.
    pub fn read(plain: Plain) -> Self {
        let words = split(&plain);
        let mut reading =
            Self { marks: marks(&plain.lower), plain, words, sentences: Vec::new(), all: Classes::default() };
        reading.mark_titles();
        reading.mark_places();
        reading.spread();
        reading.raise_names();
        reading
    }

    /// `mrs weber borrowed …`: where nobody writes capitals, a name is known by what stands before it, or by an age behind it.
    fn raise_names(&mut self) {
        if self.words.len() < LEAST_LOW || self.words.iter().any(|w| w.is_capital) {
            return;
        }
        let is_word = |n: usize| {
            let known = self.at(n).any(&[Unname, The, House]);
            !known && self.words.get(n).is_some_and(|w| w.number.is_none() && w.end - w.start > 2 && !w.is_quoted)
        };
        let titled = |n: &usize| self.at(*n).has(Honorific) && is_word(n + 1) && self.between(*n, n + 1).len() <= 2;
        let aged = |n: &usize| {
            let age = self.words.get(n + 2).and_then(|w| w.number);
            self.at(*n).has(Given)
                && is_word(n + 1)
                && self.between(*n, n + 1) == " "
                && age.is_some_and(|a| (3..=17).contains(&a))
                && matches!(self.between(n + 1, n + 2), ", " | " (" | ",")
        };
        let names: Vec<usize> = (0..self.words.len()).filter(|n| titled(n) || aged(n)).collect();
        for name in names {
            self.words[name].is_capital = true;
            self.words[name + 1].is_capital = true;
        }
    }

    /// `1. Osman, 2. Osman`: numbers that count up to the next one are places in a list, and nobody's age.
    fn mark_places(&mut self) {
        let place = |n: usize| {
            let (word, next) = (self.words.get(n)?, self.words.get(n + 1)?);
            let is_point = self.plain.text[word.end..next.start].starts_with(". ");
            word.number.filter(|n| is_point && (1..=LAST_PLACE).contains(n))
        };
        let places: Vec<(usize, u16)> = (0..self.words.len()).filter_map(|n| Some((n, place(n)?))).collect();
        let is_listed = |of: u16| places.iter().any(|(_, other)| other.abs_diff(of) == 1);
        for (word, _) in places.iter().filter(|(_, of)| is_listed(*of)) {
            self.words[*word].number = None;
        }
    }

    /// The letters of a word, in lower case.
    pub fn lower(&self, word: &Word) -> &str {
        &self.plain.lower[word.start..word.end]
    }

    /// What stands between two words.
    pub fn between(&self, first: usize, second: usize) -> &str {
        match (self.words.get(first), self.words.get(second)) {
            (Some(a), Some(b)) if a.end <= b.start => &self.plain.lower[a.end..b.start],
            _ => "",
        }
    }

    /// The classes of a word; none outside of the text.
    pub fn at(&self, word: usize) -> Classes {
        self.words.get(word).map(|w| w.classes).unwrap_or_default()
    }

    /// The words of a sentence.
    pub fn sentence(&self, sentence: usize) -> std::ops::Range<usize> {
        let start = self.words.partition_point(|w| w.sentence < sentence);
        let end = self.words.partition_point(|w| w.sentence <= sentence);
        start..end
    }

    /// The words of a sentence that stand in no title.
    pub fn spoken(&self, sentence: usize) -> impl Iterator<Item = (usize, &Word)> {
        self.sentence(sentence).map(|n| (n, &self.words[n])).filter(|(_, w)| !w.is_quoted)
    }

    /// The bytes of the plain text from one word to another.
    pub fn span(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        match (self.words.get(first), self.words.get(last)) {
            (Some(a), Some(b)) => a.start..b.end.max(a.start),
            _ => 0..0,
        }
    }

    /// The bytes of a sentence.
    pub fn sentence_span(&self, sentence: usize) -> std::ops::Range<usize> {
        let words = self.sentence(sentence);
        self.span(words.start, words.end.saturating_sub(1))
    }

    /// The first word that begins at or after a byte.
    pub fn word_at(&self, byte: usize) -> usize {
        self.words.partition_point(|w| w.end <= byte)
    }

    fn mark_titles(&mut self) {
        for (start, end) in titles(&self.plain.text) {
            let from = self.word_at(start);
            for word in self.words[from..].iter_mut().take_while(|w| w.start < end) {
                word.is_quoted = true;
            }
        }
        // A post that stands in quotation marks as a whole is no title.
        let quoted = self.words.iter().filter(|w| w.is_quoted).count();
        if quoted > 8 && quoted * 10 > self.words.len() * 8 {
            self.words.iter_mut().for_each(|w| w.is_quoted = false);
        }
    }

    /// Gives each word the classes of what it is part of, and sums them up.
    fn spread(&mut self) {
        for mark in &self.marks {
            let from = self.words.partition_point(|w| w.end <= mark.start);
            for word in self.words[from..].iter_mut().take_while(|w| w.start < mark.end) {
                word.classes.add(mark.classes);
            }
        }
        let sentences = self.words.last().map_or(0, |w| w.sentence + 1);
        self.sentences = vec![Classes::default(); sentences];
        for word in &self.words {
            if !word.is_quoted {
                self.sentences[word.sentence].add(word.classes);
                self.all.add(word.classes);
            }
        }
    }
}

/// Words and sentences of a plain text.
fn split(plain: &Plain) -> Vec<Word> {
    let (text, bytes) = (&plain.text, plain.text.as_bytes());
    let inside = |at: usize| bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let (mut words, mut at, mut sentence): (Vec<Word>, usize, usize) = (Vec::new(), 0, 0);
    while at < bytes.len() {
        if !inside(at) {
            at += 1;
            continue;
        }
        let start = at;
        while inside(at) {
            at += 1;
        }
        if let Some(last) = words.last()
            && ends(plain, last, start)
        {
            sentence += 1;
        }
        let word = &text[start..at];
        let number = (word.len() <= 4).then(|| word.parse().ok()).flatten();
        words.push(Word {
            start,
            end: at,
            sentence,
            is_capital: word.starts_with(|c: char| c.is_ascii_uppercase()),
            is_shouted: word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()),
            is_quoted: false,
            number,
            classes: Classes::default(),
        });
    }
    words
}

/// Whether a sentence ends between a word and the next that begins at a byte.
fn ends(plain: &Plain, last: &Word, next: usize) -> bool {
    let gap = &plain.text[last.end..next];
    if gap.contains(['!', '?', ';', '\n']) {
        return true;
    }
    let Some(point) = gap.find('.') else { return false };
    let word = &plain.lower[last.start..last.end];
    let is_short = SHORT.contains(&word) || word.len() == 1 || last.number.is_some_and(|n| n <= 31);
    let spaced = gap[point + 1..].starts_with([' ', '"', '\'', ')']);
    spaced && !is_short && plain.text[next..].starts_with(|c: char| !c.is_ascii_lowercase())
}

/// `« Momo »`: a mark with a space inside, and its partner with one before it.
fn is_french(bytes: &[u8], at: usize) -> bool {
    let rest = &bytes[(at + 2).min(bytes.len())..(at + LONGEST_TITLE).min(bytes.len())];
    bytes[at] == b'"' && rest.windows(2).any(|w| w == b" \"")
}

/// How long a title may be, in bytes.
const LONGEST_TITLE: usize = 140;

/// What stands between quotation marks, or between signs of emphasis: bytes of the plain text.
fn titles(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let wordy = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open: Option<(u8, usize)> = None;
    for (at, byte) in bytes.iter().enumerate() {
        if !matches!(byte, b'"' | b'\'' | b'_' | b'*') {
            continue;
        }
        let before = at.checked_sub(1).and_then(|b| bytes.get(b));
        let after = bytes.get(at + 1);
        match open {
            Some((sign, start)) if sign == *byte && !(wordy(after) && *byte != b'"') => {
                if at - start <= LONGEST_TITLE {
                    found.push((start, at));
                }
                open = None;
            }
            Some((sign, start)) if sign != b'"' && *byte == b'"' || at - start > LONGEST_TITLE => {
                open = Some((*byte, at + 1));
            }
            None if !wordy(before) && (after.is_some_and(|b| !b.is_ascii_whitespace()) || is_french(bytes, at)) => {
                open = Some((*byte, at + 1));
            }
            _ => {}
        }
    }
    found
}
