//! Bank accounts and payment cards, both with check digits.

use crate::{
    card::is_count,
    context::Scene,
    found::{
        Confidence::{Certain, Possible},
        Finding, Kind, Why, luhn,
    },
    lexicon::Class::{CardWord, Donation, Her, PayWord, Reader, ThingWord},
    numbers::Run,
    own::Home,
};

/// The longest account number (ISO 13616), and the shortest.
const LONGEST: usize = 34;
const SHORTEST: usize = 15;
/// Bytes of signs that may stand between two of its characters.
const GAP: usize = 6;

/// Money that goes the other way, or comes from somebody: the account is not the house's.
const PAID_BACK: [&str; 12] = [
    "refund",
    "pay back",
    "paid back",
    "comes from",
    "came from",
    "transfer from",
    "erstatt",
    "ruckuberweis",
    "zuruck",
    "rembours",
    "devolv",
    "terugbetal",
];

/// Account numbers whose check digits fit and that are not the branch's. What follows one is none of it.
pub fn ibans(scene: &Scene<'_>, home: &Home) -> Vec<Finding> {
    let text = &scene.reading.plain.lower;
    let bytes = text.as_bytes();
    let (mut found, mut at): (Vec<Finding>, usize) = (Vec::new(), 0);
    while at + SHORTEST <= bytes.len() {
        let fresh = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        let end = if fresh && bytes[at].is_ascii_alphabetic() { iban_at(bytes, at) } else { None };
        let Some(end) = end else {
            at += 1;
            continue;
        };
        let span = at..end;
        if !home.is_own(&text[span.clone()]) {
            // An account to which people are asked to give is told to everybody.
            let asked = scene.reading.all.has(Donation)
                && scene.person(&span).is_none()
                && !scene.reading.all.any(&[Reader, Her])
                && !PAID_BACK.iter().any(|w| text.contains(w));
            let (confidence, why) =
                if asked { (Possible, vec![Why::CheckDigit, Why::House]) } else { (Certain, vec![Why::CheckDigit]) };
            found.push(Finding { kind: Kind::Iban, span, confidence, why });
        }
        at = end;
    }
    found
}

/// Where an account number ends that begins at a byte.
fn iban_at(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut letters, mut ends, mut gap) = (String::with_capacity(LONGEST), Vec::with_capacity(LONGEST), 0);
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        if byte.is_ascii_alphanumeric() {
            let upper = byte.to_ascii_uppercase();
            let read = match (letters.len(), upper) {
                (2 | 3, b'O') => b'0',
                (2 | 3, b'I' | b'L') => b'1',
                (0 | 1, b) if !b.is_ascii_alphabetic() => return None,
                (2 | 3, b) if !b.is_ascii_digit() => return None,
                (_, b) => b,
            };
            letters.push(char::from(read));
            ends.push(at + 1);
            gap = 0;
            if letters.len() == LONGEST {
                break;
            }
        } else {
            gap += 1;
            let of_another = matches!(byte, b'$' | b'%' | b'?' | b'!');
            if gap > GAP || of_another {
                break;
            }
        }
    }
    // A word that follows may have been read as part of it.
    let is_border = |n: &usize| bytes.get(ends[n - 1]).is_none_or(|b| !b.is_ascii_alphanumeric());
    (SHORTEST..=letters.len()).filter(is_border).find(|n| is_account(&letters[..*n])).map(|n| ends[n - 1])
}

/// Whether check digits fit, as it is written or with letters that look like digits read as those.
fn is_account(written: &str) -> bool {
    let fits = |text: &str| text.parse::<iban::Iban>().is_ok();
    let alike = |c: char| match c {
        'O' => '0',
        'I' | 'L' => '1',
        'S' => '5',
        'B' => '8',
        'Z' => '2',
        other => other,
    };
    fits(written) || fits(&written[..2].chars().chain(written[2..].chars().map(alike)).collect::<String>())
}

/// Digits of a month, a year and a code behind a card's number.
const AFTER: usize = 8;

/// Digits of a barcode on an item, of which cards of Diners Club have as many.
const ITEM: usize = 14;

/// Card numbers (ISO/IEC 7812-1) of the networks that there are.
pub fn payment_cards(scene: &Scene<'_>, runs: &[Run]) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in runs {
        let card = (13..=19).rev().find_map(|length| {
            run.parts(length).find(|part| {
                let number = &run.digits[part.clone()];
                if !is_of_a_network(number) || !luhn(number) {
                    return false;
                }
                let span = run.span(part.clone());
                let called = scene.is_named(&span, 8, &[PayWord]) || scene.is_followed(&span, 6, &[PayWord]);
                let is_whole = part.len() == run.digits.len() && !run.is_part;
                // `4253 5476 6888 4386 11/27 318`: until when it is good, and its code, follow.
                let followed = part.start == 0
                    && run.digits.len() - part.end <= AFTER
                    && (matches!(run.shape(part).as_slice(), [4, 4, 4, 4] | [4, 6, 5]) || is_dated(run, part));
                // Fourteen digits that begin with a two are a library's, with a three a barcode's on an item (Codabar).
                let named = called || scene.is_named(&span, 4, &[CardWord]);
                let is_item = run.shape(part).len() == 1 || scene.is_named(&span, 8, &[ThingWord]);
                if number.len() == ITEM && is_item && !named {
                    return false;
                }
                called || followed || (is_whole && is_grouped(run, part)) || (is_whole && scene.reading.all.has(Reader))
            })
        });
        let Some(part) = card else { continue };
        let span = run.span(part);
        let is_thing = scene.nearest(&span, 2, &[ThingWord], &[PayWord]) == Some(true)
            || is_count(&scene.reading.plain.lower, run);
        let (confidence, why) =
            if is_thing { (Possible, vec![Why::CheckDigit, Why::Thing]) } else { (Certain, vec![Why::CheckDigit]) };
        found.push(Finding { kind: Kind::PaymentCard, span, confidence, why });
    }
    found
}

/// `4539750280696800 09/28`: a number in one piece, and a month and a year behind it.
fn is_dated(run: &Run, part: &std::ops::Range<usize>) -> bool {
    let rest = part.end..run.digits.len();
    run.shape(part).len() == 1 && run.shape(&rest).starts_with(&[2, 2]) && run.digits[part.end..] < *"13"
}

/// Groups as they stand on cards, digits one by one, or no groups at all.
fn is_grouped(run: &Run, part: &std::ops::Range<usize>) -> bool {
    let shape = run.shape(part);
    run.is_apart()
        || shape.len() == 1
        || shape[..shape.len() - 1].iter().all(|g| (3..=7).contains(g))
        || shape.iter().all(|g| *g <= 2)
}

fn is_of_a_network(number: &str) -> bool {
    let start = |n: usize| number.get(..n).and_then(|p| p.parse::<u32>().ok()).unwrap_or(0);
    match number.len() {
        13 | 19 => start(1) == 4,
        14 => matches!(start(2), 36 | 38 | 39) || (300..=305).contains(&start(3)),
        15 => matches!(start(2), 34 | 37),
        16 => {
            start(1) == 4
                || (51..=55).contains(&start(2))
                || (2221..=2720).contains(&start(4))
                || matches!(start(4), 6011)
                || matches!(start(2), 35 | 65)
        }
        _ => false,
    }
}
