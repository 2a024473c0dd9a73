//! Street addresses with a house number, in the order of four languages.

use std::ops::Range;

use super::matches;

pattern!(
    GERMAN,
    r"\b(?:[A-ZÄÖÜ][\wäöüß]*[ \-]){0,2}[A-ZÄÖÜ]?[\wäöüß]*(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Uu]fer|[Cc]haussee|[Dd]amm|[Ss]tieg|[Ss]teig|[Rr]ing)\s+\d{1,4}(?:\s?[a-h])?\b"
);
pattern!(
    GERMAN_AT,
    r"\b(?:Am|An der|An den|Auf dem|Auf der|Im|In der|Zum|Zur|Unter den|Hinter dem)\s+(?:[A-ZÄÖÜ][\wäöüß]+[ \-]?){1,2}\s?\d{1,3}(?:\s?[a-h])?\s*,\s*\d{5}\b"
);
pattern!(
    ENGLISH,
    r"\b\d{1,5}[a-zA-Z]?,?\s+(?:[A-Z][\w'’]*\.?\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Terrace|Crescent|Boulevard|Blvd|Gardens|Grove|Place|Pl|Hill|Row|Mews)\b\.?"
);
pattern!(
    ROMANCE,
    r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|chemin|impasse|allée|quai|place)\s+(?:(?:de|du|des|la|le|les|l'|d')\s?)*[A-ZÀ-Ý][\wà-ÿ'’\-]+"
);
pattern!(
    SOUTHERN,
    r"\b(?:Calle|Avenida|Avda\.|Plaza|Paseo|Via|Viale|Corso|Piazza|Rua)\s+(?:(?:de|del|della|dei|la|las|los|do|da)\s)*[A-ZÀ-Ý][\wà-ÿ]+(?:\s[A-ZÀ-Ý][\wà-ÿ]+){0,2},?\s+\d{1,4}\b"
);

/// Streets with a number. A street alone is news, and so is a number.
pub fn street_addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = matches(&GERMAN, text, |m, range| !is_count(text, m, range));
    for pattern in [&GERMAN_AT, &ENGLISH, &ROMANCE, &SOUTHERN] {
        found.extend(matches(pattern, text, |m, range| !is_count(text, m, range)));
    }
    found.sort_by_key(|r| r.start);
    found
}

/// `Weg 3 Bücher`, `im Ring 2 Runden`, a year: the number counts something else.
fn is_count(text: &str, found: &str, range: &Range<usize>) -> bool {
    pattern!(
        COUNTED,
        r"^\s?(?:[Uu]hr|Jahre|Tage|Stunden|Minuten|Bücher|Titel|Personen|Leute|Runden|km|Kilometer|Meter|%|Prozent|Euro|€|books|people|years|years?|days|:|\.\d)"
    );
    pattern!(YEAR, r"\s(?:19|20)\d\d$");
    pattern!(YEAR_FIRST, r"^(?:19|20)\d\d\s");
    // A weg, platz or ring without a name, or that begins small, is a word.
    let bare = ["platz", "weg", "ring", "damm", "allee", "gasse", "ufer", "straße", "strasse"];
    let first = found.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_bare = bare.contains(&first.as_str());
    let small = found.chars().next().is_some_and(char::is_lowercase);
    small || is_bare || YEAR.is_match(found) || YEAR_FIRST.is_match(found) || COUNTED.is_match(&text[range.end..])
}
