//! Writing the lists of words that rules refer to.

use super::{
    kept::all,
    word_lists::{put, word_lists},
    write::{is_name, shown},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::rule,
    policy::Rule,
};

const MOST_LISTS: usize = 50;
/// Of one list; characters of a word.
const MOST_WORDS: usize = 500;
const MAX_WORD: usize = 60;

/// Keeps a list, a new one or one that is `known`: words or phrases, one on a line or with commas between them.
///
/// # Errors
/// 422 with a sentence for a name that is none, a list without words, and what is too long.
pub async fn keep_list(app: &App, name: &str, words: &str, known: bool) -> Result<()> {
    if !is_name(name) {
        return Err(Error::unprocessable("A list's name is made of lower-case letters, digits and hyphens."));
    }
    let words: Vec<String> =
        words.split(['\n', ',']).map(str::trim).filter(|w| !w.is_empty()).map(str::to_owned).collect();
    if words.is_empty() {
        return Err(Error::unprocessable("Write the words of the list, each on a line."));
    }
    if words.len() > MOST_WORDS || words.iter().any(|w| w.chars().count() > MAX_WORD) {
        let most = format!("A list has room for {MOST_WORDS} words of {MAX_WORD} characters each.");
        return Err(Error::unprocessable(most));
    }
    let tx = app.db.begin().await?;
    tx.alone("rules-lists").await?;
    let mut lists = word_lists(&*tx).await?;
    if !known && lists.contains_key(name) {
        return Err(Error::unprocessable("Another list has this name. Choose another."));
    }
    if lists.len() >= MOST_LISTS && !lists.contains_key(name) {
        return Err(Error::unprocessable(format!("{MOST_LISTS} lists are the most there can be. Remove one first.")));
    }
    lists.insert(name.to_owned(), words);
    put(app, &tx, name, &lists).await?;
    tx.commit().await
}

/// Removes a list that no rule refers to.
///
/// # Errors
/// 422 where one does: it would fail.
pub async fn remove_list(app: &App, name: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    tx.alone("rules-lists").await?;
    let mut lists = word_lists(&*tx).await?;
    let refers = |row: &rule::Model| Rule::of(row).is_some_and(|r| r.lists().iter().any(|l| l == name));
    if all(&*tx).await?.iter().any(|row| refers(row) || refers(&shown(row))) {
        return Err(Error::unprocessable("A rule refers to this list. Change the rule first."));
    }
    lists.remove(name).ok_or(Error::NotFound)?;
    put(app, &tx, name, &lists).await?;
    tx.commit().await
}
