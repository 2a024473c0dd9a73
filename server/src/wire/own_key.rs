//! The keys of our actors: the private half to sign with, the public half to be published.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        keys::is_wrapped,
    },
    entities::{actor_key, profile},
    wire::{activitypub::address, signatures::key::Private},
};

/// Keys that were read, by their actor's id: one is made with its actor and never changes.
#[derive(Default)]
struct Keys(Mutex<HashMap<String, Arc<Private>>>);
const MOST: usize = 1_000;
/// The least length of a private key as it is wrapped.
const PEM: usize = 2_048;

/// The private key of an actor of ours; read from its PEM once.
pub async fn private(app: &App, actor_uri: &str) -> Result<Arc<Private>> {
    let keys = app.kept.get::<Keys>().unwrap_or_else(|| app.kept.put(Keys::default()));
    if let Some(known) = keys.0.lock().ok().and_then(|k| k.get(actor_uri).cloned()) {
        return Ok(known);
    }
    let row = actor_key::Entity::find_by_id(address::key(actor_uri)).one(app.db.read()).await?;
    let pem = row.and_then(|k| k.private_pem).ok_or_else(|| Error::internal("an actor of ours without a key"))?;
    let pem = if is_wrapped(&pem) { app.keys.unwrap(&what(actor_uri), &pem)? } else { pem };
    let key = Arc::new(Private::from_pem(&pem).map_err(Error::internal)?);
    if let Ok(mut known) = keys.0.lock() {
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(actor_uri.to_owned(), Arc::clone(&key));
    }
    Ok(key)
}

fn what(actor_uri: &str) -> String {
    format!("actor_key.private_pem {actor_uri}")
}

/// A private key as it is stored: whoever has a copy of the database signs nothing.
pub fn sealed(app: &App, actor_uri: &str, pem: &str) -> Result<String> {
    app.keys.wrap(&what(actor_uri), pem, PEM)
}

/// Brings private keys that an earlier version has stored as they are under the branch's keys.
pub async fn adopt(app: &App) -> Result<()> {
    let open = actor_key::Column::PrivatePem.starts_with("-----BEGIN");
    let rows = actor_key::Entity::find().filter(open).all(app.db.read()).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    for row in rows {
        let (Some(pem), Some(owner)) = (&row.private_pem, profile::by_id(&*tx, row.profile_id).await.ok()) else {
            continue;
        };
        let private_pem = Set(Some(sealed(app, &owner.uri, pem)?));
        actor_key::ActiveModel { uri: Set(row.uri), private_pem, ..Default::default() }.update(&*tx).await?;
    }
    tx.commit().await
}

/// The public key of a profile of ours, in PEM.
pub async fn public_pem(db: &impl ConnectionTrait, profile: &profile::Model) -> Result<String> {
    let row = actor_key::Entity::find_by_id(address::key(&profile.uri)).one(db).await?;
    Ok(row.ok_or_else(|| Error::internal("an actor of ours without a key"))?.public_pem)
}
