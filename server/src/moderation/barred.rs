//! Who can't sign up, or come in: e-mail providers, e-mail addresses by their hash, and networks.

use std::net::IpAddr;

use ipnet::IpNet;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::{canonical_email_block, email_domain_block, ip_block},
    wire::standing::with_parents,
};

/// What a block of a network does, the mildest first.
pub const SEVERITIES: &[&str] = &["sign_up_requires_approval", "sign_up_block", "no_access"];

/// The hash of an address, whatever dots, case or `+tag` its owner writes it with.
pub fn canonical_hash(email: &str) -> String {
    let email = email.trim().to_lowercase();
    let (name, host) = email.split_once('@').unwrap_or((&email, ""));
    let name = name.split('+').next().unwrap_or_default().replace('.', "");
    id::digest_hex(&format!("{name}@{host}"))
}

/// That an address may sign up.
///
/// # Errors
/// 422 for one that is blocked, by itself or by its provider.
pub async fn require_free(db: &impl ConnectionTrait, email: &str) -> Result<()> {
    let host = email.rsplit('@').next().unwrap_or_default().to_lowercase();
    let by_host = email_domain_block::Entity::find()
        .filter(email_domain_block::Column::Domain.is_in(with_parents(&host)))
        .one(db)
        .await?;
    let by_hash = canonical_email_block::Entity::find()
        .filter(canonical_email_block::Column::Hash.eq(canonical_hash(email)))
        .one(db)
        .await?;
    if by_host.is_some() || by_hash.is_some() {
        return Err(Error::unprocessable("Nobody can sign up with this e-mail address here. Use another one."));
    }
    Ok(())
}

/// The strictest block of a network that an address is in; none where it is in none.
pub async fn severity_of(app: &App, address: IpAddr) -> Result<Option<String>> {
    let now = app.clock.now_ms();
    let all = ip_block::Entity::find().all(app.db.read()).await?;
    let held = all.into_iter().filter(|b| b.expires_at.is_none_or(|e| e > now));
    let within = held.filter(|b| network(&b.ip).is_some_and(|n| n.contains(&address)));
    Ok(within.map(|b| b.severity).max_by_key(|s| SEVERITIES.iter().position(|known| known == s)))
}

/// That somebody may sign up from an address of the network.
///
/// # Errors
/// 403 from a blocked one.
pub async fn require_open(app: &App, address: Option<IpAddr>) -> Result<()> {
    let Some(address) = address else { return Ok(()) };
    match severity_of(app, address).await?.as_deref() {
        Some("sign_up_block" | "no_access") => {
            Err(Error::forbidden("Nobody can sign up from this network. Ask the admins of the branch."))
        }
        _ => Ok(()),
    }
}

/// A network, or one address as a network of its own.
pub fn network(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_one_hash() {
        for same in ["te.st@example.com", "Test+other@EXAMPLE.com"] {
            assert_eq!(canonical_hash(same), canonical_hash("test@example.com"));
        }
        assert_ne!(canonical_hash("test@example.org"), canonical_hash("test@example.com"));
    }
}
