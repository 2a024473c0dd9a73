//! Birthdays of somebody, and what she signs in with.

use crate::{
    context::Scene,
    found::{
        Confidence::{Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{BornWord, Fiction, Her, Internal, Reader, SignIn, Speaker},
    pattern::pattern,
    people::{How, Person},
};

pattern!(
    DATE,
    r"(?-u:\b)(?:[0-3]?[0-9](?:\.|/|-|st|nd|rd|th|er|\s)\s?(?:of\s|de\s)?(?:[01]?[0-9]|janv?[a-z]*|ene[a-z]*|feb[a-z]*|fevr[a-z]*|mar[a-z]*|maart|mrt|apr[a-z]*|avr[a-z]*|abr[a-z]*|ma[ijy][a-z]*|mei|jui?[nl][a-z]*|aug[a-z]*|ago[a-z]*|aout|sep[a-z]*|o[ck]t[a-z]*|nov[a-z]*|de[czi][a-z]*)(?:\.|/|-|,|\s)\s?(?:del?\s)?(?:19|20)?[0-9]{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s[0-3]?[0-9](?:st|nd|rd|th)?,?\s(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?-u:\b)"
);
// A day and a month alone, where the year stands elsewhere.
pattern!(
    DAY,
    r"(?-u:\b)(?:[0-3]?[0-9](?:\.|st|nd|rd|th)?\s(?:of\s|de\s)?(?:janu|enero|febr|fevr|mar[sz]|maart|april|avril|abril|mai|may|mei|juni|juin|july?|juli|august|aout|sept|okto|octo|nove|dece|deze|dici)[a-z]*)(?-u:\b)"
);

// `in Birmingham`, `à Lillebonne`: where somebody was born is told of authors.
pattern!(TOWN, r"^,? (?:in|near|bei|a|en|te) [A-Z]");
/// Authors of whom that is told are no children, and most of them no longer young.
const AUTHOR: u16 = 1990;

/// Dates that are said to be the birthday of somebody who lives.
pub fn birth_dates(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    // `Miss Lund b. 30/09/1990`, `Herr Batt, *2.12.1939`, `Bertram Coe (12/12/1940)`.
    let is_said = |start: usize| {
        let before = reading.plain.lower[..start].trim_end();
        let named = |p: &Person| p.last + 1 == reading.word_at(start) && !p.is_public;
        before.ends_with(" b.") || (before.ends_with(['*', '(']) && scene.people.iter().any(named))
    };
    let marked = [" b.", "*", "("].iter().any(|m| reading.plain.lower.contains(m));
    if !reading.words.iter().any(|w| w.classes.has(BornWord)) && !marked {
        return Vec::new();
    }
    let mut found = Vec::new();
    let text = &reading.plain.lower;
    let mut dates: Vec<_> = DATE.find_iter(text).map(|m| m.range()).collect();
    // `Unser ältester Leser, Jahrgang 1927, geb. am 30. Januar`.
    if dates.is_empty() && reading.all.has(Reader) && reading.words.iter().any(|w| is_year(w.number)) {
        dates.extend(DAY.find_iter(text).map(|m| m.range()));
    }
    for span in dates {
        let named = scene.is_named(&span, 10, &[BornWord]) || scene.is_followed(&span, 2, &[BornWord]);
        if !named && !is_said(span.start) {
            continue;
        }
        let person = scene.people.iter().any(|p| !p.is_public && !matches!(p.how, How::Role | How::Given | How::Pair))
            || reading.all.any(&[Reader]);
        let history = reading.words.get(reading.word_at(span.start)).is_some_and(|w| scene.is_history(w.sentence));
        // `Ingeborg Bachmann, geb. 25. Juni 1926`: whoever was born so long ago and is no reader is remembered.
        let year = text[span.clone()].rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|y| y.parse::<u16>().ok());
        let remembered = year.is_some_and(|y| (1000..1930).contains(&y))
            && !reading.all.any(&[Reader, Her])
            && !scene.people.iter().any(|p| p.how == How::Titled);
        let known = year.is_some_and(|y| (1000..AUTHOR).contains(&y))
            && TOWN.is_match(&reading.plain.text[span.end..])
            && !reading.all.has(Reader)
            && scene.people.iter().all(|p| matches!(p.how, How::Full | How::Pair | How::Given));
        let author = history
            || remembered
            || known
            || scene.people.iter().any(|p| p.is_public)
            || reading.all.any(&[Speaker, Fiction]);
        let (confidence, why) = match (person, author) {
            (true, false) => (Certain, vec![Why::Named, Why::Person]),
            (true, _) if remembered || known => (Possible, vec![Why::Named, Why::Title]),
            (true, true) => (Likely, vec![Why::Named, Why::Person]),
            (false, true) => (Possible, vec![Why::Named, Why::Title]),
            (false, false) => (Likely, vec![Why::Named]),
        };
        found.push(Finding { kind: Kind::BirthDate, span, confidence, why });
    }
    found
}

/// A year in which somebody who lives may have been born.
fn is_year(number: Option<u16>) -> bool {
    number.is_some_and(|n| (1915..=2025).contains(&n))
}

// What names a secret, a few words, and something that a person would not write as a word.
pattern!(
    SECRET,
    r"^[^a-z0-9]{0,4}(?:[a-z./'()-]+[ ,:=\x22]+){0,12}?([^\s:,]*[a-z][^\s:,]*[0-9!#$%&*_=][^\s,]*|[^\s:,]*[0-9][^\s:,]*[a-z!#$%&*_=][^\s,]*)"
);
// Figures alone stand nearer: `the PIN, it was 4471`.
pattern!(
    PIN,
    r"^[^a-z0-9]{0,4}(?:[a-z.'()-]+[ ,:=\x22]+){0,6}?([0-9]{4,8}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}|[a-z]+-[a-z]+-[a-z]+)(?:[^a-z0-9:]|$)"
);
// Said after a colon or an equals sign, whatever it is.
pattern!(GIVEN, r"^\s?[:=]\s?\x22?([a-z0-9!#$%&*_+-]{5,})(?:[^a-z0-9 ]|$| [^a-z])");

/// Bytes after what is named in which its value may stand.
const REACH: usize = 90;

const OPEN: [&str; 14] = [
    "wifi",
    "wi-fi",
    "wlan",
    "guest",
    "gast",
    "print",
    "invite",
    "zoom",
    "everyone",
    "everybody",
    "voucher",
    "invitados",
    "invites",
    "gratis",
];

/// Whom a password is for that readers do not get.
const STAFF_ONLY: [&str; 12] = [
    "staff",
    "verwaltung",
    "mitarbeiter",
    "personal",
    "intern",
    "admin",
    "not for readers",
    "don't give",
    "don't tell",
    "nicht weiter",
    "nicht an leser",
    "keep it",
];

/// A password, PIN or sign-in that is given away.
pub fn credentials(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    let text = &reading.plain.lower;
    let mut found: Vec<Finding> = Vec::new();
    for mark in reading.marks.iter().filter(|m| m.classes.has(SignIn)) {
        let word = reading.word_at(mark.start);
        let Some(named) = reading.words.get(word).filter(|w| !w.is_quoted) else { continue };
        let mut until = text.len().min(mark.end + REACH);
        while !text.is_char_boundary(until) {
            until -= 1;
        }
        let rest = &text[mark.end..until];
        let value = [&*SECRET, &*PIN, &*GIVEN]
            .iter()
            .find_map(|p| p.captures(rest)?.get(1).filter(|v| !is_no_secret(v.as_str())));
        let Some(value) = value else { continue };
        let end = mark.end + value.as_str().trim_end_matches(['.', ',', ')', ';']).len() + value.start();
        let span = mark.start..end;
        if found.last().is_some_and(|f| f.span.end >= span.start) {
            continue;
        }
        let wide = named.sentence.saturating_sub(1)..=named.sentence + 1;
        let has = |classes: &[_]| wide.clone().any(|s| reading.sentences.get(s).is_some_and(|c| c.any(classes)));
        let person = scene.person(&span).is_some() || has(&[Reader, Her]);
        let kept = STAFF_ONLY.iter().any(|w| text.contains(w));
        let public = OPEN.iter().any(|w| text.contains(w)) && !kept && !has(&[Internal]);
        let (kind, confidence, why) = match (public, has(&[Internal]), person) {
            (true, _, _) => (Kind::Credential, Possible, vec![Why::Named, Why::House]),
            (_, true, _) => (Kind::Confidential, Certain, vec![Why::Named]),
            (_, _, true) => (Kind::Credential, Certain, vec![Why::Named, Why::Person]),
            _ => (Kind::Credential, Certain, vec![Why::Named]),
        };
        found.push(Finding { kind, span, confidence, why });
    }
    found
}

/// A year, an hour, an ordinal, a web address.
fn is_no_secret(value: &str) -> bool {
    let bare = value.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    let hour = value.contains(':') && bare.bytes().filter(u8::is_ascii_alphabetic).count() <= 2;
    let ordinal = bare.len() <= 4 && ["st", "nd", "rd", "th", "am", "pm"].iter().any(|e| bare.ends_with(e));
    let counted = value.rsplit_once('-').is_some_and(|(word, n)| {
        word.bytes().all(|b| b.is_ascii_alphabetic()) && n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit())
    });
    let mixed = bare.bytes().any(|b| b.is_ascii_alphabetic());
    let short = bare.len() < 4 || (mixed && bare.len() < 6 && !value.contains('!'));
    counted
        || short
        || year
        || hour
        || ordinal
        || value.contains("http")
        || value.contains("www.")
        || value.contains(['€', '£', '@'])
}
