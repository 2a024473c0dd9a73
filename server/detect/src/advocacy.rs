//! What asks others to take a side in politics; choosing the book of the year is none of it.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Certain, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Book, Fun, Measure, Neutral, Oppose, Petition, Politics, Speaker, Urge, Vote},
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
    let (petition, vote, politics) = (has.has(Petition), has.has(Vote), has.has(Politics));
    let (urge, oppose, measure) = (has.has(Urge), has.has(Oppose), has.has(Measure));
    if !petition && !vote && !(urge && (politics || measure)) && !(politics && oppose) {
        return None;
    }
    let neutral = reading.all.has(Neutral);
    let news = reading.all.any(&[Book, Speaker]);
    let fun = has.has(Fun) && !politics;
    let words = [petition, vote, politics, urge, oppose, measure].iter().filter(|w| **w).count();
    let (confidence, why) = if neutral && !urge && !(petition && vote) {
        (Possible, vec![Why::Word, Why::Thing])
    } else if vote && fun && !petition {
        (Possible, vec![Why::Word, Why::Title])
    } else if news && words < 3 {
        (Possible, vec![Why::Word, Why::Title])
    } else if vote && (politics || oppose || petition) || petition && is_urged(scene, sentence) {
        (Certain, vec![Why::Word])
    } else if petition || vote || words >= 2 {
        (Likely, vec![Why::Word])
    } else {
        (Possible, vec![Why::Word])
    };
    Some((confidence, why))
}

/// `Sign the petition`, `join the march`: a petition or a march with what asks to take part.
fn is_urged(scene: &Scene<'_>, sentence: usize) -> bool {
    const ASKS: [&str; 46] = [
        "sign",
        "join",
        "against",
        "for",
        "save",
        "stop",
        "boycott",
        "demand",
        "we",
        "gegen",
        "fur",
        "unterschreibt",
        "unterschreiben",
        "unterzeichnet",
        "unterzeichne",
        "kommt",
        "rettet",
        "stoppt",
        "fordern",
        "signez",
        "contre",
        "sauvons",
        "firmad",
        "firma",
        "contra",
        "salvemos",
        "teken",
        "tegen",
        "red",
        "come",
        "today",
        "jetzt",
        "now",
        "hoy",
        "streikt",
        "demonstriert",
        "strike",
        "protest",
        "fight",
        "signatures",
        "unterschrift",
        "unterschreib",
        "unterzeichnen",
        "ondertekent",
        "onderteken",
        "boykottiert",
    ];
    scene.reading.spoken(sentence).any(|(_, w)| ASKS.contains(&scene.reading.lower(w)))
        && scene.reading.sentences[sentence].has(Petition)
}
