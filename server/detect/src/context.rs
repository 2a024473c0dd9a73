//! What the words around a number or address say of it: that it is somebody's, the house's, or a thing's.

use std::ops::Range;

use crate::{
    found::{Confidence, Why},
    lexicon::Class::{
        self, By, Call, Enquiry, Her, Home, House, Kin, MobileWord, Ours, Reader, She, Staff, ThingWord, Venue,
    },
    people::{How, Person},
    words::Reading,
};

/// A text with everybody who is spoken of in it.
pub struct Scene<'a> {
    pub reading: &'a Reading,
    pub people: &'a [Person],
}

/// Words that are looked at before and after.
const NEAR: usize = 9;

impl Scene<'_> {
    /// The words before a place, the nearest first, with their distance; not further than the sentence before.
    fn before(&self, word: usize, distance: usize) -> impl Iterator<Item = usize> {
        let sentence = self.reading.words.get(word).or(self.reading.words.last()).map_or(0, |w| w.sentence);
        let from = word.saturating_sub(distance);
        (from..word.min(self.reading.words.len()))
            .rev()
            .filter(move |w| self.reading.words[*w].sentence + 1 >= sentence)
    }

    /// Whether one of the words right before a place is of a class.
    pub fn is_named(&self, span: &Range<usize>, distance: usize, classes: &[Class]) -> bool {
        let word = self.reading.word_at(span.start);
        self.before(word, distance).any(|w| self.reading.at(w).any(classes))
    }

    /// Whether one of the words right after a place is of a class.
    pub fn is_followed(&self, span: &Range<usize>, distance: usize, classes: &[Class]) -> bool {
        let word = self.reading.word_at(span.end);
        (word..(word + distance).min(self.reading.words.len())).any(|w| self.reading.at(w).any(classes))
    }

    /// The nearest word before a place that says what a number is: of the one kind or of the other.
    pub fn nearest(&self, span: &Range<usize>, distance: usize, these: &[Class], others: &[Class]) -> Option<bool> {
        let word = self.reading.word_at(span.start);
        self.before(word, distance).find_map(|w| {
            let classes = self.reading.at(w);
            if classes.any(these) {
                Some(true)
            } else if classes.any(others) {
                Some(false)
            } else {
                None
            }
        })
    }

    /// Whether a place stands in a title.
    pub fn is_quoted(&self, span: &Range<usize>) -> bool {
        self.reading.words.get(self.reading.word_at(span.start)).is_some_and(|w| w.is_quoted)
    }

    /// Whether somebody who is no news is spoken of in the sentence of a place or the one before: how near, in words.
    pub fn person(&self, span: &Range<usize>) -> Option<usize> {
        let word = self.reading.word_at(span.start).min(self.reading.words.len().saturating_sub(1));
        let sentence = self.reading.words.get(word)?.sentence;
        let is_of = |p: &&Person| {
            let theirs = self.reading.words[p.first].sentence;
            !p.is_public && !p.is_staff && (theirs == sentence || theirs + 1 == sentence || theirs == sentence + 1)
        };
        let strong = |p: &&Person| matches!(p.how, How::Titled | How::Reader | How::Full | How::Somebody | How::Doctor);
        let distance = |p: &Person| if p.first > word { p.first - word } else { word.saturating_sub(p.last) };
        self.people.iter().filter(is_of).filter(strong).map(distance).min()
    }

    /// Whether hours of the day stand near a place: `9.15–9.45`, `10:30`.
    fn has_hours(&self, span: &Range<usize>) -> bool {
        let bytes = self.reading.plain.text.as_bytes();
        let (from, to) = (span.start.saturating_sub(40), (span.end + 40).min(bytes.len()));
        let digit = |b: u8| b.is_ascii_digit();
        bytes[from..to].windows(4).enumerate().any(|(n, w)| {
            let outside = from + n + 4 <= span.start || from + n >= span.end;
            outside && digit(w[0]) && matches!(w[1], b':' | b'.') && (b'0'..=b'5').contains(&w[2]) && digit(w[3])
        })
    }

    /// Whether a sentence tells of a year long ago.
    pub fn is_history(&self, sentence: usize) -> bool {
        self.is_long_ago(sentence, &(0..0))
    }

    /// The same, besides what stands in a place.
    fn is_long_ago(&self, sentence: usize, besides: &Range<usize>) -> bool {
        self.reading
            .spoken(sentence)
            .filter(|(_, w)| w.end <= besides.start || besides.end <= w.start)
            .any(|(_, w)| w.end - w.start == 4 && w.number.is_some_and(|n| (1400..=1945).contains(&n)))
    }

    /// Whose a way to reach somebody is: a person's for certain, perhaps, or the house's.
    pub fn whose(&self, span: &Range<usize>) -> (Confidence, Vec<Why>) {
        let reading = self.reading;
        let word = reading.word_at(span.start).min(reading.words.len().saturating_sub(1));
        let mut why = Vec::new();
        let sentence = reading.words.get(word).map_or(0, |w| w.sentence);
        let (mut person, mut house) = (0_i32, 0_i32);
        let from = word.saturating_sub(NEAR);
        let to = (reading.word_at(span.end) + NEAR).min(reading.words.len());
        for at in from..to {
            let w = &reading.words[at];
            if w.is_quoted || (w.start >= span.start && w.end <= span.end) || w.sentence.abs_diff(sentence) > 1 {
                continue;
            }
            let classes = w.classes;
            if classes.any(&[Reader, Her, Kin]) && !classes.any(&[Ours, By]) {
                person += if classes.has(Kin) { 1 } else { 2 };
                // `Adresse der Leserin: …`, `her number is …`: right before it.
                let before = at < word && word - at <= 4;
                person += i32::from(before && classes.has(Her)) + 2 * i32::from(before && classes.has(Reader));
            } else if classes.has(She) && at < word && word - at <= 5 {
                person += if word - at <= 3 { 3 } else { 1 };
            }
            if classes.any(&[MobileWord, Home]) {
                person += 2;
            }
            if classes.any(&[House, Ours, Venue, Staff]) {
                house += if classes.any(&[Ours, Venue]) { 2 } else { 1 };
            }
        }
        // A name right before it, or the house that it is of.
        if self
            .people
            .iter()
            .any(|p| p.last + 1 == word && !p.is_public && !p.is_staff && p.how != How::Pair && p.how != How::Role)
        {
            person += 3;
        }
        if (word.saturating_sub(3)..word).any(|w| reading.words[w].sentence == sentence && reading.at(w).has(Venue)) {
            house += 3;
        }
        if let Some(near) = self.person(span) {
            person += if near <= NEAR { 4 } else { 2 };
            why.push(Why::Person);
        } else if person > 0 {
            why.push(Why::Named);
        }
        if self.has_hours(span) {
            house += 1;
        }
        let before = reading.plain.text[..span.start].trim_end();
        if before.ends_with(['☎', '📞', '📍', '✉', '📧', '📱']) {
            house += 2;
        }
        // Whom to ask, and whoever lived there long ago.
        let asked = self.is_named(span, 12, &[Enquiry]) && !self.is_named(span, NEAR, &[Reader, Home]);
        if asked || self.is_long_ago(sentence, span) {
            why.push(Why::House);
            return (Confidence::Possible, why);
        }
        if house > 0 {
            why.push(Why::House);
        }
        if self.is_named(span, 2, &[ThingWord]) && !self.is_named(span, 3, &[Call]) {
            why.push(Why::Thing);
        }
        let confidence = match (person, house) {
            (0, 0) => Confidence::Likely,
            (0, _) => Confidence::Possible,
            (p, h) if p >= 3 && p > h => Confidence::Certain,
            (p, h) if p > h => Confidence::Likely,
            (p, h) if p + 2 >= h && p >= 4 => Confidence::Likely,
            _ => Confidence::Possible,
        };
        (confidence, why)
    }
}
