//! What the words around a number or address say of it: that it is somebody's, the house's, or a thing's.

use std::ops::Range;

use crate::{
    found::{Confidence, Why},
    lexicon::Class::{
        self, Call, Fiction, Her, Home, House, Kin, MobileWord, Ours, Reader, She, Staff, ThingWord, Venue,
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
            !p.is_public && (theirs == sentence || theirs + 1 == sentence || theirs == sentence + 1)
        };
        let strong = |p: &&Person| matches!(p.how, How::Titled | How::Reader | How::Full | How::Somebody | How::Doctor);
        let distance = |p: &Person| if p.first > word { p.first - word } else { word.saturating_sub(p.last) };
        self.people.iter().filter(is_of).filter(strong).map(distance).min()
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
            if classes.any(&[Reader, Her, She, Kin]) && !classes.any(&[Ours]) {
                person += if classes.any(&[Reader, Her]) { 2 } else { 1 };
            }
            if classes.any(&[MobileWord, Home]) {
                person += 2;
            }
            if classes.any(&[House, Ours, Venue, Staff]) {
                house += if classes.any(&[Ours, Venue]) { 2 } else { 1 };
            }
        }
        if let Some(near) = self.person(span) {
            person += if near <= NEAR { 4 } else { 2 };
            why.push(Why::Person);
        } else if person > 0 {
            why.push(Why::Named);
        }
        if reading.all.any(&[Fiction]) && self.people.iter().any(|p| p.is_public) {
            house += 1;
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
