//! What the learned weights look at: words and pairs of words, pieces of words, classes of the lists, and what the detectors
//! of lists have found. Who is spoken of, titles and numbers stand for themselves, whoever and whatever they are.

use crate::{
    context::Scene,
    found::{Confidence, Finding},
    people::{How, Person},
};

/// Features that are weighed together: each counts as the root of how many there are of its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Group {
    Word,
    Pair,
    Piece,
    Class,
    Cue,
}

/// How many groups there are.
pub const GROUPS: usize = 5;

/// Bytes of the pieces of words: German puts words together, so that a word is seldom known as a whole.
const PIECES: std::ops::RangeInclusive<usize> = 4..=6;
/// Bytes of a word that are cut into pieces.
const LONGEST: usize = 28;

/// A number for a feature (FNV-1a).
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    fn of(group: Group) -> Self {
        Self(0x811c_9dc5).and(&[group as u8])
    }

    fn and(self, bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(self.0, |hash, b| (hash ^ u32::from(*b)).wrapping_mul(0x0100_0193)))
    }
}

/// Hands each feature of a sentence on: its group and its number.
pub fn features(scene: &Scene<'_>, sentence: usize, cues: &[Finding], mut see: impl FnMut(Group, u32)) {
    let tokens = tokens(scene, sentence, &mut see);
    for (at, token) in tokens.iter().enumerate() {
        see(Group::Word, Hash::of(Group::Word).and(token.as_bytes()).0);
        let mut pair = |mark: &[u8], other: usize| {
            if let Some(other) = tokens.get(other) {
                see(Group::Pair, Hash::of(Group::Pair).and(token.as_bytes()).and(mark).and(other.as_bytes()).0);
            }
        };
        pair(b" ", at + 1);
        pair(b" _ ", at + 2);
    }
    classes(scene, sentence, &mut see);
    let span = scene.reading.sentence_span(sentence);
    for cue in cues.iter().filter(|c| span.contains(&c.span.start)) {
        let sure = match cue.confidence {
            Confidence::Possible => 0,
            Confidence::Likely => 1,
            Confidence::Certain => 2,
        };
        see(Group::Cue, Hash::of(Group::Cue).and(&[cue.kind as u8, sure]).0);
    }
}

/// The words of a sentence, with names, titles and numbers as what they are.
fn tokens<'a>(scene: &Scene<'a>, sentence: usize, see: &mut impl FnMut(Group, u32)) -> Vec<&'a str> {
    let reading = scene.reading;
    let words = reading.sentence(sentence);
    let mut tokens = vec!["<s>"];
    let mut at = words.start;
    while at < words.end {
        let word = &reading.words[at];
        let lower = reading.lower(word);
        if reading.plain.text[..word.start].ends_with('@') {
            // Whom a post is for says nothing of what it says.
        } else if word.is_quoted {
            see(Group::Word, Hash::of(Group::Word).and(b"q:").and(lower.as_bytes()).0);
            if tokens.last() != Some(&"<title>") {
                tokens.push("<title>");
            }
        } else if let Some(person) = scene.people.iter().find(|p| p.first == at && is_name(p)) {
            tokens.push(name(person));
            at = person.last;
        } else if let Some(number) = word.number {
            tokens.push(match number {
                1..=17 if lower.len() <= 2 => "<age>",
                1900..=2099 => "<year>",
                _ => "<number>",
            });
        } else if lower.bytes().any(|b| b.is_ascii_digit()) {
            tokens.push(if lower.bytes().all(|b| b.is_ascii_digit()) { "<number>" } else { "<mixed>" });
        } else {
            tokens.push(lower);
            pieces(lower, see);
        }
        at += 1;
    }
    let end = reading.sentence_span(sentence).end;
    let rest = reading.plain.text.get(end..).unwrap_or_default();
    tokens.push(match rest.trim_start_matches(['"', '\'', ')', ' ']).chars().next() {
        Some('!') => "<!>",
        Some('?') => "<?>",
        _ => "</s>",
    });
    tokens
}

/// Offices and readers who are not named are words, as they stand.
fn is_name(person: &Person) -> bool {
    !matches!(person.how, How::Role | How::Somebody)
}

fn name(person: &Person) -> &'static str {
    if person.is_public {
        return "<public>";
    }
    match person.how {
        How::Titled | How::Doctor => "<titled>",
        How::Reader => "<reader>",
        How::Full => "<full>",
        How::Pair => "<pair>",
        _ => "<given>",
    }
}

/// The pieces of a word.
fn pieces(word: &str, see: &mut impl FnMut(Group, u32)) {
    let bytes = word.as_bytes();
    if !(4..=LONGEST).contains(&bytes.len()) {
        return;
    }
    let framed: Vec<u8> = [b"^", bytes, b"$"].concat();
    for start in 0..framed.len() {
        let mut hash = Hash::of(Group::Piece);
        for (length, byte) in framed[start..].iter().enumerate().take(*PIECES.end()) {
            hash = hash.and(&[*byte]);
            if PIECES.contains(&(length + 1)) {
                see(Group::Piece, hash.0);
            }
        }
    }
}

/// Classes of the words of a sentence and who is spoken of, each once, alone and with each other.
fn classes(scene: &Scene<'_>, sentence: usize, see: &mut impl FnMut(Group, u32)) {
    let reading = scene.reading;
    let mut found = reading.sentences[sentence].bits();
    for person in scene.people.iter().filter(|p| reading.words[p.first].sentence == sentence) {
        let how = if person.is_public { 8 } else { person.how as u32 };
        found |= 1 << (112 + how);
    }
    let words = reading.sentence(sentence);
    if reading.words[words.clone()].iter().any(|w| w.is_quoted) {
        found |= 1 << 125;
    }
    // What a title is about.
    for word in reading.words[words].iter().filter(|w| w.is_quoted) {
        if word.classes.any(&[crate::lexicon::Class::Health, crate::lexicon::Class::Private]) {
            found |= 1 << 126;
        }
    }
    let all: Vec<u8> = (0..128).filter(|n| found & (1 << n) != 0).collect();
    for (at, one) in all.iter().enumerate() {
        see(Group::Class, Hash::of(Group::Class).and(&[*one]).0);
        for other in &all[at + 1..] {
            see(Group::Class, Hash::of(Group::Class).and(&[*one, *other]).0);
        }
    }
}
