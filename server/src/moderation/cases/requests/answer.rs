//! A colleague answers the branch that has asked her.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{inbox, state};
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        sealing::{self, Recipient},
    },
    entities::{case_request as row, profile},
    moderation::{
        cases::act,
        decisions::request::{instance, send},
    },
    wire::{activitypub::with_context, network},
};

/// What she can say.
pub const RESULTS: &[&str] = &[state::ACCEPTED, state::ANSWERED, state::REFUSED];
const DONE: &str = "You have answered this case already.";

/// Says that she looks into it, what came of it, or why she can't.
///
/// # Errors
/// 404 for what somebody else is asked; 422 without words, or where she has answered.
pub async fn answer(app: &App, me: &profile::Model, id: i64, (result, text): (&str, &str)) -> Result<()> {
    let found = inbox::one(app.db.read(), me, id).await?;
    let result = RESULTS.iter().copied().find(|r| *r == result).ok_or(Error::NotFound)?;
    if !inbox::is_open(&found) || found.state == result {
        return Err(Error::unprocessable(DONE));
    }
    let content = inbox::opened(app, &found).await?;
    let content = content.ok_or_else(|| Error::unprocessable("This case can't be opened any more."))?;
    let words = match result {
        state::ACCEPTED => String::new(),
        _ => act::words(text, "Write what the other branch is to be told.")?,
    };
    let to: Recipient = content.answer_to.parse().map_err(|e: &str| Error::internal(e))?;
    let sealed = if words.is_empty() { String::new() } else { sealing::seal(&to, words.as_bytes())? };
    let branch = network::hosts(app, app.db.read()).await?.into_iter().find(|h| h.host == found.host);
    let inbox = branch.and_then(|b| b.network_inbox);
    let inbox = inbox.ok_or_else(|| Error::unprocessable("This branch is not part of the network any more."))?;
    let ours = instance(app).await?;
    let tx = app.db.begin().await?;
    let mut change = row::ActiveModel { state: Set(result.to_owned()), ..Default::default() };
    if result != state::ACCEPTED {
        // What was sent is not needed here any more.
        change.answered_at = Set(Some(app.clock.now_ms()));
        change.sealed = Set(String::new());
    }
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::State.eq(&found.state))
        .exec(&*tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::unprocessable(DONE));
    }
    let body = with_context(json!({
        "id": app.config.url(&format!("/cases/{id}/{result}")), "type": "CaseAnswer", "actor": ours.uri,
        "object": found.uri, "result": result, "content": sealed,
    }));
    send(app, &tx, &ours, (inbox, body)).await?;
    audit::record(app, &tx, &me.handle, "case.answer", &found.host, &json!({ "result": result })).await?;
    tx.commit().await
}
