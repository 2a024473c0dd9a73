//! Street addresses with a house number, in the order of five languages.

use std::ops::Range;

use crate::{
    context::Scene,
    found::{Confidence, Finding, Kind, Why},
    lexicon::Class::{Her, Home as AtHome, Reader, She, ThingWord},
    normalise::Plain,
    own::Home,
    pattern::pattern,
    people::How,
};

pattern!(
    GERMAN,
    r"(?-u:\b)(?:[A-Z][A-Za-z]*\.?[ -]){0,2}[A-Z]?[A-Za-z]*(?:[Ss]trasse|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Uu]fer|[Cc]haussee|[Dd]amm|[Ss]tieg|[Ss]teig|[Rr]ing|[Pp]fad|[Ww]all|[Gg]raben|[Mm]arkt|[Hh]of|[Bb]erg|[Ss]teg|[Ss]tiege|[Ss]traat|[Ll]aan|[Pp]lein|[Gg]racht|[Kk]ade|[Dd]reef|[Ww]eide|[Ss]ingel|[Pp]romenade|zeile|twiete|brucke|siedlung|hohe|kai|winkel|bogen|blick|heide|kamp|rain|hang|wiesen?|busch|acker|hag|halde|steige|lande|leite|gartchen|muhle|auweg|bruch|moor|anger|horst)\s+[0-9]{1,4}(?:\s?[a-hA-H](?-u:\b))?(?-u:\b)"
);
pattern!(
    GERMAN_AT,
    r"(?-u:\b)(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter dem|Hinterm|Vorm|Vor dem|Beim|Bei der|Am Alten|Alte|Alter|Neue|Neuer)\s+(?:[A-Z][a-z]+[ -]?){1,2}\s?(?:[0-9]{1,3}(?:\s?[a-h](?-u:\b))?|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|[a-z]{3,6}zehn|(?:[a-z]{3,6}und)?[a-z]{3,5}(?:zig|ssig))(?-u:\b)"
);
pattern!(
    ENGLISH,
    r"(?-u:\b)(?:(?:[Uu]nit|[Ff]lat|[Aa]pt\.?|[Aa]partment)\s)?(?:[0-9]{1,5}[a-zA-Z]?(?:[/-][0-9]{1,5})?|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[A-Za-z]{3,5}teen|(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty(?:[- ][a-z]{3,5})?)),?[\s/]+(?:[NSEW]\.?\s)?(?:[A-Z0-9][A-Za-z0-9']*\.?[\s/]+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Terrace|Crescent|Cres|Boulevard|Blvd|Gardens|Grove|Place|Pl|Hill|Row|Mews|Parade|Square|Walk|Rise|View|Green|Quay|Wharf|Highway|Circle|Trail|Parkway|Pike|Yard|Gate|Steps|Path|Vale|Wynd|Cottages|Villas|Alley|Brae|Esplanade|Promenade|Passage|Mount|Bank|Fields)(?-u:\b)\.?"
);
pattern!(
    POSTCODE,
    r"(?-u:\b)(?:(?:[A-Z][a-z']+ (?:Lane|Forge|Cottage|House|Farm|Mill|Barn|Lodge)),? [A-Za-z, ']{0,30})?[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}(?-u:\b)"
);
pattern!(
    ROMANCE,
    r"(?-u:\b)[0-9]{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|chemin|impasse|allee|quai|place|route|cours|passage|square)\s+(?:(?:de|du|des|la|le|les|l'|d')\s?)*[A-Z][A-Za-z'-]+(?:[ -][A-Z][A-Za-z'-]+){0,2}"
);
pattern!(
    SOUTHERN,
    r"(?-u:\b)(?:[Cc]alle|[Cc]allejon|[Tt]ravesia|[Pp]asaje|[Cc]arrer|C/|[Aa]venida|Avda\.|[Pp]laza|[Pp]aseo|[Rr]onda|[Cc]amino|Via|Viale|Corso|Piazza|Rua)\s+(?:(?:de|del|della|dei|la|las|los|do|da)\s)*[A-Z][A-Za-z]+(?:\s(?:(?:de|del|la|las|los)\s)*[A-Z][A-Za-z]+){0,2},?\s+(?:n[.o]*\s?)?[0-9]{1,4}(?-u:\b)"
);
// A flat or a room, which is an address where somebody is said to live there.
pattern!(
    DWELLING,
    r"(?-u:\b)(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Ww]ohnung|[Zz]immer|[Rr]oom|[Hh]abitacion|[Cc]hambre|[Kk]amer|[Aa]ppartement|[Tt]ur|[Pp]uerta|[Pp]iso)\s[0-9]{1,4}[a-z]?(?-u:\b)"
);
// The number counts something else.
pattern!(
    COUNTED,
    r"^\s?(?:[Uu]hr|Jahre|Tage|Stunden|Minuten|Bucher|Titel|Personen|Leute|Runden|km|Kilometer|Meter|%|Prozent|Euro|€|books|people|years?|days|Medien|Platze|:|\.[0-9]|/[0-9]{2})"
);
pattern!(HOUR, r"[0-9]\sUhr\s");
pattern!(YEAR, r"\s(?:19|20)[0-9][0-9]$");
pattern!(YEAR_FIRST, r"^(?:19|20)[0-9][0-9]\s");

/// Where a plain text has streets with a number. A street alone is news, and so is a number.
pub fn streets(plain: &Plain) -> Vec<Range<usize>> {
    let text = &plain.text;
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return found;
    }
    for pattern in [&GERMAN, &GERMAN_AT, &ENGLISH, &ROMANCE, &SOUTHERN, &POSTCODE] {
        for range in pattern.find_iter(text).map(|m| m.range()) {
            let overlaps = found.iter().any(|f| f.start < range.end && range.start < f.end);
            if !overlaps && !is_count(text, &range) {
                found.push(range);
            }
        }
    }
    found.sort_by_key(|r| r.start);
    found
}

const BARE: [&str; 13] =
    ["platz", "weg", "ring", "damm", "allee", "gasse", "ufer", "strasse", "markt", "hof", "berg", "wall", "graben"];

/// `Weg 3 Bücher`, `im Ring 2 Runden`, a year: the number counts something else.
fn is_count(text: &str, range: &Range<usize>) -> bool {
    let found = &text[range.clone()];
    // A weg, platz or ring without a name, or that begins small, is a word.
    let first = found.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_bare = BARE.contains(&first.as_str());
    let small = found.starts_with(|c: char| c.is_ascii_lowercase())
        && !["calle", "avenida", "plaza", "paseo", "ronda", "camino", "unit", "flat", "apartment", "apt."]
            .contains(&first.as_str());
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '_' | '@');
    small
        || is_bare
        || text[..range.start].ends_with(goes_on)
        || text[range.end..].starts_with(goes_on)
        || YEAR.is_match(found)
        || YEAR_FIRST.is_match(found)
        || HOUR.is_match(found)
        || COUNTED.is_match(&text[range.end..])
}

/// Words of a post that is more than an address.
const LONG: usize = 12;

/// Streets with a number that are not the branch's.
pub fn street_addresses(scene: &Scene<'_>, home: &Home) -> Vec<Finding> {
    let plain = &scene.reading.plain;
    let mut found = Vec::new();
    let streets = streets(plain);
    for span in streets.iter().cloned().chain(dwellings(scene, &streets)) {
        if home.is_own_street(&plain.lower[span.clone()]) || scene.is_named(&span, 1, &[ThingWord]) {
            continue;
        }
        let (mut confidence, mut why) = scene.whose(&span);
        // `Frau Weber, Lindenstraße 12`: the name stands right before it.
        let word = scene.reading.word_at(span.start);
        let next_to = scene.people.iter().any(|p| {
            p.last + 1 == word && !p.is_public && !p.is_staff && matches!(p.how, How::Titled | How::Reader | How::Full)
        });
        if next_to || (confidence == Confidence::Likely && scene.is_named(&span, 3, &[AtHome])) {
            confidence = Confidence::Certain;
            why.push(Why::Person);
        }
        // In a longer post that speaks of nobody, a street is where something is.
        if confidence == Confidence::Likely && why.is_empty() && scene.reading.words.len() > LONG {
            confidence = Confidence::Possible;
        }
        if scene.is_quoted(&span) || is_title(scene, word) {
            confidence = Confidence::Possible;
            why.push(Why::Title);
        }
        found.push(Finding { kind: Kind::StreetAddress, span, confidence, why });
    }
    found
}

/// Flats and rooms of somebody who is said to live there, besides those in streets.
fn dwellings(scene: &Scene<'_>, streets: &[Range<usize>]) -> Vec<Range<usize>> {
    if !scene.reading.all.has(AtHome) {
        return Vec::new();
    }
    let lives = |span: &Range<usize>| {
        let near = scene.is_named(span, 9, &[AtHome]) || scene.is_followed(span, 6, &[AtHome]);
        near && (scene.person(span).is_some() || scene.is_named(span, 9, &[Reader, Her, She]))
    };
    let apart = |span: &Range<usize>| streets.iter().all(|s| s.end <= span.start || span.end <= s.start);
    DWELLING.find_iter(&scene.reading.plain.text).map(|m| m.range()).filter(|s| apart(s) && lives(s)).collect()
}

/// `Die Tote im Eichenweg 9`: crime novels and films are named after places.
fn is_title(scene: &Scene<'_>, word: usize) -> bool {
    const CRIMES: [&str; 9] = ["tatort", "mord", "tote", "toter", "leiche", "murder", "death", "body", "mystery"];
    let from = word.saturating_sub(4);
    scene.reading.words[from..(word + 2).min(scene.reading.words.len())]
        .iter()
        .any(|w| CRIMES.contains(&scene.reading.lower(w)))
}
