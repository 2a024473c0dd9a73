//! Claims that readers may want to check, and rumours: who is said to know, what one thing is said to do to another, what
//! was heard.

use crate::{
    context::Scene,
    found::{
        Confidence::{self, Likely, Possible},
        Finding, Kind, Why,
    },
    lexicon::Class::{Agent, Authority, Book, Effect, Good, Offer, Own, Rumour, Says, Sourced, Speaker, Statistic},
    pattern::pattern,
};

pattern!(
    SHARE,
    r"[0-9]+(?:[.,][0-9]+)?\s?(?:%|percent|per cent|prozent|pour cent|por ciento|procent)|(?-u:\b)(?:one|two|three|four|nine|ein|zwei|drei|vier|neun|[0-9]+) (?:in|out of|von|aus) (?:two|three|four|five|ten|zehn|funf|vier|drei|[0-9]+)(?-u:\b)"
);

/// Words of a post that says little more than the share.
const SHORT: usize = 9;

/// Sentences that state something which readers may want to check.
pub fn claims(scene: &Scene<'_>) -> Vec<Finding> {
    let reading = scene.reading;
    let mut found: Vec<Finding> = Vec::new();
    for sentence in 0..reading.sentences.len() {
        let has = reading.sentences[sentence];
        let news = has.any(&[Book, Speaker]) || is_checked(scene, sentence);
        let judged: Option<(Confidence, Why)> = if has.has(Rumour) {
            Some((if news { Possible } else { Likely }, Why::Word))
        } else if says(scene, sentence) {
            Some((Likely, Why::Word))
        } else if has.has(Sourced) {
            Some((Likely, Why::Named))
        } else if has.has(Effect) && has.has(Good) && has.has(Agent) {
            let same = !is_chain(scene, sentence);
            Some((if same || news { Possible } else { Likely }, Why::Word))
        } else if has.has(Statistic) && has.any(&[Good, Agent, Effect]) {
            Some((if has.any(&[Offer, Own]) { Possible } else { Likely }, Why::Word))
        } else {
            None
        };
        if let Some((confidence, why)) = judged {
            found.push(Finding {
                kind: Kind::Claim,
                span: reading.sentence_span(sentence),
                confidence,
                why: vec![why],
            });
        }
    }
    for m in SHARE.find_iter(&reading.plain.lower) {
        let span = m.range();
        let word = reading.word_at(span.start).min(reading.words.len().saturating_sub(1));
        let Some(w) = reading.words.get(word) else { continue };
        if found.iter().any(|f| f.span.start <= span.start && span.end <= f.span.end && f.confidence == Likely)
            || w.is_quoted
        {
            continue;
        }
        let has = reading.sentences[w.sentence];
        // Figures of the house's own stand beside what they count.
        let from = word.saturating_sub(6);
        let own = reading.words[from..(word + 7).min(reading.words.len())]
            .iter()
            .any(|x| x.sentence == w.sentence && x.classes.has(Own));
        let (confidence, why) = if own {
            (Possible, vec![Why::Form, Why::House])
        } else if has.has(Offer) || reading.all.any(&[Offer]) {
            (Possible, vec![Why::Form, Why::Thing])
        } else if has.any(&[Good, Agent, Effect, Authority, Says]) || reading.words.len() <= SHORT {
            (Likely, vec![Why::Form])
        } else {
            (Possible, vec![Why::Form])
        };
        found.push(Finding { kind: Kind::Claim, span, confidence, why });
    }
    found.sort_by_key(|f| f.span.start);
    found
}

/// A rumour that is told in order to say that it was looked into.
fn is_checked(scene: &Scene<'_>, sentence: usize) -> bool {
    let text = &scene.reading.plain.lower[scene.reading.sentence_span(sentence)];
    ["faktencheck", "fact check", "fact-check", "factcheck"].iter().any(|w| text.starts_with(w))
}

/// `Experts warn`, `Forscher haben herausgefunden`: who is said to know, and what they do, within a few words.
fn says(scene: &Scene<'_>, sentence: usize) -> bool {
    let reading = scene.reading;
    let words = reading.sentence(sentence);
    words.clone().any(|at| {
        let word = &reading.words[at];
        let only_says = |w: usize| reading.at(w).has(Says) && !reading.words[w].is_quoted;
        if !word.classes.has(Authority) || word.is_quoted {
            return false;
        }
        let until = (at + 6).min(words.end);
        let after = (at + 1..until).any(only_says);
        let before = (at.saturating_sub(3).max(words.start)..at).any(|w| {
            only_says(w)
                && ["found", "zeigt", "sagen", "warnen", "prove", "proven", "dicen", "montre", "blijkt"]
                    .contains(&reading.lower(&reading.words[w]))
        });
        // "They", "facts": only where nothing of the house is said.
        let vague =
            ["survey", "surveys", "umfrage", "umfragen", "encuesta", "sondage", "enquete", "statistics", "statistik"]
                .contains(&reading.lower(word));
        (after || before) && !(vague && reading.sentences[sentence].has(Own))
    })
}

/// One thing, what it does, and to what, in this order or with the effect first.
fn is_chain(scene: &Scene<'_>, sentence: usize) -> bool {
    let reading = scene.reading;
    let place = |class| reading.spoken(sentence).find(|(_, w)| w.classes.has(class)).map(|(n, _)| n);
    let effects: Vec<usize> = reading.spoken(sentence).filter(|(_, w)| w.classes.has(Effect)).map(|(n, _)| n).collect();
    let Some(agent) = place(Agent) else { return false };
    let asks =
        reading.plain.text[reading.sentence_span(sentence).end..].trim_start_matches(['"', '\'', ')']).starts_with('?');
    let good = |e: usize| {
        reading
            .spoken(sentence)
            .any(|(n, w)| n != agent && w.classes.has(Good) && n.abs_diff(e) <= 9 && !(w.classes.has(Agent) && n < e))
    };
    !asks && effects.iter().any(|e| agent.abs_diff(*e) <= 9 && good(*e))
}
