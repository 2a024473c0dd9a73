//! Numbers as they are written: with spaces and signs between their digits, digit by digit, or in words.

use std::ops::Range;

use crate::words::Reading;

/// A number, whatever stands between its digits.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub digits: String,
    /// Where each digit stands in the plain text.
    at: Vec<(usize, usize)>,
    /// The digits that begin a group.
    pub groups: Vec<usize>,
    /// A letter or address goes on before or after it.
    pub is_part: bool,
}

impl Run {
    /// Where some of its digits stand.
    pub fn span(&self, digits: Range<usize>) -> Range<usize> {
        self.at[digits.start].0..self.at[digits.end - 1].1
    }

    /// Whether a group begins at a digit, or the number ends before it.
    fn is_border(&self, digit: usize) -> bool {
        digit == self.digits.len() || self.groups.binary_search(&digit).is_ok()
    }

    /// Whether its digits stand one by one.
    pub fn is_apart(&self) -> bool {
        self.groups.len() == self.digits.len() && self.digits.len() > 4
    }

    /// Parts of a length that begin and end with groups.
    pub fn parts(&self, length: usize) -> impl Iterator<Item = Range<usize>> {
        let starts = self.groups.iter().copied().filter(move |s| s + length <= self.digits.len());
        starts.filter(move |s| self.is_border(s + length)).map(move |s| s..s + length)
    }

    /// The lengths of the groups in a part.
    pub fn shape(&self, part: &Range<usize>) -> Vec<usize> {
        let mut borders: Vec<usize> = self.groups.iter().copied().filter(|g| part.contains(g)).collect();
        borders.push(part.end);
        borders.windows(2).map(|w| w[1] - w[0]).collect()
    }
}

/// What may stand between two groups of one number; three signs at most.
fn joins(gap: &str, apart: bool) -> bool {
    let plain = |c: char| matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '_' | '\n' | '*' | '|' | '~' | '\\');
    let count = gap.chars().count();
    let picture = |c: char| !c.is_ascii() && !c.is_alphanumeric() && !matches!(c, '€' | '£' | '°');
    count <= 4
        && gap.chars().all(|c| plain(c) || picture(c) || (apart && matches!(c, ',' | ':' | ';' | '+' | '=' | '#')))
}

/// Words that stand between groups of a number that is read out, or drawn apart.
pub const LINKS: [&str; 24] = [
    "point",
    "punto",
    "punt",
    "komma",
    "comma",
    "bindestrich",
    "then",
    "and",
    "dann",
    "und",
    "danach",
    "puis",
    "et",
    "luego",
    "y",
    "en",
    "dan",
    "dash",
    "minus",
    "strich",
    "slash",
    "space",
    "dot",
    "punkt",
];

/// Bytes that may stand between two groups where a check digit tells whether they belong together.
const WIDEST: usize = 26;

/// Words of somebody who reads a number out, group by group.
const READ_OUT: [&str; 45] = [
    "first", "second", "third", "half", "part", "rest", "followed", "by", "erste", "zweite", "halfte", "goes", "on",
    "comes", "came", "next", "last", "ending", "ends", "with", "finish", "to", "the", "a", "starts", "kam", "hinten",
    "vorn", "vorne", "ende", "am", "weiter", "mit", "folgt", "pause", "suivi", "de", "fin", "sigue", "viene", "daarna",
    "gevolgd", "door", "zum", "schluss",
];

/// What may stand between two groups of a number that has a check digit: any signs but those of money, and words that link.
fn links(gap: &str) -> bool {
    gap.len() <= WIDEST
        && !gap.contains(['$', '%'])
        && !gap.contains(['€', '£'])
        && gap
            .split(|c: char| !c.is_alphanumeric())
            .all(|word| word.is_empty() || LINKS.contains(&word) || READ_OUT.contains(&word))
}

/// Numbers of which only a check digit tells whether their groups belong together, besides those of [`runs`].
pub fn wide_runs(reading: &Reading, least: usize) -> Vec<Run> {
    collect(reading, least, |gap, _| links(gap))
}

/// All numbers of a text with at least so many digits.
pub fn runs(reading: &Reading, least: usize) -> Vec<Run> {
    let mut found = collect(reading, least, joins);
    found.extend(spoken(reading));
    found
}

fn collect(reading: &Reading, least: usize, joins: impl Fn(&str, bool) -> bool) -> Vec<Run> {
    let text = &reading.plain.lower;
    let bytes = text.as_bytes();
    let (mut found, mut run, mut at): (Vec<Run>, Run, usize) = (Vec::new(), Run::default(), 0);
    while at < bytes.len() {
        let Some(end) = digits_at(bytes, at) else {
            at += 1;
            continue;
        };
        let start = at;
        at = end;
        if let Some((_, end)) = run.at.last() {
            let single = at - start == 1 && run.groups.last().is_some_and(|g| run.digits.len() - g == 1);
            if !joins(&text[*end..start], single) {
                keep(&mut found, std::mem::take(&mut run), bytes, least);
            }
        }
        run.groups.push(run.digits.len());
        for (digit, byte) in bytes.iter().enumerate().take(at).skip(start) {
            run.digits.push(match byte {
                b'o' => '0',
                b'l' | b'i' => '1',
                b's' => '5',
                b'b' => '8',
                b'z' => '2',
                other => char::from(*other),
            });
            run.at.push((digit, digit + 1));
        }
    }
    keep(&mut found, run, bytes, least);
    found
}

/// Signs of a number that is long enough for a card.
const LONG: usize = 9;

/// Where digits end that begin at a byte. `2O345` and `O77OO` have letters that stand for some: at the most as many as there
/// are digits, and no other letter.
fn digits_at(bytes: &[u8], at: usize) -> Option<usize> {
    let fresh = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    let is_digit = bytes[at].is_ascii_digit();
    let is_alike = |b: &u8| matches!(b, b'o' | b'l' | b'i' | b's' | b'b' | b'z');
    let is_number = is_digit || (fresh && is_alike(&bytes[at]));
    if !is_number {
        return None;
    }
    let length = bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let word = &bytes[at..at + length];
    let digits = word.iter().filter(|b| b.is_ascii_digit()).count();
    let alike = word.iter().filter(|b| is_alike(b)).count();
    // A long number may begin with such a letter, a short one only with an `o`.
    let begins = is_digit || bytes[at] == b'o' || (length >= LONG && digits >= LONG / 2);
    if fresh && begins && alike > 0 && digits >= 1 && digits + alike == length && digits * 2 >= alike && length >= 3 {
        return Some(at + length);
    }
    let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    is_digit.then_some(end)
}

fn keep(found: &mut Vec<Run>, mut run: Run, bytes: &[u8], least: usize) {
    let (Some(first), Some(last)) = (run.at.first(), run.at.last()) else { return };
    if run.digits.len() < least {
        return;
    }
    let goes_on = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'@');
    let before = first.0.checked_sub(1).and_then(|b| bytes.get(b));
    run.is_part = goes_on(before) || goes_on(bytes.get(last.1));
    found.push(run);
}

/// The words for the ten digits.
const SPOKEN: [&[&str]; 10] = [
    &["zero", "oh", "null", "nul", "cero"],
    &["one", "eins", "un", "uno", "een"],
    &["two", "zwei", "zwo", "deux", "dos", "twee"],
    &["three", "drei", "trois", "tres", "drie"],
    &["four", "vier", "quatre", "cuatro"],
    &["five", "funf", "cinq", "cinco", "vijf"],
    &["six", "sechs", "seis", "zes"],
    &["seven", "sieben", "sept", "siete", "zeven"],
    &["eight", "acht", "huit", "ocho"],
    &["nine", "neun", "neuf", "nueve", "negen"],
];
/// The digit that a word stands for.
pub fn spoken_digit(word: &str) -> Option<usize> {
    SPOKEN.iter().position(|names| names.contains(&word))
}

/// Words for digits that are written as one: `nulleinssieben`, three of them at least, with where each stands.
pub fn glued_digits(text: &str) -> Option<Vec<(usize, usize, usize)>> {
    let (mut at, mut found) = (0, Vec::new());
    while at < text.len() {
        let rest = text.get(at..)?;
        let (value, name) = SPOKEN
            .iter()
            .enumerate()
            .flat_map(|(value, names)| names.iter().map(move |n| (value, *n)))
            .filter(|(_, n)| rest.starts_with(n))
            .max_by_key(|(_, n)| n.len())?;
        found.push((at, at + name.len(), value));
        at += name.len();
    }
    (found.len() >= 3).then_some(found)
}

/// Words for digits in a row that are a number.
const SHORTEST_SPOKEN: usize = 7;

/// `two nine zero …`: digits that are written as words, one after the other.
fn spoken(reading: &Reading) -> Vec<Run> {
    let (mut found, mut run) = (Vec::new(), Run::default());
    let mut times = 1;
    for word in &reading.words {
        let text = reading.lower(word);
        // `double five`.
        if matches!(text, "double" | "doppel" | "triple") && !run.digits.is_empty() {
            times = if text == "triple" { 3 } else { 2 };
            continue;
        }
        if LINKS.contains(&text) && !run.digits.is_empty() {
            continue;
        }
        let figures = text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
        if let Some(glued) = glued_digits(text) {
            for (start, end, value) in glued {
                run.groups.push(run.digits.len());
                run.digits.push_str(&value.to_string());
                run.at.push((word.start + start, word.start + end));
            }
        } else if let Some(value) = spoken_digit(text) {
            for _ in 0..std::mem::replace(&mut times, 1) {
                run.groups.push(run.digits.len());
                run.digits.push_str(&value.to_string());
                run.at.push((word.start, word.end));
            }
        } else if figures {
            // `2 zero 066 seven`: figures among the words.
            run.groups.push(run.digits.len());
            run.digits.push_str(text);
            run.at.extend((word.start..word.end).map(|b| (b, b + 1)));
        } else if !run.digits.is_empty() {
            let whole = std::mem::take(&mut run);
            if whole.digits.len() >= SHORTEST_SPOKEN {
                found.push(whole);
            }
        }
    }
    if run.digits.len() >= SHORTEST_SPOKEN {
        found.push(run);
    }
    // What is written in digits has been read already.
    found.retain(|r: &Run| r.at.iter().filter(|(start, end)| end - start > 1).count() >= 3);
    found
}
