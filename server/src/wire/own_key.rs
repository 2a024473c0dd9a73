//! The keys of our actors: the private half to sign with, the public half to be published.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{actor_key, profile},
    wire::{activitypub::address, signatures::key::Private},
};

/// Keys that were read, by their actor's id: one is made with its actor and never changes.
#[derive(Default)]
struct Keys(Mutex<HashMap<String, Arc<Private>>>);
const MOST: usize = 1_000;

/// The private key of an actor of ours; read from its PEM once.
pub async fn private(app: &App, actor_uri: &str) -> Result<Arc<Private>> {
    let keys = app.kept.get::<Keys>().unwrap_or_else(|| app.kept.put(Keys::default()));
    if let Some(known) = keys.0.lock().ok().and_then(|k| k.get(actor_uri).cloned()) {
        return Ok(known);
    }
    let row = actor_key::Entity::find_by_id(address::key(actor_uri)).one(app.db.read()).await?;
    let pem = row.and_then(|k| k.private_pem).ok_or_else(|| Error::internal("an actor of ours without a key"))?;
    let key = Arc::new(Private::from_pem(&pem).map_err(Error::internal)?);
    if let Ok(mut known) = keys.0.lock() {
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(actor_uri.to_owned(), Arc::clone(&key));
    }
    Ok(key)
}

/// The public key of a profile of ours, in PEM.
pub async fn public_pem(db: &impl ConnectionTrait, profile: &profile::Model) -> Result<String> {
    let row = actor_key::Entity::find_by_id(address::key(&profile.uri)).one(db).await?;
    Ok(row.ok_or_else(|| Error::internal("an actor of ours without a key"))?.public_pem)
}
