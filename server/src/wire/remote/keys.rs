//! The keys of other servers, to verify with.

use std::{sync::Arc, time::Duration};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use tokio::sync::Semaphore;

use super::{actors, documents::Key, fetch, json::same_origin};
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        error::{Error, Result},
    },
    entities::{actor_key, profile, uri},
};

/// A key is fetched anew at most this often.
const REFETCH_MS: i64 = 5 * MINUTE;
/// A key that could not be fetched is not asked for again so soon.
const FORGET_FAILURE: Duration = Duration::from_secs(300);
/// Nor is one whose server did not answer, which may be over at any moment.
const FORGET_SILENCE: Duration = Duration::from_secs(30);
/// Keys that are asked for at once: each is a stranger's word alone, and takes a connection.
const AT_ONCE: usize = 64;

/// A key that we know, with the profile it signs for.
pub async fn known(db: &impl ConnectionTrait, key_id: &str) -> Result<Option<(actor_key::Model, profile::Model)>> {
    let found = actor_key::Entity::find().filter(actor_key::Column::Uri.is_in(uri::forms(key_id))).one(db).await?;
    let Some(key) = found else { return Ok(None) };
    let owner = profile::Entity::find_by_id(key.profile_id)
        .filter(profile::Column::Domain.is_not_null())
        .filter(profile::Column::GoneAt.is_null())
        .one(db)
        .await?;
    Ok(owner.map(|o| (key, o)))
}

/// Whether a key that did not fit may be fetched again.
pub fn is_stale(key: &actor_key::Model, now_ms: i64) -> bool {
    now_ms - key.fetched_at >= REFETCH_MS
}

/// Remembers which keys could not be fetched, so that a stranger can't make us ask again and again.
#[derive(Clone)]
pub struct Failures {
    gone: moka::future::Cache<String, ()>,
    silent: moka::future::Cache<String, ()>,
    places: Arc<Semaphore>,
}

impl Default for Failures {
    fn default() -> Self {
        let cache = |time| moka::future::Cache::builder().max_capacity(10_000).time_to_live(time).build();
        let places = Arc::new(Semaphore::new(AT_ONCE));
        Self { gone: cache(FORGET_FAILURE), silent: cache(FORGET_SILENCE), places }
    }
}

/// A key that was fetched: with its owner, where that was a document of hers.
pub struct Fetched {
    pub pem: String,
    owner_uri: String,
    key_id: String,
    owner: Option<profile::Model>,
}

impl Fetched {
    /// Its owner, who must name the key herself; asked for only now, when a signature has fitted, where the key is a document
    /// of its own.
    pub async fn owner(self, app: &App) -> Result<profile::Model> {
        if let Some(owner) = self.owner {
            return Ok(owner);
        }
        let owner = actors::refresh(app, &self.owner_uri).await?;
        let found =
            known(app.db.read(), &self.key_id).await?.filter(|(k, p)| p.id == owner.id && k.public_pem == self.pem);
        found.map(|(_, owner)| owner).ok_or(Error::NotFound)
    }
}

/// Fetches a key by its id, with one request, and stores its owner where that request tells of her.
///
/// # Errors
/// 404 where there is no such key, 410 where its owner is gone, 503 where its server does not answer or too many are asked for.
pub async fn fetch(app: &App, failures: &Failures, key_id: &str) -> Result<Fetched> {
    // Without its fragment: a stranger could make up as many as it likes.
    let document = key_id.split('#').next().unwrap_or(key_id).to_owned();
    if failures.gone.contains_key(&document) {
        return Err(Error::NotFound);
    }
    let place = failures.places.try_acquire().ok().filter(|_| !failures.silent.contains_key(&document));
    let _place =
        place.ok_or_else(|| Error::Unavailable("The other server does not answer. Try again later.".into()))?;
    let outcome = fetch_now(app, key_id).await;
    match outcome {
        Err(Error::NotFound | Error::Gone | Error::Unprocessable(_)) => failures.gone.insert(document, ()).await,
        Err(Error::Unavailable(_)) => failures.silent.insert(document, ()).await,
        _ => {}
    }
    outcome
}

async fn fetch_now(app: &App, key_id: &str) -> Result<Fetched> {
    let document = fetch::key(app, key_id).await?;
    // GoToSocial serves a key as its own document, with a stub of its owner around it.
    let alone = Key::parse(&document).or_else(|| Key::parse(&document["publicKey"]));
    if let Some(key) = alone.filter(|_| document["inbox"].is_null()) {
        if !same_origin(&key.owner, key_id) || !uri::same(&key.id, key_id) {
            return Err(Error::NotFound);
        }
        return Ok(Fetched { pem: key.pem, owner_uri: key.owner, key_id: key.id, owner: None });
    }
    let owner = actors::store_unconfirmed(app, &document).await?;
    let found = known(app.db.read(), key_id).await?.filter(|(_, p)| p.id == owner.id);
    let (key, owner) = found.ok_or(Error::NotFound)?;
    Ok(Fetched { pem: key.public_pem, owner_uri: owner.uri.clone(), key_id: key.uri, owner: Some(owner) })
}
