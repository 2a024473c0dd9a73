//! A child who is named: with an age, a year at school, a school, or where she is and when.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{self, Book, Child, Fiction, Grade, Prize, School, Speaker, Staff, Whereabouts},
    people::{How, Person},
};

/// Words between a name and what says that it is a child's.
const NEAR: usize = 10;

/// Children who are named.
pub fn minors(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    let mut found = Vec::new();
    for person in scene.people {
        if person.is_staff || !matches!(person.how, How::Full | How::Pair | How::Given | How::Reader) {
            continue;
        }
        let Some((confidence, why)) = judge(scene, person) else { continue };
        found.push(Finding { kind: Kind::Minor, span: reading.span(person.first, person.last), confidence, why });
    }
    found
}

fn judge(scene: &Scene<'_>, person: &Person) -> Option<(Confidence, Vec<Why>)> {
    let reading = scene.reading;
    let sentence = reading.words[person.first].sentence;
    let near = |classes: &[Class], distance: usize| {
        let from = person.first.saturating_sub(distance);
        let to = (person.last + 1 + distance).min(reading.words.len());
        (from..to).any(|w| {
            let word = &reading.words[w];
            !(person.first..=person.last).contains(&w)
                && word.sentence.abs_diff(sentence) <= 1
                && !word.is_quoted
                && word.classes.any(classes)
        })
    };
    let age = age(scene, person);
    // A post of grade 7 pays, and teaches nobody.
    let grade = near(&[Grade], 7) && !is_job(scene);
    let school = near(&[School], NEAR);
    let child = near(&[Child], 6);
    let whereabouts = near(&[Whereabouts], NEAR);
    let named = person.how != How::Given;
    let pair = person.how == How::Pair;
    if !age && !grade && !school && !child || (!age && is_school_itself(scene, person)) {
        return None;
    }
    // Books and films have children in them, and so has history.
    let invented = (person.first..=person.last).any(|w| reading.at(w).has(Fiction)) && person.is_public;
    let told = reading.all.any(&[Book]) && !near(&[Prize, Whereabouts], NEAR);
    let in_book = invented
        || told
        || scene.is_history(sentence)
        || (person.is_public && !age)
        || (reading.all.has(Speaker) && scene.people.iter().any(|p| p.is_public && p.how == How::Full));
    let prize = near(&[Prize], NEAR);
    let adult = near(&[Staff], 3) && !age;
    if in_book && !(age && (grade || school || prize) && !invented && !scene.is_history(sentence)) {
        return Some((Possible, vec![Why::Title]));
    }
    if adult {
        return Some((Possible, vec![Why::House]));
    }
    let strong = age && (named || school || grade || whereabouts)
        || grade && (named || prize || whereabouts || child)
        || school && named && (prize || child || (whereabouts && !pair)) && !is_school_itself(scene, person);
    let some = age
        || (child && named && !pair)
        || (grade && !pair)
        || (child && whereabouts && prize)
        || (school && (prize || child));
    let shown = age || grade || (school && prize);
    if pair && !shown {
        return Some((Possible, vec![Why::Form]));
    }
    if strong {
        Some((Certain, vec![Why::Person, Why::Named]))
    } else if some {
        Some((Likely, vec![Why::Person]))
    } else {
        Some((Possible, vec![Why::Person]))
    }
}

/// Whether somebody is looked for who is to be paid.
fn is_job(scene: &Scene<'_>) -> bool {
    const JOBS: [&str; 18] = [
        "hiring",
        "vacancy",
        "vacancies",
        "job ref",
        "job:",
        "job alert",
        "salary",
        "fixed-term",
        "fixed term",
        "part-time",
        "full-time",
        "closing date",
        "per annum",
        "entgeltgruppe",
        "stellenausschreibung",
        "stelle frei",
        "wir stellen ein",
        "bewerbungsfrist",
    ];
    JOBS.iter().any(|j| scene.reading.plain.lower.contains(j))
}

/// `Ashdown Academy`: the name is the school's own.
fn is_school_itself(scene: &Scene<'_>, person: &Person) -> bool {
    let reading = scene.reading;
    let beside = |first: usize, second: usize| reading.between(first, second).chars().all(|c| c == ' ');
    (reading.at(person.last + 1).has(School) && beside(person.last, person.last + 1))
        || (person.first > 0 && reading.at(person.first - 1).has(School) && beside(person.first - 1, person.first))
}

/// Numbers from one to seventeen, as words.
const AGES: [&[&str]; 17] = [
    &["one", "eins", "un", "uno"],
    &["two", "zwei", "deux", "dos", "twee"],
    &["three", "drei", "trois", "tres", "drie"],
    &["four", "vier", "quatre", "cuatro"],
    &["five", "funf", "cinq", "cinco", "vijf"],
    &["six", "sechs", "seis", "zes"],
    &["seven", "sieben", "sept", "siete", "zeven"],
    &["eight", "acht", "huit", "ocho"],
    &["nine", "neun", "neuf", "nueve", "negen"],
    &["ten", "zehn", "dix", "diez", "tien"],
    &["eleven", "elf", "onze", "once"],
    &["twelve", "zwolf", "douze", "doce", "twaalf"],
    &["thirteen", "dreizehn", "treize", "trece", "dertien"],
    &["fourteen", "vierzehn", "quatorze", "catorce", "veertien"],
    &["fifteen", "funfzehn", "quinze", "quince", "vijftien"],
    &["sixteen", "sechzehn", "seize", "dieciseis", "zestien"],
    &["seventeen", "siebzehn", "dix-sept", "diecisiete", "zeventien"],
];

/// What numbers above twenty begin with that are written as several words.
const TENS: [&str; 18] = [
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "vingt",
    "vingts",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
];

/// What turns a number into an age.
const YEARS: [&str; 22] = [
    "year", "years", "yr", "yrs", "yo", "jahre", "jahren", "jahrige", "jahriger", "jahrigen", "jahriges", "ans",
    "anos", "jaar", "jarige", "jr", "months", "monate", "anni", "j", "y", "yearold",
];
/// What stands between a name and an age.
const TURNS: [&str; 26] = [
    "beide", "is", "s", "turns", "turned", "aged", "age", "becomes", "just", "only", "both", "today", "wird", "wurde",
    "ist", "erst", "gerade", "heute", "alter", "de", "a", "tiene", "cumple", "wordt", "is", "fete",
];

/// Whether an age under eighteen stands with a name: `Tyler, 13,`, `Sofia (7)`, `seven-year-old Tom`, `Theo wird acht`.
fn age(scene: &Scene<'_>, person: &Person) -> bool {
    let reading = scene.reading;
    // `That's Ruby in the costume. She's six and …`
    let next = reading.sentence(reading.words[person.first].sentence + 1);
    let she = next.clone().take(2).find(|w| reading.at(*w).has(Class::She));
    if she.is_some_and(|w| is_aged(scene, w, w)) {
        return true;
    }
    is_aged(scene, person.first, person.last) || has_birthday(scene, person) || is_said(scene, person)
}

/// Birthdays up to the seventeenth, in words.
const ORDINALS: [&str; 32] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "erste",
    "zweite",
    "dritte",
    "vierte",
    "funfte",
    "sechste",
    "siebte",
    "achte",
    "neunte",
    "zehnte",
    "elfte",
    "zwolfte",
    "dreizehnte",
    "vierzehnte",
    "sechzehnte",
];

/// `10th birthday`, `10. Geburtstag`, `5 ans` of somebody in her sentence.
fn has_birthday(scene: &Scene<'_>, person: &Person) -> bool {
    const BIRTHDAYS: [&str; 6] = ["birthday", "geburtstag", "anniversaire", "cumpleanos", "verjaardag", "bday"];
    let reading = scene.reading;
    let words = reading.sentence(reading.words[person.first].sentence);
    // `her ninth birthday`, `den neunten Geburtstag`.
    let in_words = |word: &str| {
        ORDINALS.iter().any(|o| word == *o || word.strip_prefix(o).is_some_and(|end| matches!(end, "n" | "r" | "s")))
    };
    words.clone().skip(1).any(|w| {
        if in_words(reading.lower(&reading.words[w - 1])) && BIRTHDAYS.contains(&reading.lower(&reading.words[w])) {
            return true;
        }
        let number = reading.lower(&reading.words[w - 1]);
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        let ordinal = ["", "st", "nd", "rd", "th", "e"].contains(&&number[digits.len()..]);
        let young = ordinal && digits.parse::<u16>().is_ok_and(|n| (1..=17).contains(&n));
        young && BIRTHDAYS.contains(&reading.lower(&reading.words[w]))
    })
}

/// `…, il a 5 ans`, `… She's eight years old`: said of her a little later in the same sentence.
fn is_said(scene: &Scene<'_>, person: &Person) -> bool {
    let reading = scene.reading;
    let sentence = reading.words[person.first].sentence;
    (person.last + 2..person.last + 14).any(|w| {
        let young = reading.words.get(w).is_some_and(|x| {
            x.sentence == sentence && x.number.is_some_and(|n| (1..=17).contains(&n)) && x.end - x.start <= 2
        });
        let unit = reading.words.get(w + 1).is_some_and(|x| YEARS[..14].contains(&reading.lower(x)));
        young && unit && (w - 3..w).any(|s| reading.at(s).has(Class::She))
    })
}

/// Whether an age stands with some words.
fn is_aged(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let reading = scene.reading;
    // `trente-quatre ans`: the end of a greater number.
    let is_end = |at: usize| at > 0 && TENS.contains(&reading.lower(&reading.words[at - 1]));
    let value = |at: usize| -> bool {
        reading.words.get(at).filter(|_| !is_end(at)).is_some_and(|w| {
            w.number.is_some_and(|n| (1..=17).contains(&n) && w.end - w.start <= 2)
                || AGES.iter().any(|names| names.contains(&reading.lower(w)))
        })
    };
    let years = |at: usize| reading.words.get(at).is_some_and(|w| YEARS.contains(&reading.lower(w)));
    let after = last + 1;
    // `12-year-old Tom`, `der achtjährige Tom`, `8 Jahre alt: Tom`.
    let before = (first.saturating_sub(5)..first).any(|w| {
        let word = reading.lower(&reading.words[w]);
        (value(w) && years(w + 1))
            || (word.contains("jahrige") && AGES.iter().flat_map(|a| a.iter()).any(|a| word.starts_with(a)))
    });
    if before {
        return true;
    }
    for at in after..after + 6 {
        if value(at) {
            let gap = reading.between(at - 1, at);
            if gap.contains(':') {
                return false;
            }
            let ends = reading
                .words
                .get(at + 1)
                .map_or(&reading.plain.lower[reading.words[at].end..], |_| reading.between(at, at + 1));
            let directly = at == after && (gap.contains('(') || gap.contains(','));
            // Nothing but signs follows: `Rohan, age 8 😍`.
            let is_last =
                reading.words.get(at + 1).is_none() && !ends.trim_start().starts_with(['%', '€', '£', '$', '+', '/']);
            let closed = is_last
                || ends.starts_with([')', ',', '.', '!', ';', '?']) && !ends.starts_with(".0")
                || ends.starts_with(": ")
                || ends.starts_with(":\"")
                || reading.words.get(at + 1).is_some_and(|w| {
                    [
                        "today", "heute", "hoy", "vandaag", "aujourd", "morgen", "tomorrow", "from", "of", "aus", "de",
                        "von", "uit", "and", "und", "has", "hat", "at", "in", "on", "am", "this", "next",
                    ]
                    .contains(&reading.lower(w))
                        && !reading.at(at + 2).has(Class::ThingWord)
                });
            let lasts = reading.words[..at].last().is_some_and(|w| {
                ["for", "seit", "since", "nach", "after", "depuis", "in", "pour", "por", "durante", "voor"]
                    .contains(&reading.lower(w))
            });
            if years(at + 1) && !lasts || (directly && closed && !is_clock(scene, at)) {
                return true;
            }
            let turned = (after..at).any(|w| {
                TURNS[..18].contains(&reading.lower(&reading.words[w]))
                    || ["cumple", "wordt", "tiene", "fete"].contains(&reading.lower(&reading.words[w]))
            });
            return turned && closed && !is_clock(scene, at) && !reading.at(at + 1).any(&[Class::House, Class::Volume]);
        }
        // Other words may stand between: `Lucía Herrero, de 8 años`, `Theo Lindqvist wird heute acht`.
        let Some(word) = reading.words.get(at) else { return false };
        if word.sentence != reading.words[last].sentence || !(TURNS.contains(&reading.lower(word)) || at == after) {
            return false;
        }
    }
    false
}

const MONTHS: [&str; 36] = [
    "jan",
    "january",
    "januar",
    "feb",
    "february",
    "februar",
    "mar",
    "march",
    "marz",
    "apr",
    "april",
    "abril",
    "avril",
    "may",
    "mai",
    "mayo",
    "mei",
    "jun",
    "june",
    "juni",
    "juin",
    "jul",
    "july",
    "juli",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "oct",
    "okt",
    "october",
    "oktober",
    "nov",
    "dec",
    "dez",
];

/// `, 8 pm`, `, 10.30`, `, 5 Uhr`.
fn is_clock(scene: &Scene<'_>, at: usize) -> bool {
    let reading = scene.reading;
    let next = reading.words.get(at + 1).map(|w| reading.lower(w)).unwrap_or_default();
    let gap = reading.between(at, at + 1);
    MONTHS.contains(&next)
        || (["novem", "decem", "dezem"].iter().any(|m| next.starts_with(m)))
        || ["am", "pm", "uhr", "o", "h", "uur", "p", "a", "heures", "noon"].contains(&next)
        || gap == ":"
        || (gap == "." && next.bytes().all(|b| b.is_ascii_digit()))
        || gap.contains('-')
}
