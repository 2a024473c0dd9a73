//! Questions about a clause: asked where it stands, answered once, shown to all. Nobody is written down as having asked.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ModelTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::clauses::has_clause;
use crate::{
    base::{
        app::App,
        audit, clock,
        error::{Error, Result},
        id,
    },
    entities::clause_question as row,
};

const MOST_WORDS: usize = 1_000;
/// Questions that wait at once: more are not taken before some are answered.
const MOST_WAITING: u64 = 200;

fn words(text: &str) -> Result<String> {
    let text: String = text.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect();
    if text.is_empty() { Err(Error::unprocessable("Write something first.")) } else { Ok(text) }
}

/// All questions, clause by clause; those that wait too.
///
/// # Errors
/// A fault of the database.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let found = row::Entity::find().order_by_asc(row::Column::Clause).order_by_asc(row::Column::Id);
    Ok(found.all(app.db.read()).await?)
}

/// Asks about a clause.
///
/// # Errors
/// 422 without a word, for a clause that there is not, and while too many wait.
pub async fn ask(app: &App, clause: &str, text: &str) -> Result<()> {
    let words = words(text)?;
    if !has_clause(app, clause).await? {
        return Err(Error::unprocessable("The handbook has no clause of that number."));
    }
    let tx = app.db.begin().await?;
    if row::Entity::find().filter(row::Column::AnsweredOn.is_null()).count(&*tx).await? >= MOST_WAITING {
        return Err(Error::unprocessable("Many questions wait for an answer. Ask again later."));
    }
    // A random id: its order tells nothing.
    let model =
        row::Model { id: id::random(), clause: clause.to_owned(), words, answer: String::new(), answered_on: None };
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await
}

/// Answers a question, or writes its answer anew.
///
/// # Errors
/// 404 for none of that id, 422 without a word.
pub async fn answer(app: &App, actor: &str, id: i64, text: &str) -> Result<()> {
    let answer = words(text)?;
    let tx = app.db.begin().await?;
    let before = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let clause = before.clause.clone();
    let model = row::Model { answer, answered_on: Some(clock::day(app.clock.now_ms())), ..before };
    row::ActiveModel::from(model).reset_all().update(&*tx).await?;
    audit::record(app, &tx, actor, "question.answer", &clause, &json!({})).await?;
    tx.commit().await
}

/// Takes a question away, with its answer.
///
/// # Errors
/// 404 for none of that id.
pub async fn remove(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let before = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    audit::record(app, &tx, actor, "question.remove", &before.clause, &json!({})).await?;
    before.delete(&*tx).await?;
    tx.commit().await
}
