//! What this branch thinks of a server or an actor: defined once, asked before anything goes out and when something
//! comes in.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{
    base::{app::App, config::Federation, error::Result},
    entities::{profile, remote_host},
    policy::Remedy,
};

/// The four answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Trusted: part of the network.
    Accept,
    /// We exchange posts; theirs reach those who follow them and no public timeline, and raise notices only there.
    Filter,
    /// We exchange nothing, and say so.
    Reject,
    /// We exchange nothing, and say nothing.
    Drop,
}

impl Standing {
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "accept" => Self::Accept,
            "filter" => Self::Filter,
            "reject" => Self::Reject,
            "drop" => Self::Drop,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Filter => "filter",
            Self::Reject => "reject",
            Self::Drop => "drop",
        }
    }

    /// Whether anything goes there or comes from there.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Accept | Self::Filter)
    }
}

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
    Ok(of_address(app, address).await?.is_open())
}

/// What the branch has decided about servers, by name.
pub async fn decided(db: &impl ConnectionTrait) -> Result<Vec<(String, Standing)>> {
    let rows = remote_host::Entity::find()
        .filter(remote_host::Column::Standing.is_not_null())
        .order_by_asc(remote_host::Column::Host);
    let read = |h: remote_host::Model| Some((h.host, Standing::parse(h.standing.as_deref()?)?));
    Ok(rows.all(db).await?.into_iter().filter_map(read).collect())
}

/// What we think of the server of an address.
pub async fn of_address(app: &App, address: &str) -> Result<Standing> {
    match host_of(address) {
        Some(host) => of_host(app, app.db.read(), &host).await,
        None => Ok(Standing::Reject),
    }
}

/// The same for a host, on a connection or inside a transaction. A decision about a domain holds for the names
/// below it.
pub async fn of_host(app: &App, db: &impl ConnectionTrait, host: &str) -> Result<Standing> {
    Ok(of_hosts(app, db, &[host]).await?.remove(host).unwrap_or(Standing::Reject))
}

/// What we think of several hosts, in one query.
pub async fn of_hosts<'a>(
    app: &App,
    db: &impl ConnectionTrait,
    hosts: &[&'a str],
) -> Result<HashMap<&'a str, Standing>> {
    if app.config.federation == Federation::Off || hosts.is_empty() {
        return Ok(hosts.iter().map(|h| (*h, Standing::Reject)).collect());
    }
    let names = hosts.iter().flat_map(|h| with_parents(h));
    let rows = remote_host::Entity::find()
        .filter(remote_host::Column::Host.is_in(names))
        .filter(remote_host::Column::Standing.is_not_null());
    let rows: HashMap<String, Option<String>> = rows.all(db).await?.into_iter().map(|h| (h.host, h.standing)).collect();
    let of = |host: &'a str| {
        let decided = with_parents(host).into_iter().find_map(|name| rows.get(name)?.as_deref());
        (host, judged(app.config.federation, decided.and_then(Standing::parse)))
    };
    Ok(hosts.iter().copied().map(of).collect())
}

fn judged(federation: Federation, decided: Option<Standing>) -> Standing {
    match (federation, decided) {
        (Federation::Open, standing) => standing.unwrap_or(Standing::Accept),
        (Federation::Network, Some(standing @ (Standing::Accept | Standing::Drop))) => standing,
        (Federation::Network | Federation::Off, _) => Standing::Reject,
    }
}

/// A domain as servers write it (IDNA, lower case), with its port if it has one; none for what is no domain.
pub fn domain(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    let (name, port) = text.split_once(':').map_or((text, None), |(n, p)| (n, Some(p)));
    let Ok(url::Host::Domain(name)) = url::Host::parse(name) else { return None };
    if !name.contains('.') || port.is_some_and(|p| p.parse::<u16>().is_err()) {
        return None;
    }
    Some(port.map_or_else(|| name.clone(), |p| format!("{name}:{p}")))
}

/// `a.b.example`, `b.example`; a top level alone is nobody's.
pub fn with_parents(host: &str) -> Vec<&str> {
    let mut names = vec![host];
    let mut rest = host;
    while let Some((_, parent)) = rest.split_once('.') {
        if !parent.contains('.') {
            break;
        }
        names.push(parent);
        rest = parent;
    }
    names
}

/// The rows of a host and of the names above it, the nearest first.
pub async fn rows(db: &impl ConnectionTrait, host: &str) -> Result<Vec<remote_host::Model>> {
    let names = with_parents(host);
    let mut rows =
        remote_host::Entity::find().filter(remote_host::Column::Host.is_in(names.iter().copied())).all(db).await?;
    rows.sort_by_key(|r| std::cmp::Reverse(r.host.len()));
    Ok(rows)
}

/// What we think of a host whose rows are at hand.
pub fn of_rows(app: &App, rows: &[remote_host::Model]) -> Standing {
    judged(app.config.federation, rows.iter().find_map(|r| Standing::parse(r.standing.as_deref()?)))
}

/// What we think of a profile: the stricter of what is said of it and of its server.
pub fn of_profile(profile: &profile::Model, of_server: impl FnOnce() -> Standing) -> Standing {
    if profile.domain.is_none() {
        return Standing::Accept;
    }
    let own = profile.standing.as_deref().and_then(Standing::parse).filter(|s| *s != Standing::Accept);
    own.unwrap_or_else(of_server)
}

/// What is done to what a server sends, while we exchange posts with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    pub remove_media: bool,
    /// A content warning on everything.
    pub force_warning: Option<String>,
    pub no_boosts: bool,
    pub followers_only: bool,
    pub unlisted: bool,
    /// Minutes until it is taken in.
    pub delay: i64,
}

impl Filters {
    /// The same as what a rewrite does.
    pub fn remedy(&self) -> Remedy {
        let visibility = match (self.followers_only, self.unlisted) {
            (true, _) => Some("followers"),
            (false, true) => Some("unlisted"),
            _ => None,
        };
        Remedy {
            warning: self.force_warning.clone(),
            visibility: visibility.map(str::to_owned),
            drop_media: self.remove_media,
            lifts: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_written_as_servers_write_them() {
        assert_eq!(domain(" Bücherei.Example. ").as_deref(), Some("xn--bcherei-n2a.example"));
        assert_eq!(domain("peer.test:8080").as_deref(), Some("peer.test:8080"));
        for none in ["localhost", "10.0.0.1", "[::1]", "a b.example", "x.example:http", ""] {
            assert_eq!(domain(none), None, "{none}");
        }
    }

    #[test]
    fn names_and_parents() {
        assert_eq!(with_parents("a.b.example"), ["a.b.example", "b.example"]);
        assert_eq!(with_parents("peer.test"), ["peer.test"]);
        for name in ["accept", "filter", "reject", "drop"] {
            assert_eq!(Standing::parse(name).map(Standing::name), Some(name));
        }
        assert!(Standing::parse("perhaps").is_none());
    }
}
