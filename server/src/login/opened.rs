//! What a session has opened of its keyring: personal profiles, for a while. It stands in a cookie of its browser and
//! nowhere else, sealed under the branch's keys and the session's own secret: neither half opens it, and the database holds
//! nothing of it. Every session has such a cookie of the same size from its first moment.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey},
    hmac,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::EntityTrait;

use super::keyring;
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        error::{Error, Result},
        keys::Keys,
    },
    entities::{keyring as keyring_row, session as row},
};

/// After so long without a page of an opened profile, the session is closed again.
pub const IDLE_MS: i64 = 20 * MINUTE;
/// How often the time is written down again.
const STEP_MS: i64 = MINUTE;
/// The plain text's length: what fits into a cookie.
const SIZE: usize = 1_024;
/// Before the ids: whether it guards, when it ends, when it was sealed, how many they are.
const HEAD: usize = 1 + 8 + 8 + 2;
const NONCE: usize = 12;
/// Letters of an address's slug.
const SLUG: usize = 12;

/// The personal profiles that a session may speak for, and until when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    pub profiles: Vec<i64>,
    /// Ask before something is done with the wrong one.
    pub guard: bool,
    until: i64,
    at: i64,
}

impl Opened {
    /// Whether it is still open: neither idle for too long, nor locked by hand since.
    pub fn is_open(&self, app: &App, secret: &str) -> bool {
        self.until > app.clock.now_ms() && self.at > locked_at(app, secret)
    }
}

/// When sessions were locked by hand: a copy of the cookie from before opens nothing. Kept in this process's memory, for
/// nobody who reads the database is to learn who locks.
#[derive(Debug, Default)]
struct Locked(Mutex<HashMap<String, i64>>);

fn locked(app: &App) -> Arc<Locked> {
    app.kept.get::<Locked>().unwrap_or_else(|| app.kept.put(Locked::default()))
}

fn locked_at(app: &App, secret: &str) -> i64 {
    let all = locked(app);
    all.0.lock().ok().and_then(|all| all.get(&app.keys.find(secret)).copied()).unwrap_or(0)
}

/// Closes what a session has opened, at once and in every tab.
pub fn lock(app: &App, secret: &str) {
    let now = app.clock.now_ms();
    if let Ok(mut all) = locked(app).0.lock() {
        all.retain(|_, at| now - *at < IDLE_MS + MINUTE);
        all.insert(app.keys.find(secret), now);
    }
}

/// What a session has opened and not closed since, by its cookie.
pub fn of(app: &App, secret: &str, cookie: Option<&str>) -> Opened {
    let found = cookie.and_then(|sealed| read(&app.keys, secret, sealed));
    found.filter(|o| o.is_open(app, secret)).unwrap_or_default()
}

/// The cookie of what a session has opened.
pub fn cookie(app: &App, secret: &str, opened: &Opened) -> Result<String> {
    seal(&app.keys, secret, opened)
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
) -> Result<Opened> {
    app.limits.guess(&format!("keyring {}", session.login_id), address)?;
    let contents = contents(app, ring(app, session.login_id).await?, word).await?;
    let contents = contents
        .ok_or_else(|| Error::unprocessable("This opens nothing. Check each word, or use your recovery code."))?;
    app.limits.guessed(&format!("keyring {}", session.login_id));
    Ok(fresh(app, secret, Opened { profiles: contents.profiles, guard, ..Opened::default() }))
}

/// The keyring of a login, closed.
pub async fn ring(app: &App, login_id: i64) -> Result<keyring_row::Model> {
    let ring = keyring_row::Entity::find_by_id(login_id).one(app.db.read()).await?;
    let ring = ring.ok_or_else(|| Error::internal("a login without a keyring"))?;
    keyring::read(&app.keys, &ring)
}

/// What a keyring holds, for who knows its secret.
pub async fn contents(app: &App, ring: keyring_row::Model, word: String) -> Result<Option<keyring::Contents>> {
    app.passwords.slowly(move || keyring::open(&ring, &word)).await
}

/// The same profiles and more, from now on for [`IDLE_MS`].
pub fn with(app: &App, secret: &str, opened: &Opened, profile_id: i64) -> Opened {
    let mut more = opened.clone();
    if !more.profiles.contains(&profile_id) {
        more.profiles.push(profile_id);
    }
    fresh(app, secret, more)
}

fn fresh(app: &App, secret: &str, opened: Opened) -> Opened {
    let now = app.clock.now_ms();
    Opened { until: now + IDLE_MS, at: now.max(locked_at(app, secret) + 1), ..opened }
}

/// Keeps a session open that is in use: what its cookie is to be from now on, at most once a minute.
pub fn stay(app: &App, secret: &str, opened: &Opened) -> Option<Opened> {
    let late = opened.until - app.clock.now_ms() <= IDLE_MS - STEP_MS;
    (late && opened.is_open(app, secret) && !opened.profiles.is_empty()).then(|| fresh(app, secret, opened.clone()))
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

/// Both halves are in it: the branch's keys, and the secret of the session's own cookie.
fn key(keys: &Keys, secret: &str) -> Result<RandomizedNonceKey> {
    RandomizedNonceKey::new(&AES_256_GCM, &keys.secret_for(&format!("opened {secret}"))).map_err(Error::internal)
}

fn seal(keys: &Keys, secret: &str, opened: &Opened) -> Result<String> {
    let most = (SIZE - HEAD) / 8;
    let ids: Vec<i64> = opened.profiles.iter().copied().take(most).collect();
    let mut text = vec![u8::from(opened.guard)];
    text.extend(opened.until.to_be_bytes());
    text.extend(opened.at.to_be_bytes());
    text.extend(u16::try_from(ids.len()).map_err(Error::internal)?.to_be_bytes());
    text.extend(ids.iter().flat_map(|id| id.to_be_bytes()));
    text.resize(SIZE, 0);
    let nonce = key(keys, secret)?.seal_in_place_append_tag(Aad::empty(), &mut text).map_err(Error::internal)?;
    Ok(URL_SAFE_NO_PAD.encode([nonce.as_ref().as_slice(), &text].concat()))
}

fn read(keys: &Keys, secret: &str, sealed: &str) -> Option<Opened> {
    let mut bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (nonce, text) = bytes.split_at_mut_checked(NONCE)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let plain = key(keys, secret).ok()?.open_in_place(nonce, Aad::empty(), text).ok()?;
    let (head, ids) = plain.split_at_checked(HEAD)?;
    let number = |from: usize| Some(i64::from_be_bytes(head.get(from..from + 8)?.try_into().ok()?));
    let count = usize::from(u16::from_be_bytes(head.get(17..)?.try_into().ok()?));
    let ids = ids.chunks_exact(8).take(count).filter_map(|id| Some(i64::from_be_bytes(id.try_into().ok()?)));
    Some(Opened { profiles: ids.collect(), guard: head[0] == 1, until: number(1)?, at: number(9)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_cookie_and_the_keys_together_open_it_and_all_have_one_size() {
        let folder = std::env::temp_dir().join(format!("keys{}", crate::base::id::random()));
        let (keys, others) =
            (Keys::make(&folder.join("a")).expect("keys"), Keys::make(&folder.join("b")).expect("keys"));
        let opened = Opened { profiles: vec![1, 2], guard: true, until: 7, at: 3 };
        let full = seal(&keys, "secret", &opened).expect("sealed");
        assert_eq!(read(&keys, "secret", &full), Some(opened));
        assert_eq!((read(&keys, "another", &full), read(&others, "secret", &full)), (None, None));
        let none = seal(&keys, "secret", &Opened::default()).expect("sealed");
        assert!(full.len() == none.len() && full.len() < 2_000);
        std::fs::remove_dir_all(folder).expect("removed");
        assert_ne!(slug("a", 1), slug("b", 1));
        assert_eq!(slug("a", 1).len(), SLUG);
    }
}
