//! Profiles by their handles: those that we know, and those whose server is asked.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::profile::{self, Kind, local},
    wire::remote,
};

pub use super::acct::{ascii, split_handle};

/// A profile by its handle, among those that we know.
pub async fn known(app: &App, acct: &str) -> Result<Option<profile::Model>> {
    let (name, domain) = split_handle(app, acct);
    let Some(domain) = domain else {
        return Ok(local(app.db.read(), name).await?.filter(|p| p.kind != Kind::Instance));
    };
    Ok(profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(name.to_lowercase()))
        .filter(profile::Column::Domain.eq(ascii(domain)))
        .filter(profile::Column::GoneAt.is_null())
        .one(app.db.read())
        .await?)
}

/// A profile by its handle, asking its server if we don't know it.
pub async fn find(app: &App, acct: &str) -> Result<profile::Model> {
    match split_handle(app, acct) {
        (_, None) => known(app, acct).await?.ok_or(Error::NotFound),
        (name, Some(domain)) => remote::actors::by_handle(app, name, domain).await,
    }
}
