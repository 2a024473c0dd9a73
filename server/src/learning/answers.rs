//! What comes of somebody's answers to a lesson. The gate that looks at a practice post is the real one; nothing is stored,
//! counted or sent.

use super::lesson::{Dilemma, Lesson, Task};
use crate::{
    base::{app::App, clock::year, error::Result, refusal::Violation},
    entities::profile::Kind,
    handbook::rules,
    policy::{self, Answers, Around, Facts},
};

/// Characters of a practice post that are looked at.
const MOST_WRITTEN: usize = 5_000;

/// What comes of one dilemma.
#[derive(Clone, Debug, Default)]
pub struct Feedback {
    pub is_right: bool,
    /// What was answered, to be shown again.
    pub answered: String,
    /// A sentence about the choice, or one way to write it.
    pub sentence: String,
    /// What the gate says to what was written.
    pub violations: Vec<Violation>,
}

/// Looks at the answers: the number of a choice, or the text that was written.
pub async fn check(app: &App, lesson: &Lesson, answers: &[String]) -> Result<Vec<Feedback>> {
    let mut all = Vec::new();
    for (n, dilemma) in lesson.dilemmas.iter().enumerate() {
        all.push(one(app, dilemma, answers.get(n).map_or("", String::as_str)).await?);
    }
    Ok(all)
}

async fn one(app: &App, dilemma: &Dilemma, answer: &str) -> Result<Feedback> {
    let answered = answer.to_owned();
    match &dilemma.task {
        Task::Choose(choices) => {
            let chosen = answer.parse().ok().and_then(|n: usize| choices.get(n));
            Ok(Feedback {
                is_right: chosen.is_some_and(|c| c.is_right),
                answered,
                sentence: chosen.map(|c| c.feedback.clone()).unwrap_or_default(),
                violations: Vec::new(),
            })
        }
        Task::Write { start, model } => {
            let text: String = answer.trim().chars().take(MOST_WRITTEN).collect();
            let violations = if text.is_empty() { Vec::new() } else { practise(app, &text).await? };
            Ok(Feedback {
                is_right: !text.is_empty() && text != start.trim() && violations.is_empty(),
                answered,
                sentence: model.clone(),
                violations,
            })
        }
    }
}

/// What the gate would say to a public post in the branch's name.
async fn practise(app: &App, text: &str) -> Result<Vec<Violation>> {
    let ruleset = rules::current(app, app.db.read()).await?;
    let around = Around { year: year(app.clock.now_ms()), ..Around::default() };
    let nothing = Answers::default();
    let facts = Facts::of(text, Kind::Professional, &around, &nothing);
    Ok(policy::review((), &facts, &ruleset).err().map(|refusal| refusal.violations).unwrap_or_default())
}
