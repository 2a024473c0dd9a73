//! Telephone numbers.

use std::ops::Range;

use phonenumber::country::Id;

use crate::{
    card::{is_count, is_time},
    context::Scene,
    found::{
        Confidence::{Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Call, CardWord, Enquiry, IdWord, MobileWord, PayWord, PhoneWord, Reader, ThingWord},
    numbers::Run,
    own::Home,
};

/// Countries whose numbers are tried besides the branch's own, where the words say that it is a telephone.
const COUNTRIES: [Id; 12] =
    [Id::GB, Id::DE, Id::US, Id::FR, Id::ES, Id::NL, Id::AT, Id::CH, Id::IE, Id::AU, Id::BE, Id::IT];

/// Digits behind a plus that call somebody in a country whose plan we may not know.
const ABROAD: std::ops::RangeInclusive<usize> = 10..=13;

/// Numbers that a telephone could call.
pub fn phones(scene: &Scene<'_>, runs: &[Run], home: &Home) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in runs.iter().filter(|r| r.digits.len() >= 6 && !r.is_part) {
        let Some(part) = phone_part(scene, run, home) else { continue };
        let span = run.span(part.clone());
        if is_in_address(&scene.reading.plain.lower, &span) {
            continue;
        }
        if home.is_own_number(&run.digits[part]) {
            continue;
        }
        let (mut confidence, why) = scene.whose(&span);
        // Whoever spells a number or hides signs in it does not mean to publish the house's.
        let plain = &scene.reading.plain;
        let hidden =
            plain.is_disguised(span.clone()) || !plain.lower[span.clone()].starts_with(|c: char| c.is_ascii_digit());
        // Few houses have a mobile, and where somebody is spoken of it is hers.
        let is_asked = scene.is_named(&span, 6, &[Enquiry]);
        let of_somebody =
            is_mobile(&run.digits) && !is_asked && (why.contains(&Why::Person) || why.contains(&Why::Named));
        if (hidden || of_somebody) && confidence == Possible {
            confidence = Likely;
        }
        if confidence == Likely && scene.is_named(&span, 3, &[MobileWord]) {
            confidence = Certain;
        }
        if run.is_apart() && confidence != Certain && scene.is_named(&span, 3, &[MobileWord, PhoneWord]) {
            confidence = Certain;
        }
        found.push(Finding { kind: Kind::Phone, span, confidence, why });
    }
    found
}

/// Whether a number has the first digits of mobiles in Great Britain, Germany, Austria, Switzerland, France, Spain, the
/// Netherlands or Australia (national numbering plans, E.164), with or without the country.
fn is_mobile(digits: &str) -> bool {
    const FIRST: [&str; 18] = [
        "07", "447", "015", "016", "017", "4915", "4916", "4917", "436", "4176", "4178", "4179", "06", "336", "337",
        "346", "316", "614",
    ];
    FIRST.iter().any(|f| digits.trim_start_matches("00").starts_with(f.trim_start_matches("00")))
}

/// Whether a number is part of a web address, in which digits name a page.
fn is_in_address(text: &str, number: &Range<usize>) -> bool {
    text[..number.start].rsplit(char::is_whitespace).next().is_some_and(|before| before.contains("://"))
}

/// The part of a number that a telephone could call.
fn phone_part(scene: &Scene<'_>, run: &Run, home: &Home) -> Option<Range<usize>> {
    let text = &scene.reading.plain.lower;
    let whole = 0..run.digits.len();
    let span = run.span(whole.clone());
    let called = scene.nearest(&span, 5, &[PhoneWord, MobileWord, Call], &[ThingWord, CardWord, IdWord, PayWord]);
    let followed = scene.is_followed(&span, 4, &[PhoneWord, MobileWord]);
    // `Móvil del lector`: whose it is stands between what it is and the number.
    let of_reader = scene.nearest(&span, 1, &[Reader], &[]) == Some(true)
        && scene.is_named(&span, 5, &[PhoneWord, MobileWord])
        && !scene.is_named(&span, 2, &[ThingWord, IdWord, PayWord]);
    if is_isbn(run)
        || called == Some(false)
            && !of_reader
            && scene.nearest(&span, 2, &[ThingWord, CardWord, IdWord, PayWord], &[]) == Some(true)
    {
        return None;
    }
    let typed_before = text[..span.start].trim_end_matches(['(', ' ']);
    let international =
        typed_before.ends_with('+') || text[..span.start].ends_with('+') || run.digits.starts_with("00");
    let has_plus = text[..span.start].ends_with('+');
    if text[..span.start].ends_with("no. ") || text[..span.start].ends_with("nr. ") || is_time(text, run) {
        return None;
    }
    let said = called == Some(true) || followed || scene.is_named(&span, 5, &[MobileWord, PhoneWord]);
    if is_date(run, &whole) || (is_count(text, run) && !international && !said) {
        return None;
    }
    // `1 (415) 555-0164`: the country's own one before ten digits in three groups.
    if run.digits.len() == 11 && run.digits.starts_with('1') && run.shape(&whole) == [1, 3, 3, 4] {
        return Some(whole);
    }
    // From the beginning to each border, the longest first; a number after a date begins at a later group.
    let starts: Vec<usize> = if international { vec![0] } else { run.groups.clone() };
    for start in starts {
        let ends = run.groups.iter().copied().chain([run.digits.len()]).filter(|e| *e > start);
        let mut ends: Vec<usize> = ends.filter(|e| (6..=15).contains(&(e - start))).collect();
        ends.reverse();
        for end in ends {
            let part = start..end;
            if is_date(run, &part) || (start > 0 && !run.digits[part.clone()].starts_with('0')) {
                continue;
            }
            let called_abroad = has_plus && part.start == 0 && ABROAD.contains(&part.len());
            if (called_abroad || could_call(&run.digits[part.clone()], international, said, home))
                && is_shaped(text, run, &part, said || international)
            {
                return Some(part);
            }
        }
    }
    let short = (6..=12).contains(&run.digits.len());
    let named = scene.nearest(&span, 2, &[PhoneWord, MobileWord, Call], &[]) == Some(true) || followed;
    (short && named && said && !run.digits.starts_with("19") && run.groups.len() <= 6).then_some(whole)
}

fn could_call(digits: &str, international: bool, said: bool, home: &Home) -> bool {
    let valid = |country: Option<Id>, number: &str| phonenumber::parse(country, number).is_ok_and(|n| n.is_valid());
    if international {
        let number = digits.strip_prefix("00").unwrap_or(digits);
        // `+49 (0)171 …`
        return valid(None, &format!("+{number}"))
            || number.match_indices('0').take(3).any(|(at, _)| {
                (1..=3).contains(&at) && valid(None, &format!("+{}{}", &number[..at], &number[at + 1..]))
            });
    }
    let trunk = digits.starts_with('0');
    if (trunk && digits.len() >= 9 || said) && valid(home.country, digits) {
        return true;
    }
    if said {
        return digits.len() >= 7 && COUNTRIES.iter().any(|c| valid(Some(*c), digits));
    }
    // A mobile, or a number in groups with the zero of a town, of a country whose plan we may not know.
    if trunk && !said && (10..=12).contains(&digits.len()) && digits[1..].starts_with(['1', '2', '6', '7']) {
        return true;
    }
    // Ten digits as Americans group them, nine as Spaniards do, ten as the French do.
    (trunk && digits.len() >= 10 && [Id::DE, Id::GB, Id::FR, Id::NL, Id::AU].iter().any(|c| valid(Some(*c), digits)))
        || (digits.len() == 10 && valid(Some(Id::US), digits))
        || (digits.len() == 9 && !trunk && valid(Some(Id::ES), digits))
}

/// Whether groups look like a telephone's, where no word says so: not one lump without a zero before it, no decimals.
fn is_shaped(text: &str, run: &Run, part: &Range<usize>, said: bool) -> bool {
    let shape = run.shape(part);
    if said || run.is_apart() {
        return true;
    }
    let span = run.span(part.clone());
    let written = &text[span.clone()];
    let trunk = run.digits[part.clone()].starts_with('0');
    let pairs = shape.iter().all(|g| *g <= 2);
    if pairs && !(trunk && shape.len() == 5) {
        return false;
    }
    let american = matches!(shape.as_slice(), [3, 3, 4]);
    let spanish = matches!(shape.as_slice(), [3, 3, 3] | [3, 2, 2, 2]);
    trunk && (shape.len() > 1 || written.len() >= 10) || american || spanish
}

/// Ten digits with the check digit of a book, in one piece or with that digit by itself.
fn is_isbn(run: &Run) -> bool {
    let digits = run.digits.as_str();
    let shape = run.shape(&(0..digits.len()));
    if shape.len() > 1 && shape.last() != Some(&1) {
        return false;
    }
    let sum: usize = digits.bytes().enumerate().map(|(n, b)| (10 - n.min(10)) * usize::from(b - b'0')).sum();
    digits.len() == 10 && sum.is_multiple_of(11)
}

/// Dates have points and hyphens too.
fn is_date(run: &Run, part: &Range<usize>) -> bool {
    let shape = run.shape(part);
    let year = |d: &str| d.starts_with("19") || d.starts_with("20");
    match shape.as_slice() {
        [1 | 2, 1 | 2, 4] => year(&run.digits[part.end - 4..part.end]),
        [4, 1 | 2, 1 | 2] => year(&run.digits[part.start..part.start + 4]),
        [1 | 2, 1 | 2, 2] | [4, 4] => true,
        _ => false,
    }
}
