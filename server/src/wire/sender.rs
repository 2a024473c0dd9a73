//! Whoever sends something from another server: the profile, its server, and all that the branch has decided about both. Loaded
//! once for each thing that comes in, and handed on.

use sea_orm::ConnectionTrait;

use crate::{
    base::{app::App, config::Federation, error::Result},
    entities::{profile, remote_host},
    wire::standing::{self, Filters, Standing, host_of},
};

/// A sender, as the branch sees it.
#[derive(Clone, Debug)]
pub struct Sender {
    pub profile: profile::Model,
    /// Host and port.
    pub host: String,
    /// What we think of the profile: the stricter of what is said of it and of its server.
    pub standing: Standing,
    /// What is done to what its server sends.
    pub filters: Filters,
    /// Whether anything was ever decided about its server.
    pub is_decided: bool,
    /// The id by which its branch speaks to the network; none where it is no branch on our list.
    pub network: Option<String>,
}

impl Sender {
    /// Loads what has been decided about a profile.
    pub async fn of(app: &App, db: &impl ConnectionTrait, profile: &profile::Model) -> Result<Self> {
        let host = host_of(&profile.uri).unwrap_or_default();
        let rows = if profile.domain.is_none() { Vec::new() } else { standing::rows(db, &host).await? };
        Ok(Self::new(app, profile.clone(), host, &rows))
    }

    /// The same where its server's rows are at hand, those of the nearest name first.
    pub fn new(app: &App, profile: profile::Model, host: String, rows: &[remote_host::Model]) -> Self {
        let filters = rows.iter().find_map(|r| r.filters.as_deref());
        let itself = rows.iter().find(|r| r.host == host && app.config.federation != Federation::Off);
        let branch = itself.filter(|r| r.standing.as_deref() == Some(Standing::Accept.name()));
        Self {
            standing: standing::of_profile(&profile, || standing::of_rows(app, rows)),
            filters: filters.and_then(|f| serde_json::from_str(f).ok()).unwrap_or_default(),
            is_decided: rows.iter().any(|r| r.standing.is_some() || r.filters.is_some()),
            network: branch.and_then(|r| r.network_uri.clone()),
            profile,
            host,
        }
    }
}
