//! Numbers that are written in words, in figures: `two nine double oh`, `forty-two seventeen`, `zweiundvierzig`.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use crate::{
    numbers::{LINKS, glued_digits, spoken_digit},
    respelled::Respelled,
    words::Reading,
};

/// From ten on, by their value.
const GREATER: [(u8, &[&str]); 18] = [
    (10, &["ten", "zehn", "dix", "diez", "tien"]),
    (11, &["eleven", "elf", "onze", "once"]),
    (12, &["twelve", "zwolf", "douze", "doce", "twaalf"]),
    (13, &["thirteen", "dreizehn", "treize", "trece", "dertien"]),
    (14, &["fourteen", "vierzehn", "quatorze", "catorce", "veertien"]),
    (15, &["fifteen", "funfzehn", "quinze", "quince", "vijftien"]),
    (16, &["sixteen", "sechzehn", "seize", "dieciseis", "zestien"]),
    (17, &["seventeen", "siebzehn", "diecisiete", "zeventien"]),
    (18, &["eighteen", "achtzehn", "dieciocho", "achttien"]),
    (19, &["nineteen", "neunzehn", "diecinueve", "negentien"]),
    (20, &["twenty", "zwanzig", "vingt", "veinte", "twintig"]),
    (30, &["thirty", "dreissig", "trente", "treinta", "dertig"]),
    (40, &["forty", "fourty", "vierzig", "quarante", "cuarenta", "veertig"]),
    (50, &["fifty", "funfzig", "cinquante", "cincuenta", "vijftig"]),
    (60, &["sixty", "sechzig", "soixante", "sesenta", "zestig"]),
    (70, &["seventy", "siebzig", "setenta", "zeventig"]),
    (80, &["eighty", "achtzig", "ochenta", "tachtig"]),
    (90, &["ninety", "neunzig", "noventa", "negentig"]),
];

static VALUES: LazyLock<HashMap<&str, u8>> =
    LazyLock::new(|| GREATER.iter().flat_map(|(value, names)| names.iter().map(|n| (*n, *value))).collect());

/// Numbers in words of a row that is read in figures, at least.
const LEAST: usize = 3;
/// Digits of the shortest number that is looked at.
const SHORTEST: usize = 5;
/// Bytes that may stand between two words of a number.
const GAP: usize = 4;

/// What a word is in a number.
enum Part {
    /// Digits, and whether they are written as a word.
    Digits(String, bool),
    /// The next is said several times.
    Times(usize),
    /// `seven hundred`.
    Hundred,
    /// Stands between two groups.
    Link,
}

fn part(word: &str) -> Option<Part> {
    if word.len() <= 6 && word.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Part::Digits(word.to_owned(), false));
    }
    let said = |digits: String| Some(Part::Digits(digits, true));
    match word {
        "o" => return said("0".to_owned()),
        "double" | "doppel" => return Some(Part::Times(2)),
        "triple" => return Some(Part::Times(3)),
        "hundred" | "hundert" | "cent" | "cien" | "honderd" => return Some(Part::Hundred),
        _ => {}
    }
    if let Some(digit) = spoken_digit(word) {
        return said(digit.to_string());
    }
    if let Some(value) = VALUES.get(word) {
        return said(value.to_string());
    }
    if let Some(glued) = glued_digits(word) {
        return said(glued.iter().map(|(_, _, digit)| digit.to_string()).collect());
    }
    if let Some(value) = unit_first(word) {
        return said(value.to_string());
    }
    LINKS.contains(&word).then_some(Part::Link)
}

/// Bytes of the shortest word that is several digits, or a unit and a ten.
const LONG: usize = 9;

/// Whether a word is of a number, told quickly: nearly no word is.
fn is_said(word: &str) -> bool {
    let is_long = || word.len() >= LONG && (unit_first(word).is_some() || glued_digits(word).is_some());
    word == "o" || spoken_digit(word).is_some() || VALUES.contains_key(word) || is_long()
}

/// `zweiundvierzig`, `tweeenveertig`: the unit before the ten, as one word.
fn unit_first(word: &str) -> Option<u8> {
    if !word.ends_with("ig") {
        return None;
    }
    ["und", "en"].iter().find_map(|link| {
        word.match_indices(link).find_map(|(at, _)| {
            let (unit, tens) = (&word[..at], &word[at + link.len()..]);
            let unit = if unit == "ein" { 1 } else { u8::try_from(spoken_digit(unit)?).ok()? };
            VALUES.get(tens).filter(|ten| **ten >= 20).map(|ten| ten + unit)
        })
    })
}

/// A number of several words: its digits in groups, each with the bytes that it was read from.
#[derive(Default)]
struct Number {
    groups: Vec<(String, Range<usize>)>,
    said: usize,
    times: usize,
}

impl Number {
    /// Takes a word in; whether it is one of a number.
    fn take(&mut self, part: Option<Part>, at: Range<usize>) -> bool {
        match part {
            Some(Part::Digits(digits, said)) => {
                self.said += usize::from(said);
                let units = digits.len() == 1 && digits != "0" && said;
                match self.groups.last_mut() {
                    // `forty-two`: the unit belongs to the ten.
                    Some((last, span)) if units && self.times == 0 && last.len() == 2 && is_tens(last) && said => {
                        last.replace_range(1.., &digits);
                        span.end = at.end;
                    }
                    _ => {
                        for _ in 0..self.times.max(1) {
                            self.groups.push((digits.clone(), at.clone()));
                        }
                    }
                }
                self.times = 0;
            }
            Some(Part::Times(times)) => self.times = times,
            Some(Part::Hundred) => match self.groups.last_mut() {
                Some((last, span)) => {
                    last.push_str("00");
                    span.end = at.end;
                }
                None => return false,
            },
            Some(Part::Link) => return !self.groups.is_empty(),
            None => return false,
        }
        true
    }

    fn is_one(&self) -> bool {
        self.said >= LEAST && self.groups.iter().map(|(digits, _)| digits.len()).sum::<usize>() >= SHORTEST
    }
}

fn is_tens(digits: &str) -> bool {
    digits.ends_with('0') && !digits.starts_with(['0', '1'])
}

impl Reading {
    /// The text once more with numbers in figures that are written in words, and where those stand in it. None where it has
    /// none.
    pub fn in_figures(&self) -> Option<(Respelled, Vec<Range<usize>>)> {
        if self.words.iter().filter(|w| is_said(self.lower(w))).take(LEAST).count() < LEAST {
            return None;
        }
        let numbers = self.numbers_in_words();
        if numbers.is_empty() {
            return None;
        }
        let (mut second, mut places, mut at) = (Respelled::default(), Vec::new(), 0);
        for number in &numbers {
            let (Some((_, first)), Some((_, last))) = (number.groups.first(), number.groups.last()) else { continue };
            self.copy(at..first.start, &mut second);
            let start = second.len();
            for (n, (digits, span)) in number.groups.iter().enumerate() {
                if n > 0 {
                    second.push(' ', span.start, span.start);
                }
                second.push_all(digits, span.start, span.end);
            }
            places.push(start..second.len());
            at = last.end;
        }
        self.copy(at..self.plain.text.len(), &mut second);
        Some((second.read(), places))
    }

    fn copy(&self, range: Range<usize>, second: &mut Respelled) {
        for (offset, c) in self.plain.text[range.clone()].char_indices() {
            second.push(c, range.start + offset, range.start + offset + c.len_utf8());
        }
    }

    fn numbers_in_words(&self) -> Vec<Number> {
        let (mut found, mut number) = (Vec::new(), Number::default());
        for (at, word) in self.words.iter().enumerate() {
            let near = at == 0 || self.between(at - 1, at).len() <= GAP;
            if !near {
                found.extend(Some(std::mem::take(&mut number)).filter(Number::is_one));
            }
            if !number.take(part(self.lower(word)), word.start..word.end) {
                found.extend(Some(std::mem::take(&mut number)).filter(Number::is_one));
            }
        }
        found.extend(Some(number).filter(Number::is_one));
        found
    }
}
