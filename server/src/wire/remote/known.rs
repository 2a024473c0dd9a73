//! Posts and profiles by whatever address leads to them: the id in any form, and of ours their pages too.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::acct;
use crate::{
    base::{app::App, error::Result},
    entities::{post, profile, uri},
    wire::activitypub::address::{self, Ours},
};

/// A post by its id or, if it is ours, by its page; also one that was deleted.
pub async fn post(app: &App, db: &impl ConnectionTrait, address: &str) -> Result<Option<post::Model>> {
    if let Some(found) = post::by_uri(db, address).await? {
        return Ok(Some(found));
    }
    Ok(match address::read(&app.config, address) {
        Some(Ours::Post(id)) => {
            let found = post::Entity::find_by_id(id).one(db).await?;
            found.filter(|p| p.is_local && p.boost_of_id.is_none())
        }
        _ => None,
    })
}

/// A profile by its id or, if it is ours, by its page.
pub async fn profile(app: &App, db: &impl ConnectionTrait, address: &str) -> Result<Option<profile::Model>> {
    let by_id = profile::Entity::find().filter(profile::Column::Uri.is_in(uri::forms(address))).one(db).await?;
    if by_id.is_some() {
        return Ok(by_id);
    }
    Ok(match address::read(&app.config, address) {
        Some(Ours::Profile(id)) => {
            let found = profile::Entity::find_by_id(id).one(db).await?;
            found.filter(|p| p.domain.is_none() && p.gone_at.is_none())
        }
        Some(Ours::Handle(handle)) => match acct::split_handle(app, &handle) {
            (name, None) => profile::local(db, name).await?,
            _ => None,
        },
        _ => None,
    })
}

/// Whether there is a profile of an id. It is asked for each farewell of a stranger, so it reads one number.
pub async fn is_profile(db: &impl ConnectionTrait, id: &str) -> Result<bool> {
    let found = profile::Entity::find().select_only().column(profile::Column::Id);
    let found = found.filter(profile::Column::Uri.is_in(uri::forms(id))).into_tuple::<i64>().one(db).await?;
    Ok(found.is_some())
}

/// Profiles by their ids, those that we know.
pub async fn profiles(app: &App, db: &impl ConnectionTrait, ids: &[String]) -> Result<Vec<profile::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let forms = ids.iter().flat_map(|id| uri::forms(id));
    let mut found = profile::Entity::find().filter(profile::Column::Uri.is_in(forms)).all(db).await?;
    for id in ids.iter().filter(|id| app.config.is_local(id)) {
        if !found.iter().any(|p| p.uri == *id)
            && let Some(ours) = profile(app, db, id).await?.filter(|o| !found.iter().any(|p| p.id == o.id))
        {
            found.push(ours);
        }
    }
    Ok(found)
}
