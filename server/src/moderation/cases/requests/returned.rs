//! The branch that was asked has answered.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{key, state};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        sealing,
    },
    entities::{case_request as row, moderation_case, profile},
    jobs::{HandOver, Job, enqueue},
    moderation::{
        cases::{
            act,
            timeline::{self, acts},
        },
        decisions::request::trusted,
    },
};

/// Brings an answer into its case: what came of it closes the case; a no lets somebody else be asked. Nothing of it is in the
/// audit log, which those read whom the case may be about, until it is closed.
///
/// # Errors
/// 422 for what is no answer.
pub async fn receive(
    app: &App,
    tx: &Tx,
    branch: &profile::Model,
    (uri, result, sealed): (&str, &str, &str),
) -> Result<()> {
    let Some(host) = trusted(app, tx, branch).await? else { return Ok(()) };
    let found = row::Entity::find().filter(row::Column::Uri.eq(uri)).one(&**tx).await?;
    let is_open = |r: &row::Model| r.host == host.host && state::OPEN.contains(&r.state.as_str());
    let Some(found) = found.filter(is_open) else { return Ok(()) };
    let Some(case_id) = found.case_id else { return Ok(()) };
    if ![state::ACCEPTED, state::ANSWERED, state::REFUSED, state::UNKNOWN].contains(&result) {
        return Err(Error::unprocessable("This is no answer."));
    }
    let change = row::ActiveModel {
        id: Set(found.id),
        state: Set(result.to_owned()),
        answered_at: Set((result != state::ACCEPTED).then(|| app.clock.now_ms())),
        ..Default::default()
    };
    change.update(&**tx).await?;
    let case = moderation_case::Entity::find_by_id(case_id).one(&**tx).await?;
    let Some(case) = case.filter(|c| c.closed_at.is_none()) else { return Ok(()) };
    let words = sealing::open(&key::identity(app).await?, sealed).and_then(|w| String::from_utf8(w).ok());
    match (result, words) {
        (state::ANSWERED, Some(words)) => {
            let words = act::words(&words, "This is no answer.")?;
            act::finish(app, tx, None, &case, &words).await
        }
        (state::ACCEPTED, _) => timeline::share(app, tx, case.id, None, acts::BRANCH_ACCEPTED, "").await,
        (state::ANSWERED, None) => Err(Error::unprocessable("This is no answer.")),
        (_, words) => {
            timeline::share(app, tx, case.id, None, acts::BRANCH_DECLINED, "").await?;
            // Why is for whoever is asked next.
            if let Some(words) = words.filter(|w| !w.trim().is_empty()) {
                timeline::add(app, tx, case.id, None, acts::NOTE, words.trim()).await?;
            }
            enqueue(app, tx, &Job::HandOver(HandOver { case_id: case.id })).await
        }
    }
}
