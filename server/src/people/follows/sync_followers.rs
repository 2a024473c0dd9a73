//! Another server's list of our followers of one of its profiles differs from ours (FEP-8fcf): where it says less, ours
//! follow no longer; where it says more, it is told that they don't.

use std::collections::BTreeSet;

use sea_orm::EntityTrait;

use crate::{
    base::{app::App, error::Result},
    entities::profile,
    jobs::SyncFollowers,
    people::follows,
    wire::remote::{
        collections,
        json::{id_of, same_origin},
    },
};

const MOST: usize = 5_000;

/// Does the job; run twice, it does no harm.
pub async fn sync_followers(app: &App, job: &SyncFollowers) -> Result<()> {
    let found = profile::Entity::find_by_id(job.profile_id).one(app.db.read()).await?;
    let Some(followed) = found.filter(|p| same_origin(&job.url, &p.uri)) else { return Ok(()) };
    // An incomplete list would end follows that are there.
    let Some(items) = collections::complete(app, &job.url, MOST).await? else { return Ok(()) };
    let theirs: BTreeSet<&str> = items.iter().filter_map(id_of).filter(|u| app.config.is_local(u)).collect();
    follows::agree(app, &followed, &theirs).await
}
