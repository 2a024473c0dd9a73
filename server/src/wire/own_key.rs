//! The keys of our actors: the private half to sign with, the public half to be published.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        keys::is_wrapped,
        wrapped::ACTOR_KEY,
    },
    entities::{actor_key, profile},
    wire::{
        activitypub::address,
        signatures::{
            Scheme,
            key::{self, Private, PublicPems},
        },
    },
};

/// Keys that were read, by their id: one is made with its actor and never changes.
#[derive(Default)]
struct Keys(Mutex<HashMap<String, Arc<Private>>>);
const MOST: usize = 1_000;

/// The RSA key of an actor of ours, which everybody understands; read from its PEM once.
pub async fn private(app: &App, actor_uri: &str) -> Result<Arc<Private>> {
    let found = find(app, actor_uri, address::key(actor_uri)).await?;
    found.ok_or_else(|| Error::internal("an actor of ours without a key"))
}

/// The key of an actor of ours for a scheme, with its id; RSA, where it has no other.
pub async fn for_scheme(app: &App, actor_uri: &str, scheme: Scheme) -> Result<(String, Arc<Private>)> {
    if scheme == Scheme::Ed25519 {
        let key_id = address::ed25519_key(actor_uri);
        if let Some(key) = find(app, actor_uri, key_id.clone()).await? {
            return Ok((key_id, key));
        }
    }
    Ok((address::key(actor_uri), private(app, actor_uri).await?))
}

async fn find(app: &App, actor_uri: &str, key_id: String) -> Result<Option<Arc<Private>>> {
    let keys = app.kept.get::<Keys>().unwrap_or_else(|| app.kept.put(Keys::default()));
    if let Some(known) = keys.0.lock().ok().and_then(|k| k.get(&key_id).cloned()) {
        return Ok(Some(known));
    }
    let row = actor_key::Entity::find_by_id(&key_id).one(app.db.read()).await?;
    let Some(pem) = row.and_then(|k| k.private_pem) else { return Ok(None) };
    let pem = if is_wrapped(&pem) { ACTOR_KEY.unwrap(&app.keys, actor_uri, &pem)? } else { pem };
    let key = Arc::new(Private::from_pem(&pem).map_err(Error::internal)?);
    if let Ok(mut known) = keys.0.lock() {
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key_id, Arc::clone(&key));
    }
    Ok(Some(key))
}

/// Gives an actor of ours its key for Ed25519.
pub async fn add_ed25519(app: &App, tx: &Tx, actor: &profile::Model) -> Result<()> {
    let (private, public) = key::generate_ed25519().map_err(Error::internal)?;
    let row = actor_key::Model {
        uri: address::ed25519_key(&actor.uri),
        profile_id: actor.id,
        public_pem: public,
        private_pem: Some(sealed(app, &actor.uri, &private)?),
        // No time: the moment would tie profiles together.
        fetched_at: 0,
        algorithm: "ed25519".into(),
    };
    actor_key::ActiveModel::from(row).insert(&**tx).await?;
    Ok(())
}

/// The same for those that an earlier version has made.
pub async fn add_missing(app: &App) -> Result<()> {
    let have = actor_key::Entity::find()
        .select_only()
        .column(actor_key::Column::ProfileId)
        .filter(actor_key::Column::Algorithm.eq("ed25519"))
        .filter(actor_key::Column::PrivatePem.is_not_null())
        .into_query();
    let ours = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::GoneAt.is_null())
        .filter(profile::Column::Id.not_in_subquery(have));
    let ours = ours.all(app.db.read()).await?;
    if ours.is_empty() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    for actor in &ours {
        add_ed25519(app, &tx, actor).await?;
    }
    tx.commit().await
}

/// A private key as it is stored: whoever has a copy of the database signs nothing.
pub fn sealed(app: &App, actor_uri: &str, pem: &str) -> Result<String> {
    ACTOR_KEY.wrap(&app.keys, actor_uri, pem)
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

/// The public keys of a profile of ours, in PEM.
pub async fn public_pems(db: &impl ConnectionTrait, profile: &profile::Model) -> Result<PublicPems> {
    let ids = [address::key(&profile.uri), address::ed25519_key(&profile.uri)];
    let rows = actor_key::Entity::find().filter(actor_key::Column::Uri.is_in(ids.clone())).all(db).await?;
    let pem = |id: &String| rows.iter().find(|k| k.uri == *id).map(|k| k.public_pem.clone());
    let rsa = pem(&ids[0]).ok_or_else(|| Error::internal("an actor of ours without a key"))?;
    Ok(PublicPems { rsa, ed25519: pem(&ids[1]) })
}
