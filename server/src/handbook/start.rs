//! The twelve questions, from whose answers a first version is written.

use chrono::{Months, NaiveDate};
use sea_orm::ActiveModelTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;
use texts::Texts;

use super::{in_work, outline, row, state};
use crate::{
    app::App,
    audit,
    clock::day,
    error::{Error, Result},
    id,
};

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
    fn chosen(&self, question: &str) -> &str {
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

/// Days in which a version is to be read, where nothing is said.
const READ_WITHIN: i64 = 14;

/// Writes a first draft.
///
/// # Errors
/// 422 where one is in work already.
pub async fn begin(app: &App, answers: &Answers, owner: &str) -> Result<row::Model> {
    let document = outline::document(answers, &app.config.name);
    let text = serde_json::to_string(&document).map_err(Error::internal)?;
    let today = day(app.clock.now_ms()).parse::<NaiveDate>().unwrap_or_default();
    let review_on = today.checked_add_months(Months::new(answers.months())).map(|d| d.to_string());
    draft(app, text, review_on, owner).await
}

/// Another draft, from the version in force.
pub async fn again(app: &App, owner: &str) -> Result<row::Model> {
    let version = super::in_force(app, app.db.read()).await?.ok_or(Error::NotFound)?;
    draft(app, version.document, None, owner).await
}

pub(super) async fn draft(app: &App, document: String, review_on: Option<String>, owner: &str) -> Result<row::Model> {
    let tx = app.db.begin().await?;
    if in_work(&*tx).await?.is_some() {
        return Err(Error::unprocessable("A version is being written already. Publish it, or throw it away first."));
    }
    let last = super::all_published(&*tx).await?.first().map_or(0, |v| v.number);
    let now = app.clock.now_ms();
    let model = row::Model {
        id: id::ordered(now),
        number: last + 1,
        state: state::DRAFT.to_owned(),
        document,
        revision: 1,
        effective_on: None,
        published_at: None,
        read_within: READ_WITHIN,
        review_on,
        review_owner: owner.to_owned(),
        created_at: now,
    };
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    audit::record(app, &tx, "admin", "handbook.draft", &model.number.to_string(), &json!({})).await?;
    tx.commit().await?;
    Ok(model)
}
