//! An author says that a decision was wrong; somebody else than whoever decided looks at it.

use sea_orm::ActiveValue::Set;

use super::{APPEAL_MS, queue, row, state};
use crate::{
    app::App,
    entities::profile,
    error::{Error, Result},
    jobs::{
        Job, enqueue,
        send_mail::{Letter, SendMail},
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
    let found = super::own(app, author.id, id).await?;
    let words: String = words.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect();
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
        expires_at: Set(app.clock.now_ms() + APPEAL_MS),
        ..Default::default()
    };
    queue::settle(&tx, &found, change).await?;
    queue::tell(app, &tx, author, id).await?;
    tx.commit().await
}

/// A refusal was wrong: the author may send it again, for no words were kept, and the rule lets her pass for some days.
pub(super) async fn overturn(app: &App, reader: &profile::Model, found: &row::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        state: Set(state::OVERTURNED.to_owned()),
        decided_by: Set(Some(reader.id)),
        decided_at: Set(Some(now)),
        expires_at: Set(now + APPEAL_MS),
        ..Default::default()
    };
    queue::settle(&tx, found, change).await?;
    super::record_wait(app, &tx, found, "approve").await?;
    let letter = SendMail { profile_id: found.profile_id, letter: Letter::Decided, subject_id: found.id };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await
}
