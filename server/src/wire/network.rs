//! The network: the branches that this one trusts and that take part in it. Network posts go to them and to nobody else.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};

use crate::{
    base::{app::App, config::Federation, error::Result},
    entities::{network_member, profile, remote_host},
    policy::visible::Reader,
    wire::standing::{Standing, host_of},
};

/// The branches on our list that take part.
pub async fn hosts(app: &App, db: &impl ConnectionTrait) -> Result<Vec<remote_host::Model>> {
    if app.config.federation == Federation::Off {
        return Ok(Vec::new());
    }
    Ok(hosts_query().all(db).await?)
}

/// The query of [`hosts`].
pub fn hosts_query() -> Select<remote_host::Entity> {
    remote_host::Entity::find()
        .filter(remote_host::Column::Standing.eq(Standing::Accept.name()))
        .filter(remote_host::Column::NetworkUri.is_not_null())
}

/// Whether the branch of an address is on our list and takes part.
pub async fn trusts(app: &App, db: &impl ConnectionTrait, address: &str) -> Result<bool> {
    Ok(of(app, db, address).await?.is_some())
}

/// The row of the branch of an address, if it is on our list and takes part.
pub async fn of(app: &App, db: &impl ConnectionTrait, address: &str) -> Result<Option<remote_host::Model>> {
    let Some(host) = host_of(address).filter(|_| app.config.federation != Federation::Off) else { return Ok(None) };
    let found = remote_host::Entity::find_by_id(host).one(db).await?;
    Ok(found.filter(|h| h.standing.as_deref() == Some(Standing::Accept.name()) && h.network_uri.is_some()))
}

/// The branches that may read an answer to posts of these authors' branches: on our list, and on the list of each.
/// A branch is always on its own.
pub async fn common(app: &App, db: &impl ConnectionTrait, authors: &[String]) -> Result<Vec<remote_host::Model>> {
    let mut hosts = hosts(app, db).await?;
    let theirs: BTreeSet<String> =
        authors.iter().filter(|a| !app.config.is_local(a)).filter_map(|a| host_of(a)).collect();
    for other in theirs {
        let rows = network_member::Entity::find().filter(network_member::Column::Host.eq(&other)).all(db).await?;
        let members: BTreeSet<String> = rows.into_iter().map(|r| r.member).collect();
        hosts.retain(|h| h.host == other || members.contains(&h.host));
    }
    Ok(hosts)
}

/// A profile of another server that has proven who it is, as a reader: of our network, or of any server.
pub async fn reader(app: &App, db: &impl ConnectionTrait, profile: &profile::Model) -> Result<Reader> {
    let trusted = trusts(app, db, &profile.uri).await?;
    Ok(if trusted { Reader::Network(profile.id) } else { Reader::Remote(profile.id) })
}
