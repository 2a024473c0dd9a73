//! What is the branch's own without being said, and so nobody's data: its domains, what its profiles and its handbook say of
//! how to reach it, the names of its staff, and what the branches that it trusts say of themselves in their actors.

use detect::Local;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{app::App, error::Result, html},
    entities::profile::{self, Kind},
    handbook::versions,
    wire::network,
};

/// Profiles of trusted branches of which one hears, at most.
const MOST: u64 = 500;

/// What detectors need to know, with all that is the branch's own.
pub async fn known(app: &App, db: &impl ConnectionTrait, mut local: Local) -> Result<Local> {
    let config = &app.config;
    local.own.push(config.handle_domain.clone());
    local.own.extend(config.public_url.host_str().map(str::to_owned));
    local.own.extend(config.contact.clone());
    local.texts.extend([&config.description, &config.about].map(String::clone));
    // Personal profiles are their owners', not the branch's.
    let at_work = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.is_in([Kind::Professional, Kind::Shared]));
    for row in at_work.all(db).await? {
        local.texts.push(html::plain(&row.note));
        local.texts.extend(fields(&row));
        local.names.push(row.display_name);
    }
    if let Some(version) = versions::in_force(app, db).await? {
        local.texts.push(version.document);
    }
    let branches = network::hosts(app, db).await?;
    for said in branches.iter().filter_map(|b| b.contact.as_deref()) {
        local.texts.extend(serde_json::from_str::<Vec<String>>(said).unwrap_or_default());
    }
    // What their own actors say is asked for every hour; a copy of one may be older.
    let actors: Vec<String> = branches.iter().filter_map(|b| b.network_actor.clone()).collect();
    let hosts: Vec<String> = branches.into_iter().map(|h| h.host).collect();
    if !hosts.is_empty() {
        let trusted = profile::Entity::find()
            .filter(profile::Column::Domain.is_in(&hosts))
            .filter(profile::Column::Uri.is_not_in(actors))
            .filter(profile::Column::ActorType.is_in(["Organization", "Application", "Service"]))
            .order_by_asc(profile::Column::Id)
            .limit(MOST);
        for row in trusted.all(db).await? {
            local.texts.push(html::plain(&row.note));
            local.texts.extend(fields(&row));
        }
        local.own.extend(hosts);
    }
    Ok(local)
}

/// The values of a profile's fields.
fn fields(row: &profile::Model) -> Vec<String> {
    let all: Vec<api::Field> = serde_json::from_str(&row.fields).unwrap_or_default();
    all.into_iter().map(|f| html::plain(&f.value)).collect()
}
