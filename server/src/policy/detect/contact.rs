//! E-mail addresses and telephone numbers.

use std::{ops::Range, str::FromStr};

use phonenumber::{Mode, country};

use super::{digits, matches};

pattern!(EMAIL, r"(?i)[a-z0-9][a-z0-9._%+\-]*@[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.[a-z]{2,}");
pattern!(PHONE, r"(?:\+|\(?\b0)[\d(][\d ()/.\-\u{2013}]{4,22}\d");
// A number after a word that says what it is.
pattern!(
    SAID,
    r"(?i)(?:tel|telefon|telephone|phone|call|ring|mobile|cell|handy|mobil|fax|whatsapp|text)\b\.?:?[\s:]*(?:me |us |at |on |unter |an |nr\.? ?)*$"
);

/// Addresses of an office, which is nobody's in particular.
const OFFICES: [&str; 24] = [
    "info",
    "contact",
    "kontakt",
    "post",
    "mail",
    "office",
    "library",
    "bibliothek",
    "help",
    "hilfe",
    "support",
    "press",
    "presse",
    "noreply",
    "no-reply",
    "team",
    "events",
    "service",
    "webmaster",
    "auskunft",
    "enquiries",
    "hello",
    "biblioteca",
    "bibliotheque",
];

/// Addresses of persons. Handles (`@anna@alder.example`) are none, nor is what belongs to an office.
pub fn emails(text: &str) -> Vec<Range<usize>> {
    if !text.contains('@') {
        return Vec::new();
    }
    matches(&EMAIL, text, |found, _| {
        let name = found.split('@').next().unwrap_or_default().to_lowercase();
        !OFFICES.contains(&name.as_str())
    })
}

/// Numbers that a telephone could call, in the form of their country.
pub fn phones(text: &str, country: &str) -> Vec<Range<usize>> {
    let home = country::Id::from_str(country).ok();
    matches(&PHONE, text, |found, range| {
        let written = digits(found);
        if looks_like_something_else(text, found, range) || !(7..=15).contains(&written.len()) {
            return false;
        }
        let international = found.starts_with('+') || found.starts_with("00");
        let number = match found.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None => found.replace("(0)", ""),
        };
        let valid = phonenumber::parse(home.filter(|_| !international), &number)
            .is_ok_and(|n| n.is_valid() && !n.format().mode(Mode::E164).to_string().is_empty());
        valid && (international || said(text, range) || written.len() >= 9)
    })
}

fn said(text: &str, range: &Range<usize>) -> bool {
    SAID.is_match(&text[..range.start])
}

/// Dates, times, ISBNs and shelf marks have digits and hyphens too.
fn looks_like_something_else(text: &str, found: &str, range: &Range<usize>) -> bool {
    pattern!(DATE, r"^\(?\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}$|^\d{4}[./\-]\d{1,2}[./\-]\d{1,2}$");
    pattern!(
        NAMED,
        r"(?i)(?:isbn|issn|ean|ppn|doi|signatur|shelf ?mark|call number|barcode|nr\.|no\.|inv)[\s.:\-]*(?:1[03])?[\s:\-]*$"
    );
    DATE.is_match(found) || NAMED.is_match(&text[..range.start])
}
