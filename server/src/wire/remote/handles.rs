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

/// `name`, `@name`, `name@domain`, `acct:…`: the name, and the domain if it is not ours.
pub fn split_handle<'a>(app: &App, acct: &'a str) -> (&'a str, Option<&'a str>) {
    let acct = acct.trim().trim_start_matches("acct:").trim_start_matches('@');
    match acct.split_once('@') {
        Some((name, domain)) if is_our_domain(app, domain) => (name, None),
        Some((name, domain)) => (name, Some(domain)),
        None => (acct, None),
    }
}

fn is_our_domain(app: &App, domain: &str) -> bool {
    domain.eq_ignore_ascii_case(&app.config.handle_domain) || domain.eq_ignore_ascii_case(app.config.authority())
}

/// A profile by its handle, among those that we know.
pub async fn known(app: &App, acct: &str) -> Result<Option<profile::Model>> {
    let (name, domain) = split_handle(app, acct);
    let Some(domain) = domain else {
        return Ok(local(app.db.read(), name).await?.filter(|p| p.kind != Kind::Instance));
    };
    Ok(profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(name.to_lowercase()))
        .filter(profile::Column::Domain.eq(domain.to_lowercase()))
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
