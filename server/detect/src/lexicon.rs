//! The words and phrases of all lists, found in a text in one pass. A list is a file in `lists/`: under each `[class]` stand
//! words and phrases, divided by commas or lines; a `*` at an end says that the word may go on there.

use std::{collections::HashMap, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};

use crate::normalise::Plain;

macro_rules! classes {
    ($($name:ident = $word:literal: $what:literal),* $(,)?) => {
        /// What a word or phrase can be.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Class {
            $(#[doc = $what] $name),*
        }

        const CLASSES: &[(&str, Class)] = &[$(($word, Class::$name)),*];
    };
}

classes! {
    Honorific = "honorific": "Stands before the name of somebody: Mr, Frau.",
    Doctor = "doctor": "A title of speakers and authors as much as of readers.",
    Reader = "reader": "A reader of the house.",
    Role = "role": "Somebody whom everybody in town knows by her office.",
    Somebody = "somebody": "A person who is not named: the lady who.",
    The = "the": "Makes somebody definite: the, our, unsere.",
    Her = "her": "Says that something belongs to somebody.",
    She = "she": "Somebody who was named before.",
    Staff = "staff": "Works in or for the house.",
    Speaker = "speaker": "Speaks, writes, plays or shows: her name is news.",
    By = "by": "Stands before the name of who made something.",
    Enquiry = "enquiry": "Whom to ask in the house.",
    Donation = "donation": "Asks for money for the house.",
    Kin = "kin": "Of somebody's family.",
    Fiction = "fiction": "Known from books, films and history.",
    Given = "given": "A given name.",
    Unname = "unname": "Begins with a capital letter and is no name.",
    Book = "book": "Speaks of a book, a film or a play.",
    House = "house": "Speaks of the house, what it offers and when.",
    Ours = "ours": "We, our, the house's own.",
    Venue = "venue": "A place where people meet.",
    Home = "home": "Where somebody lives.",
    PhoneWord = "phone": "Says that a number is a telephone's.",
    MobileWord = "mobile": "Says that a number is somebody's own telephone.",
    Call = "call": "Asks to call or write to somebody.",
    CardWord = "card": "Says that a number is a library card's.",
    IdWord = "id": "Says that a number is a state's number for a person.",
    PayWord = "pay": "Says that a number is a bank's.",
    ThingWord = "thing": "Says that a number is a thing's: an ISBN, an invoice.",
    BornWord = "born": "Says that a date is a birthday.",
    SignIn = "signin": "A sign-in, PIN or password.",
    Health = "health": "A condition or treatment.",
    Suffers = "suffers": "Says a condition of somebody.",
    Private = "private": "A topic that is somebody's own business.",
    Borrow = "borrow": "Borrows, reserves, renews.",
    Reads = "reads": "Reads or looks for: with a private topic only.",
    Volume = "volume": "A book, a film: what is borrowed.",
    Grade = "grade": "A year at school.",
    School = "school": "A school.",
    Child = "child": "A child.",
    Prize = "prize": "Congratulates or thanks somebody.",
    Whereabouts = "whereabouts": "Where a child is and when.",
    Insult = "insult": "A word for somebody that is meant to hurt.",
    Mild = "mild": "An unfriendly word.",
    Slur = "slur": "A word against a group.",
    Threat = "threat": "Says that somebody will be hurt.",
    Group = "group": "A group of people.",
    Demean = "demean": "Says that a group is less than others.",
    Target = "target": "Somebody at whom it is aimed: colleague, boss, you.",
    Authority = "authority": "Who is said to know: experts, studies.",
    Says = "says": "What they do: show, prove, warn.",
    Rumour = "rumour": "Says that it was heard.",
    Effect = "effect": "Says that one thing does something to another.",
    Good = "good": "What is said to be helped or harmed.",
    Agent = "agent": "What is said to do so.",
    Statistic = "statistic": "A share, a multiple.",
    Own = "ownstat": "Figures of the house's own.",
    Offer = "offer": "A price, a discount, a progress.",
    Sourced = "sourced": "Names where it is from.",
    Petition = "petition": "Asks to sign, to strike, to march.",
    Protest = "protest": "A petition, a strike: the words alone.",
    Vote = "vote": "Vote for.",
    Fun = "fun": "What readers choose for fun: a book, a name.",
    Politics = "politics": "A party, an election, those in office.",
    Neutral = "neutral": "Tells of an election and takes no side.",
    Urge = "urge": "Urges.",
    Oppose = "oppose": "For or against a measure.",
    Measure = "measure": "What politics decides on.",
    Marked = "marked": "A mark of papers that stay in the house.",
    MarkWord = "markword": "The word of such a mark, by itself.",
    Secret = "secret": "Asks not to pass something on.",
    Internal = "internal": "What stays in the house.",
    Breach = "breach": "An incident that is not told yet.",
    Personnel = "personnel": "What concerns somebody's employment.",
    Neverforth = "paper": "A paper: minutes, a draft.",
}

/// Several classes at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// Whether it has a class.
    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    /// Whether it has any of some classes.
    pub fn any(self, classes: &[Class]) -> bool {
        classes.iter().any(|c| self.has(*c))
    }

    /// Adds those of another.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// A bit for each.
    pub fn bits(self) -> u128 {
        self.0
    }

    fn insert(&mut self, class: Class) {
        self.0 |= 1 << class as u8;
    }
}

/// Where a word or phrase of the lists stands, in bytes of the plain text.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    pub start: usize,
    pub end: usize,
    pub classes: Classes,
}

struct Entry {
    classes: Classes,
    open_before: bool,
    open_after: bool,
}

struct Lexicon {
    automaton: AhoCorasick,
    /// For each pattern, its readings: with and without a `*`.
    entries: Vec<Vec<Entry>>,
}

const LISTS: [&str; 12] = [
    include_str!("../lists/people.txt"),
    include_str!("../lists/names.txt"),
    include_str!("../lists/house.txt"),
    include_str!("../lists/numbers.txt"),
    include_str!("../lists/health.txt"),
    include_str!("../lists/reading.txt"),
    include_str!("../lists/school.txt"),
    include_str!("../lists/harassment.txt"),
    include_str!("../lists/claims.txt"),
    include_str!("../lists/advocacy.txt"),
    include_str!("../lists/confidential.txt"),
    include_str!("../lists/fiction.txt"),
];

/// The words and phrases of all lists, each with its readings.
fn read_lists() -> HashMap<String, Vec<Entry>> {
    let mut words: HashMap<String, Vec<Entry>> = HashMap::new();
    for list in LISTS {
        let mut class = None;
        for line in list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("##")) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                let known = CLASSES.iter().find(|(n, _)| *n == name);
                class = Some(known.unwrap_or_else(|| panic!("a list has no class called {name}")).1);
                continue;
            }
            let class = class.expect("a list begins with its class");
            for word in line.split(',').map(str::trim).filter(|w| !w.is_empty()) {
                let folded = Plain::of(word).lower;
                let (open_before, open_after) = (folded.starts_with('*'), folded.ends_with('*'));
                let readings = words.entry(folded.trim_matches('*').to_owned()).or_default();
                let known = readings.iter_mut().find(|r| r.open_before == open_before && r.open_after == open_after);
                if let Some(reading) = known {
                    reading.classes.insert(class);
                } else {
                    let mut classes = Classes::default();
                    classes.insert(class);
                    readings.push(Entry { classes, open_before, open_after });
                }
            }
        }
    }
    words
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let (patterns, entries): (Vec<_>, Vec<_>) = read_lists().into_iter().unzip();
    let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns);
    Lexicon { automaton: automaton.expect("the lists are small"), entries }
});

/// Words that people write with a sign for a letter, so that they can be read and not found, by their lengths.
static HIDDEN: LazyLock<HashMap<usize, Vec<String>>> = LazyLock::new(|| {
    let unfriendly = [Class::Slur, Class::Insult, Class::Mild, Class::Demean, Class::Threat];
    let plain = |w: &String| w.len() > 2 && w.bytes().all(|b| b.is_ascii_lowercase());
    let lists = read_lists().into_iter();
    let mut words: Vec<_> =
        lists.filter(|(w, e)| plain(w) && e.iter().any(|e| e.classes.any(&unfriendly))).map(|(w, _)| w).collect();
    words.sort();
    words.into_iter().fold(HashMap::new(), |mut by_length: HashMap<usize, Vec<String>>, word| {
        by_length.entry(word.len()).or_default().push(word);
        by_length
    })
});

/// The word that a masked one stands for: `st*pid`, `1d10t`, in lower case, with a digit or sign for each letter that is hidden.
pub fn unmasked(masked: &str) -> Option<&'static str> {
    let stands = |(word, written): (u8, u8)| match written {
        b'0' => word == b'o',
        b'1' => matches!(word, b'i' | b'l'),
        b'3' => word == b'e',
        b'4' => word == b'a',
        b'5' => word == b's',
        b'6' | b'9' => word == b'g',
        b'7' => word == b't',
        b'8' => word == b'b',
        _ => word == written || !written.is_ascii_alphanumeric(),
    };
    let is = |word: &&String| word.bytes().zip(masked.bytes()).all(stands);
    HIDDEN.get(&masked.len())?.iter().find(is).map(String::as_str)
}

/// Whether a word, in lower case, is of a class by itself.
pub fn is_a(word: &str, class: Class) -> bool {
    marks(word).iter().any(|m| m.start == 0 && m.end == word.len() && m.classes.has(class))
}

/// Everything of the lists that stands in a plain text in lower case, in order of its end.
pub fn marks(lower: &str) -> Vec<Mark> {
    let bytes = lower.as_bytes();
    let goes_on = |at: Option<&u8>| at.is_some_and(|b| b.is_ascii_alphanumeric() || !b.is_ascii());
    let mut found = Vec::new();
    for m in LEXICON.automaton.find_overlapping_iter(lower) {
        let before = m.start() > 0 && goes_on(bytes.get(m.start() - 1)) && goes_on(bytes.get(m.start()));
        let after = goes_on(bytes.get(m.end())) && m.end() > 0 && goes_on(bytes.get(m.end() - 1));
        for entry in &LEXICON.entries[m.pattern().as_usize()] {
            if (entry.open_before || !before) && (entry.open_after || !after) {
                found.push(Mark { start: m.start(), end: m.end(), classes: entry.classes });
            }
        }
    }
    found
}
