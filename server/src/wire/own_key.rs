//! The keys of our actors: the private half to sign with, the public half to be published.

use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    base::error::{Error, Result},
    entities::{actor_key, profile},
    wire::{activitypub::address, signatures::key::Private},
};

/// The private key of an actor of ours.
pub async fn private(db: &impl ConnectionTrait, actor_uri: &str) -> Result<Private> {
    let row = actor_key::Entity::find_by_id(address::key(actor_uri)).one(db).await?;
    let pem = row.and_then(|k| k.private_pem).ok_or_else(|| Error::internal("an actor of ours without a key"))?;
    Private::from_pem(&pem).map_err(Error::internal)
}

/// The public key of a profile of ours, in PEM.
pub async fn public_pem(db: &impl ConnectionTrait, profile: &profile::Model) -> Result<String> {
    let row = actor_key::Entity::find_by_id(address::key(&profile.uri)).one(db).await?;
    Ok(row.ok_or_else(|| Error::internal("an actor of ours without a key"))?.public_pem)
}
