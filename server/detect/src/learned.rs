//! Kinds that are told in words alone are weighed: a linear model (logistic regression), trained by `training/train.py` from
//! the posts in `tests/gate` and shipped as `model/weights.bin`. It looks at each sentence, at each two, and at the whole post,
//! so that what is said in passing is not lost among other things; the highest sum counts.

use std::{collections::HashSet, sync::LazyLock};

use crate::{
    context::Scene,
    features::{GROUPS, Group, features},
    found::{
        CONTACT,
        Confidence::{Certain, Likely, Possible},
        Finding,
        Kind::{self, Advocacy, Claim, Confidential, Harassment, Minor, Reading},
        Why,
    },
};

/// What is weighed, in the order of the file.
pub const KINDS: [Kind; 6] = [Claim, Advocacy, Confidential, Harassment, Minor, Reading];

/// How far above a question the weights are where the lists are certain, so that a post is held.
const AGREED: f32 = 2.0;

/// What is weighed: the kinds, and last whether a way to reach somebody is a person's rather than the house's.
const WEIGHED: usize = KINDS.len() + 1;
/// Its place.
const PERSONS: usize = KINDS.len();

/// Words of a post that is hardly more than an address.
const SHORT: usize = 12;

type Sums = [f32; WEIGHED];

/// The weights: rows of a hash table by open addressing.
struct Weights {
    /// What one step of a weight stands for, by group and kind.
    steps: [Sums; GROUPS],
    bias: Sums,
    likely: Sums,
    certain: Sums,
    keys: Vec<u32>,
    rows: Vec<[i8; WEIGHED]>,
}

static FILE: &[u8] = include_bytes!("../model/weights.bin");

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let mut numbers = FILE.chunks_exact(4).map(|c| [c[0], c[1], c[2], c[3]]);
    let mut number = || numbers.next().expect("the file of weights is whole");
    let count = u32::from_le_bytes(number()) as usize;
    let mut sums = || std::array::from_fn(|_| f32::from_le_bytes(number()));
    let steps = std::array::from_fn(|_| sums());
    let (bias, likely, certain) = (sums(), sums(), sums());
    let head = 4 * (1 + WEIGHED * (GROUPS + 3));
    let (keys, rows) = FILE[head..].split_at(4 * count);
    let size = (count * 2).next_power_of_two();
    let mut weights = Weights { steps, bias, likely, certain, keys: vec![0; size], rows: vec![[0; WEIGHED]; size] };
    for (key, row) in keys.chunks_exact(4).zip(rows.chunks_exact(WEIGHED)) {
        let key = u32::from_le_bytes([key[0], key[1], key[2], key[3]]);
        let mut at = key as usize % size;
        while weights.keys[at] != 0 {
            at = (at + 1) % size;
        }
        weights.keys[at] = key;
        weights.rows[at] = std::array::from_fn(|k| i8::from_le_bytes([row[k]]));
    }
    weights
});

impl Weights {
    fn row(&self, key: u32) -> Option<&[i8; WEIGHED]> {
        let size = self.keys.len();
        let mut at = key as usize % size;
        while self.keys[at] != key {
            if self.keys[at] == 0 {
                return None;
            }
            at = (at + 1) % size;
        }
        Some(&self.rows[at])
    }
}

/// What a sentence adds to the sums of those that it stands in.
#[derive(Clone, Copy, Default)]
struct Part {
    count: [f32; GROUPS],
    sums: [[i32; WEIGHED]; GROUPS],
}

impl Part {
    fn of(scene: &Scene<'_>, sentence: usize, cues: &[Finding]) -> Self {
        let mut part = Self::default();
        features(scene, sentence, cues, |group: Group, key| {
            part.count[group as usize] += 1.0;
            if let Some(row) = WEIGHTS.row(key) {
                for (sum, weight) in part.sums[group as usize].iter_mut().zip(row) {
                    *sum += i32::from(*weight);
                }
            }
        });
        part
    }

    fn and(mut self, other: &Self) -> Self {
        for group in 0..GROUPS {
            self.count[group] += other.count[group];
            for (sum, more) in self.sums[group].iter_mut().zip(&other.sums[group]) {
                *sum += more;
            }
        }
        self
    }

    /// How much speaks for a kind; above zero, more than against it.
    #[expect(clippy::cast_precision_loss, reason = "sums of a few thousand small numbers")]
    fn total(&self, kind: usize) -> f32 {
        let weights = &*WEIGHTS;
        let groups = (0..GROUPS).map(|group| {
            self.sums[group][kind] as f32 * weights.steps[group][kind] / self.count[group].max(1.0).sqrt()
        });
        weights.bias[kind] + groups.sum::<f32>()
    }
}

/// How much speaks for each kind, and the sentence that says most of it.
pub type Weighed = [(f32, usize); WEIGHED];

/// Weighs a text.
#[must_use]
pub fn weigh(scene: &Scene<'_>, cues: &[Finding]) -> Weighed {
    // What is said again says nothing more.
    let mut said = HashSet::new();
    let new = |s: &usize| said.insert(&scene.reading.plain.text[scene.reading.sentence_span(*s)]);
    let sentences = (0..scene.reading.sentences.len()).filter(new);
    let parts: Vec<(usize, Part)> = sentences.map(|s| (s, Part::of(scene, s, cues))).collect();
    let two: Vec<(usize, Part)> = parts.windows(2).map(|two| (two[0].0, two[0].1.and(&two[1].1))).collect();
    let whole = parts.iter().fold(Part::default(), |sum, (_, part)| sum.and(part));
    std::array::from_fn(|kind| {
        let all = parts.iter().chain(&two);
        let totals = all.map(|(sentence, part)| (part.total(kind), *sentence));
        let best = totals.fold((f32::MIN, 0), |best, next| if next.0 > best.0 { next } else { best });
        (best.0.max(whole.total(kind)), best.1)
    })
}

/// What the detectors of lists have found, as sure as the weights are of it, and what only the weights see.
pub fn judge(scene: &Scene<'_>, cues: Vec<Finding>, weighed: &Weighed) -> Vec<Finding> {
    if scene.reading.words.is_empty() {
        return cues;
    }
    let mut found = cues;
    for (at, kind) in KINDS.into_iter().enumerate() {
        let (total, sentence) = weighed[at];
        let surest = found.iter().filter(|f| f.kind == kind).map(|f| f.confidence).max();
        // What lists and weights agree on is certain, and so is what the weights leave no doubt about.
        let agreed = surest == Some(Certain) && total >= WEIGHTS.likely[at] + AGREED;
        let confidence = if total < WEIGHTS.likely[at] {
            Possible
        } else if total >= WEIGHTS.certain[at] || agreed {
            Certain
        } else {
            Likely
        };
        for finding in found.iter_mut().filter(|f| f.kind == kind) {
            let is_surest = Some(finding.confidence) == surest;
            if finding.confidence > confidence || is_surest && confidence > finding.confidence {
                finding.confidence = confidence;
                finding.why.push(Why::Learned);
            }
        }
        if confidence > Possible && surest.is_none() {
            let span = scene.reading.sentence_span(sentence);
            found.push(Finding { kind, span, confidence, why: vec![Why::Learned] });
        }
    }
    found
}

/// Ways to reach somebody, as the whole post tells whose they are: what might be a person's is asked about where the weights
/// say so, and is let go where they say that it is the house's.
pub fn judge_contacts(found: &mut [Finding], weighed: &Weighed, words: usize) {
    let total = weighed[PERSONS].0;
    // A few words say too little of the house, and an office is nobody's.
    let is_house = words > SHORT && total < WEIGHTS.certain[PERSONS];
    let is_office = |f: &Finding| f.why == [Why::House];
    for finding in found.iter_mut().filter(|f| CONTACT.contains(&f.kind)) {
        let confidence = match finding.confidence {
            Possible if total >= WEIGHTS.likely[PERSONS] && !is_office(finding) => Likely,
            Likely if is_house => Possible,
            Certain if is_house => Likely,
            as_it_is => as_it_is,
        };
        if confidence != finding.confidence {
            finding.confidence = confidence;
            finding.why.push(Why::Learned);
        }
    }
}
