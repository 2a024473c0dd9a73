//! What stays in the house: papers that say so, and matters that are not told yet.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Book, Breach, Internal, MarkWord, Marked, Neverforth, Personnel, Secret, Speaker, Staff, Target},
    lexicon::Classes,
    people::How,
};

/// Sentences that give away what stays in the house.
pub fn confidential(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    (0..reading.sentences.len())
        .filter_map(|sentence| {
            let (confidence, why) = judge(scene, sentence)?;
            Some(Finding { kind: Kind::Confidential, span: reading.sentence_span(sentence), confidence, why })
        })
        .collect()
}

/// A draft, a list or minutes of what stays in the house.
fn is_paper_of_internal(has: Classes) -> bool {
    has.has(Internal) && has.has(Neverforth)
}

/// `Vertraulich behandeln wir alles, was ihr lest`: what readers may rely on.
fn is_promise(scene: &Scene<'_>, sentence: usize) -> bool {
    const PROMISES: [&str; 6] =
        ["behandeln wir", "wir behandeln", "we treat", "we keep", "nous traitons", "confidential waste"];
    let text = &scene.reading.plain.lower[scene.reading.sentence_span(sentence)];
    PROMISES.iter().any(|p| text.contains(p))
}

fn judge(scene: &Scene<'_>, sentence: usize) -> Option<(Confidence, Vec<Why>)> {
    let reading = scene.reading;
    let has = reading.sentences[sentence];
    if !has.any(&[Marked, MarkWord, Secret, Internal, Breach, Personnel]) {
        return None;
    }
    let (marked, word) = (has.has(Marked), has.has(MarkWord));
    let (internal, personnel, breach, secret) =
        (has.has(Internal), has.has(Personnel), has.has(Breach), has.has(Secret));
    let promise = !internal && !breach && !secret && !personnel && is_promise(scene, sentence);
    let news = reading.all.any(&[Book, Speaker]) || scene.people.iter().any(|p| p.is_public);
    // The mark of a paper is shouted, or stands alone or beside the paper's name.
    let shouted = reading.spoken(sentence).any(|(_, w)| w.classes.has(MarkWord) && w.is_shouted);
    let ends = reading.words.last().is_some_and(|w| w.classes.has(MarkWord) && !w.is_capital && w.sentence == sentence);
    let alone = word && reading.sentence(sentence).len() <= 2;
    let is_paper = word && has.has(Neverforth) && reading.sentence(sentence).len() <= 8;
    let wide = |class| {
        (sentence.saturating_sub(1)..=sentence + 1).any(|s| reading.sentences.get(s).is_some_and(|c| c.has(class)))
    };
    let person = scene.people.iter().any(|p| {
        reading.words[p.first].sentence == sentence
            && !p.is_public
            && matches!(p.how, How::Titled | How::Full | How::Given | How::Role)
    });
    let (confidence, why) = if promise {
        (Possible, vec![Why::Word, Why::House])
    } else if marked && !(news && !shouted && !internal) || shouted || alone {
        (Certain, vec![Why::Word])
    } else if is_paper && !news || (word && internal) {
        (Certain, vec![Why::Word, Why::Named])
    } else if secret && (wide(Internal) || wide(Breach) || wide(Personnel)) || breach && !news && internal {
        (Certain, vec![Why::Word])
    } else if breach && !news && has.any(&[Staff, Target]) {
        (Likely, vec![Why::Word])
    } else if personnel && internal && person {
        (Certain, vec![Why::Word, Why::Person])
    } else if personnel && (person || internal) && !news || is_paper_of_internal(has) && !news {
        (Likely, vec![Why::Word, Why::Person])
    } else if internal && !news && (person || reading.spoken(sentence).any(|(_, w)| w.number.is_some())) {
        (Likely, vec![Why::Word, Why::Thing])
    } else if marked || ends || secret && !news {
        (Likely, vec![Why::Word])
    } else {
        (Possible, vec![Why::Word])
    };
    Some((confidence, why))
}
