//! What a session has opened of its keyring: personal profiles, for a while. Sealed under the cookie's secret, so that
//! the database alone says nothing; every session has one of the same size from its first moment.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey},
    digest::SHA256,
    hmac,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde::{Deserialize, Serialize};

use super::keyring;
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        db::Tx,
        error::{Error, Result},
    },
    entities::{keyring as keyring_row, session as row},
};

/// After so long without a page of an opened profile, the session is closed again.
pub const IDLE_MS: i64 = 20 * MINUTE;
/// How often the time is written down again.
const STEP_MS: i64 = MINUTE;
/// The plain text's length: room for the profiles that a keyring can hold.
const SIZE: usize = 4096;
const NONCE: usize = 12;
/// Letters of an address's slug.
const SLUG: usize = 12;

/// The personal profiles that a session may speak for, and until when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub profiles: Vec<i64>,
    until: i64,
    /// Ask before something is done with the wrong one.
    #[serde(default)]
    pub guard: bool,
}

/// What stands in the column of a session that has opened nothing.
pub fn nothing(secret: &str) -> Result<String> {
    seal(secret, &Opened::default())
}

/// What a session has opened and not closed since.
pub fn of(secret: &str, session: &row::Model, now_ms: i64) -> Opened {
    let found = session.opened.as_deref().and_then(|sealed| read(secret, sealed));
    found.filter(|o| o.until > now_ms).unwrap_or_default()
}

/// Opens the keyring with its passphrase or recovery code. Slow on purpose.
///
/// # Errors
/// 422 if that is not the secret, 429 when tried too often.
pub async fn open(
    app: &App,
    secret: &str,
    session: &row::Model,
    word: String,
    guard: bool,
    address: &str,
) -> Result<Vec<i64>> {
    app.limits.sign_in(&format!("keyring {}", session.login_id), address)?;
    let contents = contents(app, ring(app, session.login_id).await?, word).await?;
    let contents = contents
        .ok_or_else(|| Error::unprocessable("This opens nothing. Check each word, or use your recovery code."))?;
    let tx = app.db.begin().await?;
    put(app, &tx, secret, session, Opened { profiles: contents.profiles.clone(), guard, until: 0 }).await?;
    tx.commit().await?;
    Ok(contents.profiles)
}

/// The keyring of a login, closed.
pub async fn ring(app: &App, login_id: i64) -> Result<keyring_row::Model> {
    let ring = keyring_row::Entity::find_by_id(login_id).one(app.db.read()).await?;
    ring.ok_or_else(|| Error::internal("a login without a keyring"))
}

/// What a keyring holds, for who knows its secret.
pub async fn contents(app: &App, ring: keyring_row::Model, word: String) -> Result<Option<keyring::Contents>> {
    app.passwords.slowly(move || keyring::open(&ring, &word)).await
}

/// Writes down what a session has opened, from now on for [`IDLE_MS`]. Its guard stays as it was.
pub async fn write(app: &App, tx: &Tx, secret: &str, session: &row::Model, profiles: Vec<i64>) -> Result<()> {
    let guard = of(secret, session, app.clock.now_ms()).guard;
    put(app, tx, secret, session, Opened { profiles, guard, until: 0 }).await
}

async fn put(app: &App, tx: &Tx, secret: &str, session: &row::Model, opened: Opened) -> Result<()> {
    let opened = Opened { until: app.clock.now_ms() + IDLE_MS, ..opened };
    let change = row::ActiveModel {
        id: Set(session.id.clone()),
        opened: Set(Some(seal(secret, &opened)?)),
        ..Default::default()
    };
    change.update(&**tx).await?;
    Ok(())
}

/// Keeps a session open that is in use; written at most once a minute.
pub async fn stay(app: &App, secret: &str, session: &row::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let opened = of(secret, session, now);
    if opened.profiles.is_empty() || opened.until - now > IDLE_MS - STEP_MS {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    write(app, &tx, secret, session, opened.profiles).await?;
    tx.commit().await
}

/// The opaque part of addresses that speak for a profile: another one in each session.
pub fn slug(secret: &str, profile_id: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let proof = hmac::sign(&key, format!("slug {profile_id}").as_bytes());
    proof.as_ref()[..SLUG]
        .iter()
        .map(|b| char::from(b"abcdefghijkmnpqrstuvwxyz23456789"[usize::from(b % 32)]))
        .collect()
}

fn key(secret: &str) -> Result<RandomizedNonceKey> {
    let own = aws_lc_rs::digest::digest(&SHA256, format!("opened {secret}").as_bytes());
    RandomizedNonceKey::new(&AES_256_GCM, own.as_ref()).map_err(Error::internal)
}

fn seal(secret: &str, opened: &Opened) -> Result<String> {
    let mut text = serde_json::to_vec(opened).map_err(Error::internal)?;
    text.resize(SIZE.max(text.len()), b' ');
    let nonce = key(secret)?.seal_in_place_append_tag(Aad::empty(), &mut text).map_err(Error::internal)?;
    Ok(STANDARD.encode([nonce.as_ref().as_slice(), &text].concat()))
}

fn read(secret: &str, sealed: &str) -> Option<Opened> {
    let mut bytes = STANDARD.decode(sealed).ok()?;
    let (nonce, text) = bytes.split_at_mut_checked(NONCE)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let plain = key(secret).ok()?.open_in_place(nonce, Aad::empty(), text).ok()?;
    serde_json::from_slice(plain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_cookie_opens_it_and_all_have_one_size() {
        let full = seal("secret", &Opened { profiles: vec![1, 2], until: 7, guard: true }).expect("sealed");
        assert_eq!(read("secret", &full).expect("opened").profiles, [1, 2]);
        assert_eq!(read("another", &full), None);
        assert_eq!(full.len(), nothing("secret").expect("sealed").len());
        assert_ne!(slug("a", 1), slug("b", 1));
        assert_eq!(slug("a", 1).len(), SLUG);
    }
}
