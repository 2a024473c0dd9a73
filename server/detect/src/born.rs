//! Birthdays of somebody, and what she signs in with.

use crate::{
    context::Scene,
    found::{
        Confidence::{Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{BornWord, Fiction, Her, House, Internal, Reader, SignIn, Speaker},
    pattern::pattern,
    people::How,
};

pattern!(
    DATE,
    r"(?-u:\b)(?:[0-3]?[0-9](?:\.|/|-|st|nd|rd|th)?\s?(?:of\s)?(?:[01]?[0-9]|jan[a-z]*|feb[a-z]*|mar[a-z]*|apr[a-z]*|mai|may|jun[a-z]*|jul[a-z]*|aug[a-z]*|sep[a-z]*|o[ck]t[a-z]*|nov[a-z]*|de[cz][a-z]*|enero|febrero|abril|mayo|diciembre|avril|juin|juillet|aout|janvier|fevrier|januari|maart|juni|juli|augustus)(?:\.|/|-|,)?\s?(?:de\s)?(?:19|20)?[0-9]{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s[0-3]?[0-9](?:st|nd|rd|th)?,?\s(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?-u:\b)"
);

/// Dates that are said to be the birthday of somebody who lives.
pub fn birth_dates(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    if !reading.words.iter().any(|w| w.classes.has(BornWord)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for m in DATE.find_iter(&reading.plain.lower) {
        let span = m.range();
        if !scene.is_named(&span, 4, &[BornWord]) && !scene.is_followed(&span, 2, &[BornWord]) {
            continue;
        }
        let person = scene.people.iter().any(|p| !p.is_public && !matches!(p.how, How::Role | How::Given | How::Pair))
            || reading.all.any(&[Reader]);
        let author = scene.people.iter().any(|p| p.is_public) || reading.all.any(&[Speaker, Fiction]);
        let (confidence, why) = match (person, author) {
            (true, false) => (Certain, vec![Why::Named, Why::Person]),
            (true, true) => (Likely, vec![Why::Named, Why::Person]),
            (false, true) => (Possible, vec![Why::Named, Why::Title]),
            (false, false) => (Likely, vec![Why::Named]),
        };
        found.push(Finding { kind: Kind::BirthDate, span, confidence, why });
    }
    found
}

/// Words between what is named and its value.
const NEAR: usize = 6;

/// A password, PIN or sign-in that is given away.
pub fn credentials(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    let mut found = Vec::new();
    for (at, word) in reading.words.iter().enumerate().filter(|(_, w)| w.classes.has(SignIn) && !w.is_quoted) {
        let until = (at + 1 + NEAR).min(reading.words.len());
        let value = (at + 1..until).find(|n| is_secret(scene, *n, at));
        let Some(value) = value else { continue };
        let span = word.start..reading.words[value].end;
        let wide = word.sentence.saturating_sub(1)..=word.sentence + 1;
        let has = |classes: &[_]| wide.clone().any(|s| reading.sentences.get(s).is_some_and(|c| c.any(classes)));
        let person = scene.person(&span).is_some() || has(&[Reader, Her]);
        let public =
            ["wifi", "wi-fi", "wlan", "guest", "gast", "print", "public", "invite", "zoom", "all of us", "everyone"]
                .iter()
                .any(|w| reading.plain.lower.contains(w));
        let (kind, confidence, why) = if has(&[Internal]) && !public {
            (Kind::Confidential, Certain, vec![Why::Named])
        } else if person && !public {
            (Kind::Credential, Certain, vec![Why::Named, Why::Person])
        } else if public || has(&[House]) {
            (Kind::Credential, Possible, vec![Why::Named, Why::House])
        } else {
            (Kind::Credential, Likely, vec![Why::Named])
        };
        found.push(Finding { kind, span, confidence, why });
    }
    found.dedup_by(|a, b| a.span.start < b.span.end && b.span.start < a.span.end);
    found
}

/// A word with digits, or one that stands after a colon: what a password looks like.
fn is_secret(scene: &Scene<'_>, at: usize, named: usize) -> bool {
    let reading = scene.reading;
    let word = &reading.words[at];
    let text = reading.lower(word);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let mixed = digits > 0 && digits < text.len() && text.len() >= 5;
    let pin = (4..=8).contains(&digits)
        && digits == text.len()
        && !(digits == 4 && (text.starts_with("19") || text.starts_with("20")));
    let gap = reading.between(at - 1, at);
    let given = at == named + 1 && gap.contains([':', '=']) && text.len() >= 5;
    let time =
        reading.plain.lower[word.end..].starts_with(':') || gap.ends_with(':') && !gap.contains(": ") && at > named + 1;
    (mixed && !text.ends_with("th") && !text.ends_with("pm") && !text.ends_with("am") || pin || given) && !time
}
