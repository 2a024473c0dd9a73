//! What asks others to take a side in politics; choosing the book of the year is none of it.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Book, Fun, Measure, Neutral, Oppose, Petition, Politics, Protest, Speaker, Urge, Vote},
    people::How,
};

/// Sentences that ask others to take a side.
pub fn advocacy(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    (0..reading.sentences.len())
        .filter_map(|sentence| {
            let (confidence, why) = judge(scene, sentence)?;
            Some(Finding { kind: Kind::Advocacy, span: reading.sentence_span(sentence), confidence, why })
        })
        .collect()
}

fn judge(scene: &Scene<'_>, sentence: usize) -> Option<(Confidence, Vec<Why>)> {
    let reading = scene.reading;
    let has = reading.sentences[sentence];
    let (call, protest, vote) = (has.has(Petition), has.has(Protest), has.has(Vote));
    let (urge, oppose, measure, politics) = (has.has(Urge), has.has(Oppose), has.has(Measure), has.has(Politics));
    if !call && !protest && !vote && !(urge && (politics || measure)) && !(politics && oppose) {
        return None;
    }
    let news = reading.all.any(&[Book, Speaker]) || scene.is_history(sentence);
    // `Vote for Eleanor Marsh`: somebody is named, so it is no book.
    let somebody = vote
        && scene.people.iter().any(|p| {
            reading.words[p.first].sentence == sentence
                && matches!(p.how, How::Titled | How::Full | How::Pair | How::Doctor)
        });
    // `Vote for us! The prize …`, and a title in quotes.
    let next = reading.sentences.get(sentence + 1);
    let prize = next.is_some_and(|n| n.has(Fun) && !n.any(&[Politics, Urge, Petition]));
    let title = reading.sentence(sentence).any(|w| reading.words[w].is_quoted);
    let fun = (has.has(Fun) || prize || title) && !politics && !somebody;
    let words = [call, protest, vote, politics, urge, oppose, measure].iter().filter(|w| **w).count();
    let (confidence, why) = if reading.all.has(Neutral) && !(call && vote) && !(urge && politics) {
        (Possible, vec![Why::Word, Why::Thing])
    } else if vote && fun && !call || news && words < 3 {
        (Possible, vec![Why::Word, Why::Title])
    } else if call && words >= 2
        || vote && (politics || oppose || somebody)
        || protest && (urge || oppose || measure) && words >= 3
    {
        (Certain, vec![Why::Word])
    } else if call || vote || words >= 2 {
        (Likely, vec![Why::Word])
    } else {
        (Possible, vec![Why::Word])
    };
    Some((confidence, why))
}
