//! Who is spoken of: somebody with a title, a full name, a reader, an office that one person holds. And whether she is
//! known for what she writes, plays or is, so that her name is news.

use crate::{
    lexicon::Class::{
        self, Book, By, Doctor, Fiction, Given, Grade, Her, Honorific, House, Reader, Role, School, Somebody, Speaker,
        Staff, The, Unname, Venue,
    },
    words::Reading,
};

/// How somebody is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// `Mrs Weber`.
    Titled,
    /// `Dr Amadi`, `Councillor Reeve`.
    Doctor,
    /// `the reader Monika Feldkamp`, `patron J. Ward`.
    Reader,
    /// A given name that is known, and another name.
    Full,
    /// Two words with capitals in the middle of a sentence, or where only a name can be.
    Pair,
    /// A given name alone.
    Given,
    /// `the headmistress`, `our vicar`.
    Role,
    /// `the lady who`, `a reader of ours`.
    Somebody,
}

/// Somebody who is spoken of.
#[derive(Clone, Debug)]
pub struct Person {
    /// The first and the last word.
    pub first: usize,
    pub last: usize,
    pub how: How,
    /// She writes, speaks, works for the house, or is from a book: her name is news.
    pub is_public: bool,
    /// She is of the branch's staff.
    pub is_staff: bool,
}

/// Everybody who is spoken of outside of titles, in order.
pub fn people(reading: &Reading) -> Vec<Person> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < reading.words.len() {
        match person(reading, at) {
            Some(person) => {
                at = person.last + 1;
                found.push(person);
            }
            None => at += 1,
        }
    }
    found
}

/// What may stand between two words of a name.
fn follows(reading: &Reading, first: usize) -> bool {
    let gap = reading.between(first, first + 1);
    // A point stands between an initial and what follows, not between sentences.
    let initial = reading.words.get(first).is_some_and(|w| w.end - w.start <= 2 || w.classes.any(&[Honorific, Doctor]));
    let gap = if initial { gap.trim_start_matches('.') } else { gap };
    matches!(gap, "" | " " | "-" | "  " | "'" | "\n") && reading.words.get(first + 1).is_some_and(|w| !w.is_quoted)
}

/// A word that may be part of a name: a capital, and nothing else that begins with one.
pub fn is_name(reading: &Reading, word: usize) -> bool {
    let Some(w) = reading.words.get(word) else { return false };
    let known = w.classes.any(&[Honorific, Unname]);
    w.is_capital
        && !w.is_quoted
        && !known
        && !reading.lower(w).starts_with("sankt")
        && !reading.lower(w).bytes().any(|b| b.is_ascii_digit())
}

/// The last word of a name that begins at a word: initials, particles and up to two more names.
fn name_end(reading: &Reading, start: usize) -> usize {
    let mut last = start;
    while last < start + 3 && follows(reading, last) {
        let next = last + 1;
        let particle = matches!(
            reading.lower(&reading.words[next]),
            "von" | "van" | "de" | "der" | "den" | "el" | "al" | "le" | "la" | "o" | "mc" | "zu"
        );
        if is_name(reading, next) {
            last = next;
        } else if particle && follows(reading, next) && is_name(reading, next + 1) {
            last = next + 1;
        } else if particle && follows(reading, next) && is_name(reading, next + 2) && last + 3 < start + 5 {
            last = next + 2;
        } else {
            break;
        }
    }
    last
}

/// What tells one reader from others.
const MARKED: [&str; 24] = [
    "at", "in", "from", "with", "who", "whose", "mit", "aus", "an", "von", "im", "am", "der", "die", "deren", "dessen",
    "del", "de", "qui", "que", "van", "met", "avec", "con",
];

/// `Biblioteca Almudena Grandes`: a house that is named after somebody.
const NAMED_AFTER: [&str; 9] =
    ["biblioteca", "bibliotheque", "mediatheque", "bibliotheek", "colegio", "escuela", "instituto", "ecole", "lycee"];

/// What stands right before the name of whoever is wished well.
const WISHED: [&str; 8] =
    ["birthday", "bday", "geburtstag", "liebe", "lieber", "anniversaire", "cumpleanos", "verjaardag"];

fn person(reading: &Reading, at: usize) -> Option<Person> {
    let word = reading.words.get(at)?;
    if word.is_quoted {
        return None;
    }
    let has = word.classes;
    let next_is_name = follows(reading, at) && is_name(reading, at + 1);
    let made = |first: usize, last: usize, how: How| {
        let is_public = is_public(reading, first, last, how);
        Some(Person { first, last, how, is_public, is_staff: false })
    };
    if has.has(Honorific) && (word.is_capital || has.has(Given) || next_is_name) {
        // `Frau Dr. Weber`, `Mr. J. Ward`.
        let mut name = at + 1;
        while follows(reading, name - 1) && reading.at(name).any(&[Honorific, Doctor]) {
            name += 1;
        }
        let named = reading.words.get(name).is_some_and(|w| w.is_capital && !w.is_quoted);
        let known = reading.at(name).has(Unname) && !reading.at(name).any(&[Given, Fiction]);
        if named && !known && reading.between(name - 1, name).trim_matches(['.', ' ', '\n']).is_empty() {
            return made(at, name_end(reading, name), How::Titled);
        }
    }
    if has.has(Doctor) && word.is_capital && next_is_name {
        return made(at, name_end(reading, at + 1), How::Doctor);
    }
    if has.has(Reader) && follows(reading, at) {
        let next = &reading.words[at + 1];
        let name = reading.lower(next);
        let made_up =
            name.len() > 4 && name.bytes().any(|b| b.is_ascii_digit()) && name.bytes().any(|b| b.is_ascii_alphabetic());
        if (is_name(reading, at + 1) && !next.classes.any(&[School, House, Venue])) || made_up {
            return made(at, name_end(reading, at + 1), How::Reader);
        }
    }
    // `the reader at seat six`, `die Leserin mit dem roten Hut`: no name, and one can see who it is.
    let definite = at > 0 && reading.at(at - 1).any(&[The, Her]) && reading.words[at - 1].sentence == word.sentence;
    let marked = follows(reading, at) && MARKED.contains(&reading.lower(&reading.words[at + 1]));
    if has.has(Reader) && definite && marked {
        return made(at, at, How::Somebody);
    }
    if has.any(&[Role, Somebody]) && !has.has(Given) {
        let how = if has.has(Role) { How::Role } else { How::Somebody };
        let last = at + reading.words[at..].iter().take_while(|w| w.classes.any(&[Role, Somebody])).count() - 1;
        let back = (1..=2)
            .any(|n| at >= n && reading.at(at - n).any(&[The, Her]) && reading.words[at - n].sentence == word.sentence);
        if follows(reading, last) && is_name(reading, last + 1) {
            return made(at, name_end(reading, last + 1), How::Reader).filter(|p| !p.is_public || back);
        }
        if back || how == How::Somebody {
            return made(at, last, how);
        }
    }
    let saint =
        at > 0 && ["st", "saint", "sankt", "san", "santa", "sainte"].contains(&reading.lower(&reading.words[at - 1]));
    let is_house = at > 0 && follows(reading, at - 1) && NAMED_AFTER.contains(&reading.lower(&reading.words[at - 1]));
    if has.has(Given) && word.is_capital && !saint && !is_house && !is_month(reading, at) {
        if next_is_name || (follows(reading, at) && name_end(reading, at) > at) {
            let last = name_end(reading, at);
            if !reading.at(last).any(&[Venue, School]) {
                return made(at, last, How::Full);
            }
            return None;
        }
        return made(at, at, How::Given);
    }
    // `happy 5th birthday Arlo!`: whoever is wished well by one name that no list has.
    // So is `Picture by Rohan, age 8`.
    let before = at.checked_sub(1).filter(|b| follows(reading, *b)).map_or("", |b| reading.lower(&reading.words[b]));
    let aged = reading.words.get(at + 1).is_some_and(|w| ["age", "aged", "alter"].contains(&reading.lower(w)));
    let is_wished = WISHED.contains(&before) || (aged && ["by", "von", "from"].contains(&before));
    if is_wished && is_name(reading, at) && !next_is_name && !has.any(&[House, Venue, School, Grade, Book]) {
        return made(at, at, How::Given);
    }
    if is_name(reading, at) && next_is_name && !has.any(&[House, Venue, School, Grade, Book]) {
        let last = name_end(reading, at);
        if !reading.at(last).any(&[Venue, School, House, Class::ThingWord]) && !reading.at(at + 1).has(Venue) {
            return made(at, last, How::Pair);
        }
    }
    None
}

/// `May 17`, `3. Mai`.
fn is_month(reading: &Reading, at: usize) -> bool {
    let months = ["may", "april", "june", "august", "mai", "juni", "abril", "avril"];
    let beside = |n: Option<usize>| n.and_then(|n| reading.words.get(n)).is_some_and(|w| w.number.is_some());
    months.contains(&reading.lower(&reading.words[at])) && (beside(Some(at + 1)) || beside(at.checked_sub(1)))
}

/// `neue Adresse von Herrn Pohl`, `Ausleihliste von Dirk Wolter`: what she has, not what she made.
fn is_hers(reading: &Reading, first: usize) -> bool {
    const HERS: [&str; 28] = [
        "ausleihliste",
        "ausleihhistorie",
        "ausleihen",
        "vormerkungen",
        "merkliste",
        "lesehistorie",
        "leseliste",
        "leihfrist",
        "loans",
        "history",
        "holds",
        "reservations",
        "account",
        "mahnung",
        "adresse",
        "anschrift",
        "nummer",
        "handynummer",
        "telefonnummer",
        "handy",
        "mail",
        "mailadresse",
        "address",
        "number",
        "mobile",
        "email",
        "e-mail",
        "konto",
    ];
    first.checked_sub(2).is_some_and(|w| HERS.contains(&reading.lower(&reading.words[w])))
}

/// Whether somebody's name is news.
fn is_public(reading: &Reading, first: usize, last: usize, how: How) -> bool {
    let sentence = reading.words[first].sentence;
    let name = if how == How::Titled { first + 1 } else { first };
    let invented = (name..=last).any(|w| reading.at(w).has(Fiction))
        && (how == How::Titled || reading.at(last).has(Fiction) || how == How::Given);
    if invented && how != How::Role {
        return true;
    }
    let before = |distance: usize, classes: &[Class]| {
        (first.saturating_sub(distance)..first)
            .any(|w| reading.words[w].sentence == sentence && reading.at(w).any(classes))
    };
    let after = |distance: usize, classes: &[Class]| {
        (last + 1..=last + distance)
            .any(|w| reading.words.get(w).is_some_and(|x| x.sentence == sentence) && reading.at(w).any(classes))
    };
    // `by`, `von`, `mit` stand right before a name; a title in quotes stands beside its author.
    let beside_title = reading.words.get(last + 1).is_some_and(|w| w.is_quoted)
        && reading.between(last, last + 1).contains(['\'', '"', ':', ','])
        && !reading.sentences[sentence].any(&[Class::Borrow]);
    // `Oliver Sacks on migraine`: what somebody writes or speaks about.
    let writes = matches!(how, How::Full | How::Pair)
        && reading.words.get(last + 1).is_some_and(|w| {
            w.sentence == sentence && ["on", "uber", "sobre", "sur", "over"].contains(&reading.lower(w))
        })
        && reading.between(last, last + 1) == " "
        && after(5, &[Class::Health, Class::Private]);
    match how {
        How::Role | How::Somebody | How::Reader => false,
        _ if writes => true,
        How::Titled => {
            let patron = reading.sentences[sentence].any(&[Class::Borrow, Class::Health, Class::Home]);
            before(1, &[Speaker])
                || (before(1, &[By]) && !patron && !is_hers(reading, first))
                || (before(3, &[Staff]) && !before(3, &[Reader]))
                || after(4, &[Staff, Speaker])
        }
        _ => {
            before(2, &[Speaker])
                || (before(1, &[By]) && !is_hers(reading, first))
                || before(3, &[Staff])
                || after(4, &[Staff, Speaker])
                || beside_title
        }
    }
}
