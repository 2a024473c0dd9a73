//! A text, read and judged by all detectors.

use std::ops::Range;

use crate::{
    advocacy, born, card, claim, confidential,
    context::Scene,
    email, features,
    found::{Confidence, Finding, Kind},
    harassment, identity, learned, loans, minor, money,
    normalise::Plain,
    numbers::{Run, runs, wide_runs},
    own::Home,
    people::{Person, people},
    phone, place,
    respelled::Respelled,
    words::Reading,
    writing,
};

/// A text in its normal form, in lower case.
pub fn plain(text: &str) -> String {
    Plain::of(text).lower
}

/// Whether a text says who made a picture, or under which licence it may be shown.
pub fn has_credit(text: &str) -> bool {
    writing::is_credited(&Plain::of(text))
}

/// What was found in a text.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// In the order of their places.
    pub all: Vec<Finding>,
    /// The newest year that a line with a source names; zero for none.
    pub source_year: i64,
}

impl Findings {
    /// Findings of a kind that are at least so sure.
    pub fn of(&self, kind: Kind, least: Confidence) -> impl Iterator<Item = &Finding> {
        self.all.iter().filter(move |f| f.kind == kind && f.confidence >= least)
    }

    /// Whether there is one of a kind that is at least so sure.
    pub fn has(&self, kind: Kind, least: Confidence) -> bool {
        self.of(kind, least).next().is_some()
    }
}

/// Digits of the shortest number that is looked at.
const SHORTEST: usize = 5;
/// And of the shortest with a check digit.
const LONGER: usize = 9;

/// Whether a number is not among those that are known.
fn is_new(run: &Run, known: &[Run]) -> bool {
    !known.iter().any(|k| k.digits == run.digits)
}

/// Everything that is found in a text, with its places in what was typed.
pub fn scan(typed: &str, home: &Home) -> Findings {
    let reading = Reading::of(typed);
    let (mut all, weighed) = look(&reading, home);
    if let Some((figures, places)) = reading.in_figures() {
        all.extend(spelled_out(&figures, &places, home, &weighed));
    }
    // Letters and digits that stand for others make words that are read once more.
    if let Some(second) = reading.respelled() {
        all.extend(second_look(&second));
    }
    for finding in &mut all {
        finding.span = reading.plain.typed(finding.span.clone());
    }
    all.sort_by_key(|f| (f.span.start, f.kind, f.span.end));
    Findings { source_year: writing::source_year(&reading).unwrap_or(0), all }
}

fn look(reading: &Reading, home: &Home) -> (Vec<Finding>, learned::Weighed) {
    let people = known_people(reading, home);
    let scene = Scene { reading, people: &people };
    let mut all = formed(&scene, home);
    let cues = cues(&scene);
    let weighed = learned::weigh(&scene, &cues);
    learned::judge_contacts(&mut all, &weighed, reading.words.len());
    all.extend(learned::judge(&scene, cues, &weighed));
    all.extend(writing::sources(reading));
    all.extend(writing::credits(reading));
    all.extend(writing::disclosures(reading));
    (all, weighed)
}

/// What is found among numbers that are spelled out, in the places of the plain text.
fn spelled_out(figures: &Respelled, places: &[Range<usize>], home: &Home, weighed: &learned::Weighed) -> Vec<Finding> {
    let people = known_people(&figures.reading, home);
    let mut all = formed(&Scene { reading: &figures.reading, people: &people }, home);
    all.retain(|f| places.iter().any(|p| p.start < f.span.end && f.span.start < p.end));
    for finding in &mut all {
        finding.span = figures.plain(finding.span.clone());
    }
    learned::judge_contacts(&mut all, weighed, figures.reading.words.len());
    all
}

/// Everybody who is spoken of, and who of them is of the staff.
fn known_people(reading: &Reading, home: &Home) -> Vec<Person> {
    let mut people = people(reading);
    for person in &mut people {
        // With a title before it or without.
        let is_staff = |first| home.is_staff(&reading.plain.lower[reading.span(first, person.last)]);
        person.is_staff = (person.first..=person.last).any(is_staff);
    }
    people
}

/// What has a form of its own: numbers, addresses, dates.
fn formed(scene: &Scene<'_>, home: &Home) -> Vec<Finding> {
    let reading = scene.reading;
    let runs = runs(reading, SHORTEST);
    let mut all = card::library_cards(scene, &runs, home);
    all.extend(money::ibans(scene, home));
    all.extend(money::payment_cards(scene, &runs));
    // Whatever signs stand between its groups, a check digit tells that a number is whole.
    let wide: Vec<_> = wide_runs(reading, LONGER).into_iter().filter(|r| is_new(r, &runs)).collect();
    all.extend(card::by_check_digits(scene, &wide, home));
    all.extend(money::payment_cards(scene, &wide));
    all.extend(identity::national_ids(scene, &runs, &wide));
    // A number that has a check digit is no telephone's.
    let taken: Vec<_> = all.iter().filter(|f| f.confidence >= Confidence::Likely).map(|f| f.span.clone()).collect();
    let free = |f: &Finding| !taken.iter().any(|t| t.start < f.span.end && f.span.start < t.end);
    all.extend(phone::phones(scene, &runs, home).into_iter().filter(free));
    all.extend(email::emails(scene, home));
    all.extend(place::street_addresses(scene, home));
    all.extend(born::birth_dates(scene));
    all.extend(born::credentials(scene));
    all
}

/// What is told in words.
fn told(scene: &Scene<'_>) -> Vec<Finding> {
    let cues = cues(scene);
    let weighed = learned::weigh(scene, &cues);
    learned::judge(scene, cues, &weighed)
}

/// What the detectors of lists find of it.
fn cues(scene: &Scene<'_>) -> Vec<Finding> {
    let mut all = minor::minors(scene);
    all.extend(loans::reading_history(scene));
    all.extend(harassment::harassment(scene));
    all.extend(claim::claims(scene));
    all.extend(advocacy::advocacy(scene));
    all.extend(confidential::confidential(scene));
    all
}

/// What the learned weights look at in each sentence of a text: the group of each feature, and its number.
pub type Traits = Vec<Vec<(u8, u32)>>;

/// What the weights are trained on.
#[derive(Clone, Debug, Default)]
pub struct Lesson {
    /// The traits of a text, as it stands and as it is read once more.
    pub traits: Vec<Traits>,
    /// The kinds that have a form of their own, with how sure of them the detectors are before anything is weighed.
    pub formed: Vec<(Kind, Confidence)>,
}

/// What a text teaches, for `training/train.py`.
#[must_use]
pub fn lesson(typed: &str, home: &Home) -> Lesson {
    let reading = Reading::of(typed);
    let second = reading.respelled().map(|r| r.reading);
    let of = |reading: &Reading| {
        let people = people(reading);
        let scene = Scene { reading, people: &people };
        let cues = cues(&scene);
        let sentence = |s| {
            let mut all = Vec::new();
            features::features(&scene, s, &cues, |group, key| all.push((group as u8, key)));
            all
        };
        (0..reading.sentences.len()).map(sentence).collect()
    };
    let people = known_people(&reading, home);
    let formed = formed(&Scene { reading: &reading, people: &people }, home);
    Lesson {
        traits: std::iter::once(&reading).chain(&second).map(of).collect(),
        formed: formed.into_iter().map(|f| (f.kind, f.confidence)).collect(),
    }
}

/// What only the respelled text has, in the places of the plain one.
fn second_look(second: &Respelled) -> Vec<Finding> {
    let people = people(&second.reading);
    let scene = Scene { reading: &second.reading, people: &people };
    let mut all = told(&scene);
    for finding in &mut all {
        finding.span = second.plain(finding.span.clone());
    }
    all
}

/// A text with what was found covered, for whoever reads it to decide: kinds that are at least so sure.
pub fn masked(text: &str, kinds: &[Kind], least: Confidence, home: &Home) -> String {
    let found = scan(text, home);
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for finding in found.all.iter().filter(|f| kinds.contains(&f.kind) && f.confidence >= least) {
        let span = &finding.span;
        if span.start >= at {
            out.push_str(&text[at..span.start]);
            out.push_str("••••");
        }
        at = at.max(span.end);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
