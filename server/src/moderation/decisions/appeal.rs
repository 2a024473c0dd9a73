//! An author says that a decision was wrong; somebody else than whoever decided looks at it.

use sea_orm::ActiveValue::Set;

use super::answer::settle;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        typed::typed,
    },
    entities::{decision as row, profile},
    posts::{
        decision::{APPEAL_MS, state},
        stopped,
    },
};

const MOST_WORDS: usize = 1_000;

/// What can be appealed, and has not been.
pub fn is_open(found: &row::Model) -> bool {
    found.appeal.is_none() && [state::REFUSED, state::RETURNED, state::EXPIRED].contains(&found.state.as_str())
}

/// Appeals.
///
/// # Errors
/// 422 without words, or where there is nothing to appeal any more.
pub async fn appeal(app: &App, author: &profile::Model, id: i64, words: &str) -> Result<()> {
    let found = crate::posts::decision::own(app, author.id, id).await?;
    let words = typed(words, MOST_WORDS)?;
    if words.is_empty() {
        return Err(Error::unprocessable("Say in a few words why this was wrong."));
    }
    if !is_open(&found) {
        return Err(Error::unprocessable("There is nothing to appeal here any more."));
    }
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        state: Set(state::APPEALED.to_owned()),
        appeal: Set(Some(words)),
        claimed_by: Set(None),
        claimed_until: Set(None),
        expires_at: Set(app.clock.now_ms() + APPEAL_MS),
        ..Default::default()
    };
    settle(app, &tx, &found, None, change).await?;
    stopped::tell(app, &tx, author, id).await?;
    stopped::tell_author(app, &tx, &found, state::APPEALED).await?;
    tx.commit().await
}
