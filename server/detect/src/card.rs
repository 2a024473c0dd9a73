//! Library cards: by their check digit, or by the words that name them.

use std::ops::Range;

use crate::{
    context::Scene,
    found::{
        Confidence::{Certain, Likely, Possible},
        Finding, Kind, Why, luhn,
    },
    lexicon::Class::{CardWord, IdWord, MobileWord, PayWord, PhoneWord, Reader, ThingWord},
    numbers::Run,
    own::Home,
};

/// 2 for a reader, four for the library, eight for the person, one to check (Codabar, ANSI/AIM BC3).
const LENGTH: usize = 14;

/// Cards with a check digit, and numbers that are called a card's.
pub fn library_cards(scene: &Scene<'_>, runs: &[Run], home: &Home) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in runs {
        let row = in_a_row(scene, run, home);
        if !row.is_empty() {
            found.extend(row);
        } else if let Some(card) = by_check_digit(scene, run, home) {
            found.push(card);
        } else if let Some(card) = by_name(scene, run) {
            found.push(card);
        }
    }
    found
}

/// Cards that stand in a row, each written as one.
fn in_a_row(scene: &Scene<'_>, run: &Run, home: &Home) -> Vec<Finding> {
    if run.groups.len() < 2 || run.digits.len() < 2 * LENGTH {
        return Vec::new();
    }
    let is_group = |p: &Range<usize>| run.shape(p).len() == 1 && home.is_card(&run.digits[p.clone()]);
    let cards = run.parts(LENGTH).filter(|p| is_group(p) && luhn(&run.digits[p.clone()]));
    let found = |p: Range<usize>| Finding {
        kind: Kind::LibraryCard,
        span: run.span(p),
        confidence: Certain,
        why: vec![Why::CheckDigit],
    };
    if scene.is_named(&run.span(0..1), 2, &[ThingWord]) { Vec::new() } else { cards.map(found).collect() }
}

/// Cards among numbers of which nothing but a check digit tells that they are whole.
pub fn by_check_digits(scene: &Scene<'_>, runs: &[Run], home: &Home) -> Vec<Finding> {
    runs.iter().filter_map(|run| by_check_digit(scene, run, home)).filter(|f| f.confidence > Possible).collect()
}

fn by_check_digit(scene: &Scene<'_>, run: &Run, home: &Home) -> Option<Finding> {
    let mut wrong = None;
    for part in run.parts(LENGTH).filter(|p| run.digits[p.clone()].starts_with('2')) {
        let (number, span) = (&run.digits[part.clone()], run.span(part.clone()));
        let is_whole = part.len() == run.digits.len();
        let is_called = scene.is_named(&span, 8, &[CardWord]) || scene.is_followed(&span, 5, &[CardWord, Reader]);
        let is_thing = scene.nearest(&span, 2, &[ThingWord], &[CardWord]) == Some(true) && !is_called;
        let ours = home.is_card(number);
        let disguised = scene.reading.plain.is_disguised(span.clone());
        let finding =
            |confidence, why: Vec<Why>| Some(Finding { kind: Kind::LibraryCard, span: span.clone(), confidence, why });
        // `card29000…`: the word and the number are written as one.
        let before = &scene.reading.plain.lower[..span.start];
        let is_called = is_called
            || ["card", "cards", "karte", "ausweis", "carte", "pas", "no", "nr"].iter().any(|w| before.ends_with(w));
        if run.is_part && is_whole && !is_called {
            continue;
        }
        if !luhn(number) {
            wrong = wrong.or_else(|| finding(Possible, vec![Why::Form, Why::WrongCheckDigit]));
        } else if !ours {
            wrong = finding(Possible, vec![Why::CheckDigit, Why::Elsewhere]);
        } else if is_thing && !disguised {
            wrong = finding(Possible, vec![Why::CheckDigit, Why::Thing]);
        } else if is_called {
            return finding(Certain, vec![Why::CheckDigit, Why::Named]);
        } else if is_whole && !looks_like_times(run, &part) {
            return finding(Certain, vec![Why::CheckDigit]);
        } else if scene.person(&span).is_some() {
            return finding(Certain, vec![Why::CheckDigit, Why::Person]);
        }
    }
    wrong
}

/// Dates and hours beside each other: groups of one, two and four digits only, not digit by digit.
fn looks_like_times(run: &Run, part: &Range<usize>) -> bool {
    let shape = run.shape(part);
    let mut groups = run.groups.iter().filter(|g| part.contains(g));
    let is_minute = groups.all(|g| run.digits[*g..].len() < 2 || run.digits[*g..=*g] < *"6");
    !run.is_apart()
        && is_minute
        && shape.len() >= 5
        && shape.iter().all(|g| matches!(g, 1 | 2 | 4))
        && shape.contains(&2)
}

/// `Ausweis-Nr. 00412873`, `member number M-204-77192`: a number that is called a card's, whatever its form.
fn by_name(scene: &Scene<'_>, run: &Run) -> Option<Finding> {
    if !(5..=LENGTH + 2).contains(&run.digits.len()) {
        return None;
    }
    let mut span = run.span(0..run.digits.len());
    let reading = scene.reading;
    // A letter or two that belong to it: `M-204`, `AB 20417`.
    let text = &reading.plain.lower;
    let head = text[..span.start].trim_end_matches('-');
    let letters = head.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    if (1..=3).contains(&letters) && head.len() + 1 >= span.start {
        span.start = head.len() - letters;
    }
    let called = scene.nearest(&span, 3, &[CardWord], &[ThingWord, PhoneWord, MobileWord, IdWord, PayWord]);
    // `user 2 2123 …`: as a card begins, with a digit too many or too few.
    let like_card = run.digits.len() + 1 >= LENGTH && run.digits.starts_with('2');
    let of_reader = like_card && scene.nearest(&span, 1, &[Reader], &[]) == Some(true);
    if called != Some(true) && !of_reader || is_time(text, run) {
        return None;
    }
    let word = reading.word_at(span.start);
    let is_number = (word.saturating_sub(3)..word).any(|w| {
        let w = reading.lower(&reading.words[w]);
        ["number", "no", "nr", "id", "nummer", "numero", "n", "num"].contains(&w)
            || w.ends_with("nummer")
            || w.ends_with("nr")
    });
    let near = scene.nearest(&span, 1, &[CardWord], &[]) == Some(true);
    // `Lesernr. 118 204` counts nothing.
    if !is_number && (is_count(text, run) || !near && !of_reader) {
        return None;
    }
    let person = scene.person(&span).is_some() || scene.reading.all.has(Reader);
    let confidence = if is_number || person { Certain } else { Likely };
    let why = if person { vec![Why::Named, Why::Person] } else { vec![Why::Named] };
    Some(Finding { kind: Kind::LibraryCard, span, confidence, why })
}

/// `12 500` or `12.500`: thousands that are counted.
pub fn is_count(text: &str, run: &Run) -> bool {
    let all = 0..run.digits.len();
    let shape = run.shape(&all);
    let thousands = shape.len() > 1 && shape[0] <= 3 && shape[1..].iter().all(|g| *g == 3) && run.digits.len() <= 9;
    let span = run.span(all);
    let money = |t: &str, end: bool| {
        let t = if end { t.trim_end() } else { t.trim_start() };
        ["€", "$", "£", "eur", "chf", "%"].iter().any(|m| if end { t.ends_with(m) } else { t.starts_with(m) })
    };
    (thousands && !text[span.clone()].contains(['-', '/', '(']) && !text[span.clone()].starts_with('0'))
        || money(&text[..span.start], true)
        || money(&text[span.end..], false)
}

/// `10:25 - 10:35`, `9.50am`: a colon or half of a day beside it.
pub fn is_time(text: &str, run: &Run) -> bool {
    let span = run.span(0..run.digits.len());
    let colon = text[span.end..].strip_prefix(':');
    colon.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || text[..span.start].ends_with(':') && !text[..span.start].ends_with(": ") && {
            let before = text[..span.start].trim_end_matches(':');
            before.ends_with(|c: char| c.is_ascii_digit())
        }
}
