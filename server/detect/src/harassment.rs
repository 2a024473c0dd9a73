//! Words that are meant to hurt somebody: insults at a person, threats, what makes a group less than others.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Book, Demean, Group, Health, Insult, Mild, Private, Slur, Speaker, Target, Threat},
    people::How,
};

/// Sentences that hurt somebody.
pub fn harassment(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    if !reading.all.any(&[Insult, Mild, Slur, Threat, Demean, Group]) {
        return Vec::new();
    }
    (0..reading.sentences.len())
        .filter_map(|sentence| {
            let (confidence, why) = judge(scene, sentence)?;
            Some(Finding { kind: Kind::Harassment, span: reading.sentence_span(sentence), confidence, why })
        })
        .collect()
}

fn judge(scene: &Scene<'_>, sentence: usize) -> Option<(Confidence, Vec<Why>)> {
    let reading = scene.reading;
    let has = reading.sentences[sentence];
    let quoted = reading.words.iter().any(|w| w.is_quoted);
    let book = reading.all.has(Book) || (quoted && has.has(Speaker)) || scene.people.iter().any(|p| p.is_public);
    let person = scene
        .people
        .iter()
        .any(|p| reading.words[p.first].sentence == sentence && !p.is_public && !matches!(p.how, How::Pair));
    let strong_person = scene.people.iter().any(|p| {
        reading.words[p.first].sentence == sentence
            && !p.is_public
            && matches!(p.how, How::Titled | How::Reader | How::Full | How::Role | How::Given)
    });
    let target = person || has.has(Target);
    let mild = reading.spoken(sentence).filter(|(_, w)| w.classes.has(Mild)).count();
    let (insult, group, demean) = (has.has(Insult), has.has(Group), has.has(Demean));
    let (confidence, why) = if has.has(Slur) {
        (if book { Possible } else { Certain }, vec![Why::Word])
    } else if has.has(Threat) && target {
        (if book && !strong_person { Possible } else { Certain }, vec![Why::Word, Why::Person])
    } else if insult && strong_person {
        (Certain, vec![Why::Word, Why::Person])
    } else if insult && group && !book {
        (Certain, vec![Why::Word])
    } else if group && demean {
        (if book { Possible } else { Certain }, vec![Why::Word])
    } else if demean && person || insult && (demean || has.has(Threat)) {
        (if book { Possible } else { Certain }, vec![Why::Word, Why::Person])
    } else if demean && has.any(&[Private, Health]) && target {
        (if book { Possible } else { Certain }, vec![Why::Word])
    } else if insult && is_pointed(scene, sentence) && !book {
        (Certain, vec![Why::Word, Why::Named])
    } else if insult && target && !book {
        (Likely, vec![Why::Word])
    } else if mild >= 1 && strong_person && !book {
        (Likely, vec![Why::Word, Why::Person])
    } else if insult && !book && !quoted || mild >= 2 && !book || mild >= 1 && group && !book {
        (Likely, vec![Why::Word])
    } else if insult || has.has(Threat) || mild >= 1 && target {
        (Possible, vec![Why::Word])
    } else {
        return None;
    };
    Some((confidence, why))
}

/// `he's a …`, `you …`, `du …`: it is said to somebody, or of somebody, right before the word.
fn is_pointed(scene: &Scene<'_>, sentence: usize) -> bool {
    const AT: [&str; 22] = [
        "you", "he", "she", "him", "her", "that", "du", "dich", "er", "sie", "der", "die", "dieser", "diese", "toi",
        "tu", "elle", "usted", "ella", "jij", "je", "zij",
    ];
    let reading = scene.reading;
    let insults: Vec<usize> = reading.spoken(sentence).filter(|(_, w)| w.classes.has(Insult)).map(|(n, _)| n).collect();
    insults.iter().any(|n| {
        let from = n.saturating_sub(5).max(reading.sentence(sentence).start);
        (from..*n).any(|w| AT.contains(&reading.lower(&reading.words[w])))
    })
}
