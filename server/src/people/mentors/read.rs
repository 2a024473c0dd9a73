//! Which mentors there are at a trusted branch, as it says itself.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::offer::said;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{mentor as row, profile},
    jobs::{Job, ReadMentors, enqueue_once},
    wire::{
        network,
        remote::{
            actors, collections, fetch,
            json::{id_of, many, same_origin},
        },
        standing::host_of,
    },
};

/// Mentors of a branch that are read.
const MOST: usize = 50;
/// The end of the address of their collection.
const ENDS: &str = "/mentors";

/// Does the job; run twice, it does no harm.
///
/// # Errors
/// 503 while the branch does not answer.
pub async fn read(app: &App, job: &ReadMentors) -> Result<()> {
    let hosts = network::hosts(app, app.db.read()).await?;
    let actor = hosts.into_iter().find(|h| h.host == job.host).and_then(|h| h.network_actor);
    let Some(actor) = actor else { return Ok(()) };
    let document = fetch::document(app, &actor).await?;
    let streams = many(&document["streams"]).into_iter().filter_map(id_of);
    let Some(address) = streams.filter(|s| same_origin(s, &actor)).find(|s| s.ends_with(ENDS)) else { return Ok(()) };
    let Some(items) = collections::complete(app, address, MOST).await? else { return Ok(()) };
    let mut found = Vec::new();
    for item in &items {
        let Some(uri) = id_of(item).filter(|uri| same_origin(uri, address)) else { continue };
        match actors::find(app, uri).await {
            Ok(person) => found.push((person.id, said(item["summary"].as_str().unwrap_or_default()))),
            Err(error @ (Error::Unavailable(_) | Error::Internal(_))) => return Err(error),
            Err(_) => {}
        }
    }
    let tx = app.db.begin().await?;
    let rows = row::Entity::find().all(&*tx).await?;
    let known = profile::by_ids(&*tx, rows.iter().map(|r| r.profile_id)).await?;
    let theirs = known.into_values().filter(|p| host_of(&p.uri).as_ref() == Some(&job.host));
    let gone = theirs.map(|p| p.id).filter(|id| !found.iter().any(|(f, _)| f == id));
    row::Entity::delete_many().filter(row::Column::ProfileId.is_in(gone)).exec(&*tx).await?;
    for (profile_id, words) in found {
        let new = row::ActiveModel { profile_id: Set(profile_id), words: Set(words) };
        let again = OnConflict::column(row::Column::ProfileId).update_column(row::Column::Words).to_owned();
        row::Entity::insert(new).on_conflict(again).exec_without_returning(&*tx).await?;
    }
    tx.commit().await
}

/// Asks the branches of our network again who their mentors are.
///
/// # Errors
/// A fault of the database.
pub async fn again(app: &App, tx: &Tx) -> Result<()> {
    for host in network::hosts(app, &**tx).await? {
        let job = Job::ReadMentors(ReadMentors { host: host.host });
        enqueue_once(app, tx, &job, app.clock.now_ms()).await?;
    }
    Ok(())
}
