//! Another server's list of our followers of one of its profiles differs from ours (FEP-8fcf): where it says less, ours
//! follow no longer; where it says more, it is told that they don't.

use std::collections::BTreeSet;

use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    entities::profile,
    error::Result,
    follows,
    remote::{
        collections,
        json::{id_of, same_origin},
    },
};

const MOST: usize = 5_000;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SyncFollowers {
    pub profile_id: i64,
    pub url: String,
}

impl SyncFollowers {
    pub async fn run(&self, app: &App) -> Result<()> {
        let found = profile::Entity::find_by_id(self.profile_id).one(app.db.read()).await?;
        let Some(followed) = found.filter(|p| same_origin(&self.url, &p.uri)) else { return Ok(()) };
        // An incomplete list would end follows that are there.
        let Some(items) = collections::complete(app, &self.url, MOST).await? else { return Ok(()) };
        let theirs: BTreeSet<&str> = items.iter().filter_map(id_of).filter(|u| app.config.is_local(u)).collect();
        follows::agree(app, &followed, &theirs).await
    }
}
