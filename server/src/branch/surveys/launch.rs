//! A survey goes out to everybody at the branch. From then on nothing of it can be changed.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use super::{
    ballots,
    draft::{self, Draft},
    question::Ask,
};
use crate::{
    base::{
        app::App,
        audit, clock,
        db::Tx,
        error::{Error, Result},
    },
    entities::survey::{self as row, state},
    login,
    notifications::announcements,
};

/// How many people would be asked today.
///
/// # Errors
/// A fault of the database.
pub async fn reach(app: &App) -> Result<i64> {
    Ok(i64::try_from(login::professionals(app.db.read()).await?.len()).unwrap_or(i64::MAX))
}

/// Launches a draft and tells everybody.
///
/// # Errors
/// 422 with a sentence for what can't be asked: too few people for its thresholds, a second pulse in a month, or what
/// [`draft::save`] refuses.
pub async fn launch(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let before = draft::own(&tx, id).await?;
    let written = Draft {
        title: before.title.clone(),
        introduction: before.introduction.clone(),
        source: before.source.clone(),
        least: before.least,
        least_text: before.least_text,
        closes_on: before.closes_on.clone(),
    };
    let questions = draft::check(app, &before.kind, &written)?;
    let asked = i64::try_from(login::professionals(&*tx).await?.len()).unwrap_or(i64::MAX);
    if asked < before.least {
        return Err(Error::unprocessable(format!(
            "There are {asked} people at this branch, and nothing under {} is shown: no answer could be. Talk it over instead.",
            before.least
        )));
    }
    if asked < before.least_text && questions.iter().any(|q| q.ask == Ask::Text) {
        return Err(Error::unprocessable(format!(
            "There are {asked} people at this branch, and answers in words are shown from {} on: none could be. Take those questions out.",
            before.least_text
        )));
    }
    let today = clock::day(app.clock.now_ms());
    if before.kind == "pulse" && has_pulse(&tx, &today[..7]).await? {
        return Err(Error::unprocessable(
            "A pulse is one question a month, and this month's was asked already. Launch it next month.",
        ));
    }
    let ballots = ballots::empty(app, id)?;
    let model = row::Model { state: state::LAUNCHED.to_owned(), launched_on: Some(today), asked, ballots, ..before };
    row::ActiveModel::from(model.clone()).reset_all().update(&*tx).await?;
    audit::record(app, &tx, actor, "survey.launch", &id.to_string(), &json!({ "asked": asked })).await?;
    announce(app, &tx, actor, &model, "survey-announce-launch", false).await?;
    tx.commit().await
}

async fn has_pulse(tx: &Tx, month: &str) -> Result<bool> {
    let of_month = row::Entity::find()
        .filter(row::Column::Kind.eq("pulse"))
        .filter(row::Column::LaunchedOn.starts_with(month))
        .count(&**tx)
        .await?;
    Ok(of_month > 0)
}

/// Tells everybody at the branch, in its language, where to answer or to read.
pub(super) async fn announce(
    app: &App,
    tx: &Tx,
    actor: &str,
    survey: &row::Model,
    text: &str,
    by_mail: bool,
) -> Result<()> {
    let texts = texts::of(&app.config.language);
    let day = texts.day(&survey.closes_on);
    let link = app.config.url(&format!("/surveys/{}", survey.id));
    let text = texts.with(text, &[("title", &survey.title), ("day", &day), ("link", &link)]);
    announcements::announce_in(app, tx, actor, &announcements::New { text: &text, by_mail, ..Default::default() })
        .await
        .map(drop)
}
