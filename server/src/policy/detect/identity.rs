//! Library cards, and numbers that a state gives to a person.

use std::ops::Range;

use super::{digits, luhn, matches};

// 2 for a patron, four for the library, eight for the person, one to check (Codabar, ANSI/AIM BC3).
pattern!(LIBRARY_CARD, r"\b2(?:[ \-.]?\d){13}\b");

/// Library cards of this branch, or of any where it has named no prefix.
pub fn library_cards(text: &str, prefixes: &[String]) -> Vec<Range<usize>> {
    matches(&LIBRARY_CARD, text, |found, _| {
        let number = digits(found);
        let ours = prefixes.is_empty() || prefixes.iter().any(|p| number.starts_with(p.as_str()));
        number.len() == 14 && ours && luhn(&number)
    })
}

pattern!(GERMAN_TAX, r"\b[1-9]\d ?\d{3} ?\d{3} ?\d{3}\b");
pattern!(GERMAN_PENSION, r"\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b");
pattern!(AMERICAN, r"\b\d{3}-\d{2}-\d{4}\b");
pattern!(BRITISH, r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b");
pattern!(FRENCH, r"\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b");
pattern!(SPANISH, r"\b[XYZ\d]\d{7}-?[A-HJ-NP-TV-Z]\b");
pattern!(ITALIAN, r"\b[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b");
pattern!(SWEDISH, r"\b(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4}\b");
pattern!(DANISH, r"\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}\b");
pattern!(POLISH, r"\b\d{2}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\d|3[01])\d{5}\b");

/// Numbers of persons in the form of ten countries, checked where the form has a check digit.
pub fn national_ids(text: &str) -> Vec<Range<usize>> {
    let mut found = matches(&GERMAN_TAX, text, |n, _| german_tax(&digits(n)));
    found.extend(matches(&GERMAN_PENSION, text, |n, _| german_pension(n)));
    found.extend(matches(&AMERICAN, text, |n, _| american(n)));
    found.extend(matches(&BRITISH, text, |n, _| {
        !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].iter().any(|p| n.starts_with(p))
    }));
    found.extend(matches(&FRENCH, text, |n, _| french(n)));
    found.extend(matches(&SPANISH, text, |n, _| spanish(n)));
    found.extend(matches(&ITALIAN, text, |n, _| italian(n)));
    found.extend(matches(&SWEDISH, text, |n, _| {
        let all = digits(n);
        luhn(&all[all.len() - 10..])
    }));
    found.extend(matches(&DANISH, text, |_, range| before(text, range, &["cpr", "cpr-nr", "cpr-nummer", "cpr nr"])));
    found.extend(matches(&POLISH, text, |n, _| weighted(n, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1], 10)));
    found.sort_by_key(|r| r.start);
    found.dedup();
    found
}

fn before(text: &str, range: &Range<usize>, words: &[&str]) -> bool {
    let said = text[..range.start].trim_end_matches([' ', ':', '.']).to_lowercase();
    words.iter().any(|w| said.ends_with(w))
}

fn values(number: &str) -> Vec<u32> {
    number.chars().filter_map(|c| c.to_digit(10)).collect()
}

fn weighted(number: &str, weights: &[u32], modulus: u32) -> bool {
    values(number).iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % modulus == 0
}

/// ISO 7064 MOD 11,10, and one digit of the first ten that stands there twice or three times.
fn german_tax(number: &str) -> bool {
    let all = values(number);
    let Some((check, first)) = all.split_last() else { return false };
    let most = (0..10).map(|d| first.iter().filter(|x| **x == d).count()).max().unwrap_or(0);
    let mut product = 10;
    for digit in first {
        let sum = (digit + product) % 10;
        product = (if sum == 0 { 10 } else { sum } * 2) % 11;
    }
    (2..=3).contains(&most) && (11 - product) % 10 == *check
}

/// Two for the office, a birthday, the first letter of a name, two, one to check.
fn german_pension(number: &str) -> bool {
    let plain: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (Some(letter), Some(day), Some(month)) = (plain.chars().nth(8), plain.get(2..4), plain.get(4..6)) else {
        return false;
    };
    let day: u32 = day.parse().unwrap_or(0);
    let month: u32 = month.parse().unwrap_or(0);
    let expanded = format!("{}{:02}{}", &plain[..8], u32::from(letter) - u32::from('A') + 1, &plain[9..]);
    let weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
    let sum: u32 = values(&expanded).iter().zip(weights).map(|(d, w)| d * w).map(|p| p / 10 + p % 10).sum();
    (1..=31).contains(&(day % 50)) && (1..=12).contains(&month) && values(&expanded).last() == Some(&(sum % 10))
}

fn american(number: &str) -> bool {
    let parts: Vec<&str> = number.split('-').collect();
    !matches!(parts[0], "000" | "666") && !parts[0].starts_with('9') && parts[1] != "00" && parts[2] != "0000"
}

fn french(number: &str) -> bool {
    let plain: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (body, key) = plain.split_at(13);
    let body = body.replace("2A", "19").replace("2B", "18");
    match (body.parse::<u64>(), key.parse::<u64>()) {
        (Ok(body), Ok(key)) => 97 - body % 97 == key,
        _ => false,
    }
}

fn spanish(number: &str) -> bool {
    let plain = number.replace('-', "");
    let (body, letter) = plain.split_at(8);
    let body = body.replacen('X', "0", 1).replacen('Y', "1", 1).replacen('Z', "2", 1);
    let letters = b"TRWAGMYFPDXBNJZSQVHLCKE";
    body.parse::<usize>().is_ok_and(|n| letter.as_bytes() == [letters[n % 23]])
}

fn italian(code: &str) -> bool {
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let value = |c: char| c.to_digit(10).unwrap_or_else(|| u32::from(c) - u32::from('A'));
    let sum: u32 = code
        .chars()
        .take(15)
        .enumerate()
        .map(|(n, c)| if n % 2 == 0 { ODD[value(c) as usize] } else { value(c) })
        .sum();
    code.chars().last().map(value) == Some(sum % 26)
}
