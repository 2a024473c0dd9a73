//! Ballots: each person at the branch is given one blind voucher for a survey, and whoever brings one is believed once,
//! without being known. It is redeemed apart from every session.
//!
//! While a survey is open its ballots stand in one text, wrapped under the branch's keys and written anew with each ballot,
//! which is put in at a place chosen by chance: two copies of the database tell how many there are, and nothing of them.

use ::vouchers::Voucher;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{draft::one, question};
use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
        id, vouchers as kept, wrapped,
    },
    entities::{
        session,
        survey::{self as row, state},
    },
    login::vouchers,
};

/// A ballot: an answer to each question.
pub type Ballot = Vec<String>;

/// What vouchers for a survey are for. It names the questions and thresholds too: with others, a voucher counts for nothing.
pub fn purpose(survey: &row::Model) -> String {
    let all = format!("{}\n{}\n{}\n{}", survey.source, survey.least, survey.least_text, survey.closes_on);
    format!("survey {} {}", survey.id, &id::hash(&all)[..22])
}

/// No ballot yet.
pub(super) fn empty(app: &App, id: i64) -> Result<String> {
    wrap(app, id, &[])
}

fn wrap(app: &App, id: i64, ballots: &[Ballot]) -> Result<String> {
    wrapped::BALLOTS.wrap(&app.keys, id, &serde_json::to_string(ballots).map_err(Error::internal)?)
}

/// All ballots of a survey.
pub(super) fn all(app: &App, survey: &row::Model) -> Result<Vec<Ballot>> {
    let text = wrapped::BALLOTS.unwrap(&app.keys, survey.id, &survey.ballots)?;
    if text.is_empty() { Ok(Vec::new()) } else { serde_json::from_str(&text).map_err(Error::internal) }
}

/// Whether a survey takes ballots today.
pub fn is_open(app: &App, survey: &row::Model) -> bool {
    survey.state == state::LAUNCHED && clock::day(app.clock.now_ms()) <= survey.closes_on
}

async fn open(app: &App, id: i64) -> Result<row::Model> {
    let survey = one(app.db.read(), id).await?;
    match survey.state.as_str() {
        state::DRAFT => Err(Error::NotFound),
        _ if is_open(app, &survey) => Ok(survey),
        _ => Err(closed()),
    }
}

fn closed() -> Error {
    Error::unprocessable("This survey is closed and takes no more answers.")
}

/// What a browser needs to ask for its ballot.
///
/// # Errors
/// 404 for a survey that nobody was asked, 422 for a closed one, 403 for who has left.
pub async fn offer(app: &App, session: &session::Model, id: i64) -> Result<vouchers::Ballot> {
    let survey = open(app, id).await?;
    vouchers::offer_ballot(app, session, &purpose(&survey)).await
}

/// Gives a ballot, blinded: one a login and survey, or the same again.
///
/// # Errors
/// As for [`offer`]; 422 for another request after the first.
pub async fn give(app: &App, session: &session::Model, id: i64, asked: &[String]) -> Result<Vec<String>> {
    let survey = open(app, id).await?;
    vouchers::give_ballot(app, session, &purpose(&survey), asked).await
}

/// Takes a ballot of somebody, whoever it is.
///
/// # Errors
/// 422 for answers that are none to these questions, and for a voucher that was redeemed or is not for this survey.
pub async fn cast(app: &App, id: i64, voucher: &str, answers: Ballot) -> Result<()> {
    let survey = open(app, id).await?;
    let questions = question::of(&survey.source);
    if questions.len() != answers.len() || !questions.iter().zip(&answers).all(|(q, a)| q.accepts(a)) {
        return Err(Error::unprocessable("Answer every question; only words may be left out."));
    }
    let not_counted =
        || Error::unprocessable("This ballot can't be counted: it was used before, or it is not for this survey.");
    let voucher = Voucher::from_text(voucher).ok_or_else(not_counted)?;
    let tx = app.db.begin().await?;
    tx.alone("surveys").await?;
    let survey = one(&*tx, id).await?;
    if !is_open(app, &survey) {
        return Err(closed());
    }
    if !kept::redeem(app, &tx, &purpose(&survey), &voucher).await? {
        return Err(not_counted());
    }
    let mut ballots = all(app, &survey)?;
    ballots.insert(id::below(ballots.len() + 1), answers);
    let change = row::ActiveModel { id: Set(id), ballots: Set(wrap(app, id, &ballots)?), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await
}
