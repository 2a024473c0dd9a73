//! A text once more, where it has words that are spelled so as not to be read: letters drawn apart, digits and signs that
//! stand for letters, words joined in a tag.

use std::ops::Range;

use crate::{
    lexicon::{
        Class::{Given, Honorific},
        is_a, unmasked,
    },
    words::{Reading, Word},
};

/// A text in which words or numbers are written as they are usually, and the way back.
#[derive(Default)]
pub struct Respelled {
    pub reading: Reading,
    /// Where each byte stands in the plain text.
    from: Vec<usize>,
    to: Vec<usize>,
}

impl Respelled {
    /// The bytes of the plain text for a range of this one.
    pub fn plain(&self, range: Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).copied().unwrap_or_default();
        let end = range.end.checked_sub(1).and_then(|e| self.to.get(e)).copied().unwrap_or(start);
        start..end.max(start)
    }

    /// How long it is.
    pub fn len(&self) -> usize {
        self.from.len()
    }

    /// Adds a character that stands for a range of the plain text.
    pub fn push(&mut self, sign: char, from: usize, to: usize) {
        self.reading.plain.text.push(sign);
        for _ in 0..sign.len_utf8() {
            self.from.push(from);
            self.to.push(to);
        }
    }

    /// Adds a text that stands for a range of the plain text as a whole.
    pub fn push_all(&mut self, text: &str, from: usize, to: usize) {
        text.chars().for_each(|c| self.push(c, from, to));
    }

    /// Reads what was written.
    pub fn read(mut self) -> Self {
        self.reading.plain.lower = self.reading.plain.text.to_ascii_lowercase();
        let plain = std::mem::take(&mut self.reading.plain);
        self.reading = Reading::read(plain);
        self
    }
}

/// Letters drawn apart that make a word, at least.
const LEAST_APART: usize = 4;
/// Parts of a word without a `#` that is read as several, at least: `McDonald` is one.
const LEAST_JOINED: usize = 3;

impl Reading {
    /// The text once more, where it has words that are spelled so as not to be read: `f3tter`, `C O N F I D E N T I A L`,
    /// `str!ke`, `st*pid`, `#MrsWeberHasCancer`. None where it has none.
    pub fn respelled(&self) -> Option<Respelled> {
        let text = &self.plain.text;
        let mut second = Respelled::default();
        let (mut changed, mut at, mut word) = (false, 0, 0);
        while at < text.len() {
            while self.words.get(word).is_some_and(|w| w.end <= at) {
                word += 1;
            }
            let is_start = self.words.get(word).is_some_and(|w| w.start == at);
            if let Some(end) = self.read_word(word, at, is_start, &mut second) {
                at = end;
                changed = true;
                continue;
            }
            let Some(c) = text[at..].chars().next() else { break };
            let end = at + c.len_utf8();
            let read = self.letter(c, at);
            changed |= read.is_some();
            second.push(read.unwrap_or(c), at, end);
            at = end;
        }
        changed.then(|| second.read())
    }

    /// Writes a word as it is meant that is not written as one; where it ends.
    fn read_word(&self, word: usize, at: usize, is_start: bool, second: &mut Respelled) -> Option<usize> {
        if let Some((end, meant)) = self.unmasked(at) {
            second.push_all(meant, at, end);
            return Some(end);
        }
        if !is_start {
            return None;
        }
        if let Some(count) = self.apart(word) {
            // `h a t e`: one word, whatever stands between its letters.
            for letter in &self.words[word..word + count] {
                self.plain.text[letter.start..letter.end]
                    .chars()
                    .for_each(|c| second.push(c, letter.start, letter.end));
            }
            return Some(self.words[word + count - 1].end);
        }
        let parts = self.joined(word)?;
        let mut titled = false;
        for (n, part) in parts.iter().enumerate() {
            let written = &self.plain.text[part.clone()];
            let lower = written.to_ascii_lowercase();
            // Each part of a tag begins with a capital: only names keep it.
            let keeps = n == 0 || titled || written == written.to_ascii_uppercase() || is_a(&lower, Given);
            titled = is_a(&lower, Honorific);
            if n > 0 {
                second.push(' ', part.start, part.start);
            }
            for (offset, c) in written.char_indices() {
                let c = if keeps { c } else { c.to_ascii_lowercase() };
                second.push(c, part.start + offset, part.start + offset + c.len_utf8());
            }
        }
        Some(self.words[word].end)
    }

    /// The parts of a word that is several: `#MrsWeberHasCancer`.
    fn joined(&self, word: usize) -> Option<Vec<Range<usize>>> {
        let of = &self.words[word];
        let bytes = &self.plain.text.as_bytes()[of.start..of.end];
        let is_tag = self.plain.text[..of.start].ends_with('#');
        let begins = |n: &usize| {
            let (before, here, next) = (bytes[n - 1], bytes[*n], bytes.get(n + 1));
            here.is_ascii_uppercase()
                && (before.is_ascii_lowercase()
                    || before.is_ascii_uppercase() && next.is_some_and(u8::is_ascii_lowercase) && is_tag)
        };
        let mut borders: Vec<usize> = (1..bytes.len()).filter(begins).map(|n| of.start + n).collect();
        let parts = borders.len() + 1;
        if parts < 2 || !is_tag && parts < LEAST_JOINED {
            return None;
        }
        borders.insert(0, of.start);
        borders.push(of.end);
        Some(borders.windows(2).map(|b| b[0]..b[1]).collect())
    }

    /// `st*pid`, `1d10t`: a word of the lists with other signs for some of its letters, where it ends, and what it means.
    fn unmasked(&self, at: usize) -> Option<(usize, &'static str)> {
        let bytes = self.plain.lower.as_bytes();
        let is_mask = |b: &u8| matches!(b, b'*' | b'#' | b'_' | b'-' | b'%');
        let is_part = |b: &u8| b.is_ascii_alphanumeric() || is_mask(b);
        if at > 0 && is_part(&bytes[at - 1]) || !is_part(&bytes[at]) {
            return None;
        }
        let end = at + bytes[at..].iter().take_while(|b| is_part(b)).count();
        let written = &bytes[at..end];
        let letters = written.iter().filter(|b| b.is_ascii_alphabetic()).count();
        let hidden = written.iter().filter(|b| is_mask(b)).count();
        let seen = written.len() - hidden;
        if letters == written.len() || letters == 0 || seen < 2 || hidden > seen {
            return None;
        }
        Some((end, unmasked(&self.plain.lower[at..end])?))
    }

    /// How many words from one on are single letters that make a word together.
    fn apart(&self, word: usize) -> Option<usize> {
        let single = |w: &&Word| w.end - w.start == 1 && w.number.is_none();
        let singles = self.words[word..].iter().take_while(single).count();
        // A wider gap stands between two words that are both drawn apart.
        let gap = self.between(word, word + 1).len();
        let more = (word + 1..word + singles).take_while(|w| self.between(w - 1, *w).len() == gap).count();
        (more + 1 >= LEAST_APART && gap <= 2).then_some(more + 1)
    }

    /// The letter that a digit or sign stands for inside a word of letters.
    fn letter(&self, c: char, at: usize) -> Option<char> {
        let read = match c {
            '0' => 'o',
            '1' | '!' | '|' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            _ => return None,
        };
        let bytes = self.plain.lower.as_bytes();
        let wordy = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'!' | b'$' | b'|' | b'@');
        let start = bytes[..at].iter().rposition(|b| !wordy(*b)).map_or(0, |p| p + 1);
        let end = bytes[at..].iter().position(|b| !wordy(*b)).map_or(bytes.len(), |p| at + p);
        let word = &bytes[start..end];
        let letters = word.iter().filter(|b| b.is_ascii_alphabetic()).count();
        let digits = word.iter().filter(|b| b.is_ascii_digit()).count();
        let inner = c.is_ascii_digit() || (at > start && at + 1 < end);
        // `4th`, `5pm`, `B2B`, `Covid19`: numbers with a few letters, or a number behind a word.
        let begins = word.iter().take_while(|b| b.is_ascii_digit()).count();
        let ends = word.iter().rev().take_while(|b| b.is_ascii_digit()).count();
        let is_number = begins > 1 || ends > 1 || letters < 3 || digits > letters;
        let is_ordinal = begins == 1 && digits == 1 && letters <= 3;
        (inner && !is_number && !is_ordinal && word.len() <= 30 && word.len() >= 4).then_some(read)
    }
}
