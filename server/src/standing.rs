//! What this branch thinks of a server: defined once, asked before anything goes out and when something comes in.

use sea_orm::{ConnectionTrait, EntityTrait};
use url::Url;

use crate::{app::App, config::Federation, entities::remote_host, error::Result};

/// Host and port of an address: what is leased, counted and trusted as one destination.
pub fn host_of(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    Some(match url.port() {
        Some(port) => format!("{}:{port}", url.host_str()?),
        None => url.host_str()?.to_owned(),
    })
}

/// Whether we exchange anything with the server of an address: with all but those refused, with those on our list
/// alone, or with none.
pub async fn welcome(app: &App, address: &str) -> Result<bool> {
    match host_of(address) {
        Some(host) => allows(app, app.db.read(), &host).await,
        None => Ok(false),
    }
}

/// The same for a host, on a connection or inside a transaction.
pub async fn allows(app: &App, db: &impl ConnectionTrait, host: &str) -> Result<bool> {
    if app.config.federation == Federation::Off {
        return Ok(false);
    }
    let known = remote_host::Entity::find_by_id(host).one(db).await?;
    let standing = known.and_then(|h| h.standing);
    Ok(match app.config.federation {
        Federation::Off => false,
        Federation::Network => standing.as_deref() == Some("accept"),
        Federation::Open => standing.as_deref() != Some("reject"),
    })
}
