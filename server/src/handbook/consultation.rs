//! What staff say about a draft: comments, signed or not, and votes that nobody can trace.
//!
//! A vote is no row of its own. That somebody has voted is one row, under a seal of who it was; how, is a count that goes
//! up, and every count of the clause is written anew with it, so that not even the order of the rows tells. Counts are
//! shown when the consultation is over, and from five votes on.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};

use super::versions::{document, in_work, state};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id, settings,
    },
    entities::{
        handbook_comment as comment, handbook_tally as tally, handbook_version as row, handbook_voter as voter,
        profile::{self, Kind},
    },
};

/// What can be said of a clause.
pub const CHOICES: [&str; 3] = ["agree", "unsure", "disagree"];
/// Results are shown from so many votes on.
pub const LEAST: i64 = 5;
const MOST_WORDS: usize = 2_000;

async fn open(app: &App, clause: &str) -> Result<row::Model> {
    let version = in_work(app.db.read()).await?.filter(|v| v.state == state::CONSULTATION);
    let version = version.ok_or_else(|| Error::unprocessable("There is no consultation at the moment."))?;
    match document(&version).clause(clause) {
        Some(_) => Ok(version),
        None => Err(Error::NotFound),
    }
}

fn require_staff(me: &profile::Model) -> Result<()> {
    if me.kind == Kind::Professional {
        Ok(())
    } else {
        Err(Error::forbidden("Staff take part from their professional profiles."))
    }
}

/// Says something about a clause, signed or not.
pub async fn say(app: &App, me: &profile::Model, clause: &str, words: &str, signed: bool) -> Result<()> {
    require_staff(me)?;
    let version = open(app, clause).await?;
    let words: String = words.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect();
    if words.is_empty() {
        return Err(Error::unprocessable("Write something first."));
    }
    let model = comment::Model {
        // A random id: its order tells nothing.
        id: id::random(),
        version_id: version.id,
        clause: clause.to_owned(),
        profile_id: signed.then_some(me.id),
        text: words,
        answer: None,
    };
    let tx = app.db.begin().await?;
    comment::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await
}

/// The editor answers.
pub async fn answer(app: &App, id: i64, words: &str) -> Result<()> {
    let words: String = words.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect();
    let tx = app.db.begin().await?;
    let change = comment::ActiveModel { answer: Set(Some(words).filter(|w| !w.is_empty())), ..Default::default() };
    let changed = comment::Entity::update_many().set(change).filter(comment::Column::Id.eq(id)).exec(&*tx).await?;
    tx.commit().await?;
    if changed.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Votes once on a clause.
///
/// # Errors
/// 422 for a second vote, or a choice that there is not.
pub async fn vote(app: &App, me: &profile::Model, clause: &str, choice: &str) -> Result<()> {
    require_staff(me)?;
    let version = open(app, clause).await?;
    if !CHOICES.contains(&choice) {
        return Err(Error::unprocessable("Choose one of the three answers."));
    }
    let seal = settings::seal(app).await?.of(&format!("vote {} {clause} {}", version.id, me.id));
    let tx = app.db.begin().await?;
    let has_voted =
        voter::ActiveModel { version_id: Set(version.id), clause: Set(clause.to_owned()), voter: Set(seal) };
    let fresh = voter::Entity::insert(has_voted)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    if fresh == 0 {
        return Err(Error::unprocessable(
            "You have voted on this clause already; votes can't be traced, so not changed either.",
        ));
    }
    for each in CHOICES {
        let more = i64::from(each == choice);
        let row =
            tally::Model { version_id: version.id, clause: clause.to_owned(), choice: each.to_owned(), votes: more };
        // Counted in the database, for two may vote at once.
        let votes = Expr::col((tally::Entity, tally::Column::Votes)).add(more);
        let key = [tally::Column::VersionId, tally::Column::Clause, tally::Column::Choice];
        tally::Entity::insert(tally::ActiveModel::from(row))
            .on_conflict(OnConflict::columns(key).value(tally::Column::Votes, votes).to_owned())
            .exec_without_returning(&*tx)
            .await?;
    }
    tx.commit().await
}

/// Whether a profile has voted on a clause.
pub async fn has_voted(app: &App, version_id: i64, clause: &str, profile_id: i64) -> Result<bool> {
    let seal = settings::seal(app).await?.of(&format!("vote {version_id} {clause} {profile_id}"));
    let key = (version_id, clause.to_owned(), seal);
    Ok(voter::Entity::find_by_id(key).one(app.db.read()).await?.is_some())
}

/// The votes on each clause in the order of [`CHOICES`], once a version is published, where enough have voted.
pub async fn all_results(app: &App, version: &row::Model) -> Result<HashMap<String, [i64; 3]>> {
    // While it could be opened again, two looks would tell one vote.
    if version.state != state::PUBLISHED {
        return Ok(HashMap::new());
    }
    let rows = tally::Entity::find().filter(tally::Column::VersionId.eq(version.id)).all(app.db.read()).await?;
    let mut all: HashMap<String, [i64; 3]> = HashMap::new();
    for row in rows {
        if let Some(at) = CHOICES.iter().position(|c| *c == row.choice) {
            all.entry(row.clause).or_default()[at] = row.votes;
        }
    }
    all.retain(|_, counts| counts.iter().sum::<i64>() >= LEAST);
    Ok(all)
}

/// What was said about a version, clause by clause.
pub async fn comments(app: &App, version_id: i64) -> Result<Vec<comment::Model>> {
    let all = comment::Entity::find().filter(comment::Column::VersionId.eq(version_id));
    Ok(all.order_by_asc(comment::Column::Clause).order_by_asc(comment::Column::Id).all(app.db.read()).await?)
}
