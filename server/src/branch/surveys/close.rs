//! A survey closes: its ballots are counted once, what may be shown is kept, and everything else is deleted.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    ballots::{self, Ballot},
    draft::one,
    question::{self, Ask, Question},
    suppress,
};
use crate::{
    base::{
        app::App,
        audit, clock,
        error::{Error, Result},
        id, vouchers,
    },
    entities::{
        survey::{self as row, state},
        survey_text,
    },
};

/// Who closes a survey whose last day is over, in the audit log.
const BY_ITSELF: &str = "branch";

/// What is published of a closed survey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// How many took part; none under the threshold, and then nothing else is there either.
    pub took_part: Option<u64>,
    /// Of each question the counts of its table, where they may be shown; none for words. Three of a scale are both its ends
    /// taken together.
    pub counts: Vec<Vec<Option<u64>>>,
}

/// What is published of a survey.
pub fn results(survey: &row::Model) -> Results {
    serde_json::from_str(&survey.results).unwrap_or_default()
}

/// Closes a survey before its last day, for good.
///
/// # Errors
/// 422 for one that is not open.
pub async fn close(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    tx.alone("surveys").await?;
    let before = one(&*tx, id).await?;
    if before.state != state::LAUNCHED {
        return Err(Error::unprocessable("Only an open survey can be closed."));
    }
    let questions = question::of(&before.source);
    let ballots = ballots::all(app, &before)?;
    let least = u64::try_from(before.least).unwrap_or(u64::MAX);
    let took_part = Some(ballots.len() as u64).filter(|n| *n >= least);
    let results = match took_part {
        Some(_) => Results { took_part, counts: counts(&questions, &ballots, least) },
        None => Results::default(),
    };
    let least_text = usize::try_from(before.least_text).unwrap_or(usize::MAX);
    for (n, words) in texts(&questions, &ballots, least_text) {
        let question = i64::try_from(n).unwrap_or_default();
        let model = survey_text::Model { id: id::random(), survey_id: id, question, text: words, shown: false };
        survey_text::ActiveModel::from(model).insert(&*tx).await?;
    }
    // Neither a ballot nor who has taken part is known from here on.
    vouchers::forget(&tx, &ballots::purpose(&before)).await?;
    let model = row::Model {
        state: state::CLOSED.to_owned(),
        closed_on: Some(clock::day(app.clock.now_ms())),
        ballots: String::new(),
        results: serde_json::to_string(&results).map_err(Error::internal)?,
        ..before
    };
    row::ActiveModel::from(model).reset_all().update(&*tx).await?;
    audit::record(app, &tx, actor, "survey.close", &id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Closes those whose last day is over. Runs every hour.
///
/// # Errors
/// A fault of the database.
pub async fn run(app: &App) -> Result<()> {
    let due = row::Entity::find()
        .filter(row::Column::State.eq(state::LAUNCHED))
        .filter(row::Column::ClosesOn.lt(clock::day(app.clock.now_ms())));
    for survey in due.all(app.db.read()).await? {
        close(app, BY_ITSELF, survey.id).await?;
    }
    Ok(())
}

/// Of each question what may be shown.
fn counts(questions: &[Question], ballots: &[Ballot], least: u64) -> Vec<Vec<Option<u64>>> {
    let table = |(n, question): (usize, &Question)| {
        let mut cells = vec![0; question.cells()];
        for cell in ballots.iter().filter_map(|b| question.cell(b.get(n)?)) {
            if let Some(count) = cells.get_mut(cell) {
                *count += 1;
            }
        }
        match (question.ask, <&[u64; 5]>::try_from(cells.as_slice())) {
            (Ask::Scale, Ok(five)) => suppress::publish_scale(five, least, id::below),
            _ => suppress::publish(&cells, least, id::below),
        }
    };
    questions.iter().enumerate().map(table).collect()
}

/// The answers in words, with the number of their question, where there are enough; in an order by chance.
fn texts(questions: &[Question], ballots: &[Ballot], least: usize) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for (n, _) in questions.iter().enumerate().filter(|(_, q)| q.ask == Ask::Text) {
        let words = ballots.iter().filter_map(|b| b.get(n)).map(|w| w.trim()).filter(|w| !w.is_empty());
        let words: Vec<&str> = words.collect();
        if words.len() >= least {
            for each in words {
                all.insert(id::below(all.len() + 1), (n, each.to_owned()));
            }
        }
    }
    all
}
