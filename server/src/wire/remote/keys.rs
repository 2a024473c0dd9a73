//! The keys of other servers, to verify with.

use std::time::Duration;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{actors, documents::Key, fetch, json::same_origin};
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        error::{Error, Result},
    },
    entities::{actor_key, profile},
};

/// A key is fetched anew at most this often.
const REFETCH_MS: i64 = 5 * MINUTE;
/// A key that could not be fetched is not asked for again so soon.
const FORGET_FAILURE: Duration = Duration::from_secs(300);

/// A key that we know, with the profile it signs for.
pub async fn known(db: &impl ConnectionTrait, key_id: &str) -> Result<Option<(actor_key::Model, profile::Model)>> {
    let Some(key) = actor_key::Entity::find_by_id(key_id).one(db).await? else { return Ok(None) };
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
pub struct Failures(moka::future::Cache<String, ()>);

impl Default for Failures {
    fn default() -> Self {
        Self(moka::future::Cache::builder().max_capacity(10_000).time_to_live(FORGET_FAILURE).build())
    }
}

/// Fetches a key by its id with one request (two where the key is a document of its own), and stores its owner.
///
/// # Errors
/// 404 where there is no such key, 410 where its owner is gone.
pub async fn fetch(app: &App, failures: &Failures, key_id: &str) -> Result<(actor_key::Model, profile::Model)> {
    // Without its fragment: a stranger could make up as many as it likes.
    let document = key_id.split('#').next().unwrap_or(key_id).to_owned();
    if failures.0.contains_key(&document) {
        return Err(Error::NotFound);
    }
    let outcome = fetch_now(app, key_id).await;
    if matches!(outcome, Err(Error::NotFound | Error::Gone | Error::Unprocessable(_))) {
        failures.0.insert(document, ()).await;
    }
    outcome
}

async fn fetch_now(app: &App, key_id: &str) -> Result<(actor_key::Model, profile::Model)> {
    let document = fetch::document(app, key_id).await?;
    // GoToSocial serves a key as its own document, with a stub of its owner around it.
    let alone = Key::parse(&document).or_else(|| Key::parse(&document["publicKey"]));
    let owner = match alone {
        Some(key) if document["inbox"].is_null() => {
            if !same_origin(&key.owner, key_id) {
                return Err(Error::NotFound);
            }
            actors::refresh(app, &key.owner).await?
        }
        _ => actors::store_document(app, &document).await?,
    };
    let found = known(app.db.read(), key_id).await?.filter(|(_, p)| p.id == owner.id);
    found.ok_or(Error::NotFound)
}
