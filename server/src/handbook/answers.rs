//! The twelve questions, from whose answers a first version is written.

use serde::{Deserialize, Serialize};
use texts::Texts;

/// The questions whose answer is one of several; the texts are `hb-QUESTION-ANSWER`.
pub const CHOICES: [(&str, &[&str]); 5] = [
    ("voice", &["everyone", "named"]),
    ("eyes", &["sensitive", "always", "never"]),
    ("photos", &["written", "spoken", "none"]),
    ("advocacy", &["disclosed", "profession", "never"]),
    ("consequences", &["talk", "steps"]),
];

/// A branch's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    pub name: String,
    pub why: String,
    pub voice: String,
    pub accounts: String,
    pub eyes: String,
    pub photos: String,
    pub advocacy: String,
    pub hours: String,
    pub contact: String,
    pub consequences: String,
    /// Months until the next review.
    pub review: String,
    pub team: String,
}

impl Answers {
    /// What is answered to a question; the first of its answers where nothing is.
    pub(super) fn chosen(&self, question: &str) -> &str {
        let given = match question {
            "voice" => &self.voice,
            "eyes" => &self.eyes,
            "photos" => &self.photos,
            "advocacy" => &self.advocacy,
            _ => &self.consequences,
        };
        let known = CHOICES.iter().find(|(q, _)| *q == question).map_or(&[][..], |(_, a)| a);
        known.iter().find(|a| *a == given).or(known.first()).copied().unwrap_or_default()
    }

    /// What the texts of the outline are filled with, in one language.
    pub fn values(&self, name: &str, language: &Texts) -> Vec<(&'static str, String)> {
        let or = |given: &str, id: &str| {
            let given: String = given.trim().chars().take(500).collect();
            if given.is_empty() { language.get(id) } else { given }
        };
        let mut values = vec![
            ("branch", name.to_owned()),
            ("why", or(&self.why, "hb-why-usual")),
            ("hours", or(&self.hours, "hb-hours-usual")),
            ("contact", or(&self.contact, "hb-contact-usual")),
            ("months", self.months().to_string()),
        ];
        for (question, _) in CHOICES {
            values.push((question, language.get(&format!("hb-{question}-{}", self.chosen(question)))));
        }
        values
    }

    pub fn months(&self) -> u32 {
        self.review.trim().parse().ok().filter(|m| (1..=36).contains(m)).unwrap_or(12)
    }
}
