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
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    factors, guesses,
    kept::{self, Place},
    keyring,
};
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        db::Tx,
        error::{Error, Result},
        keys::Keys,
        vouchers::Held,
    },
    entities::{keyring as keyring_row, profile, session as row},
    jobs::{Job, Letter, SendMail, enqueue},
};

/// After so long without a page of an opened profile, the session is closed again.
pub const IDLE_MS: i64 = 20 * MINUTE;
/// How often the time is written down again.
const STEP_MS: i64 = MINUTE;
/// The plain text's length: what fits into a cookie.
const SIZE: usize = 1_536;
/// Before the ids: whether it guards, when it ends, when it was sealed, how many they are, how many vouchers follow.
const HEAD: usize = 1 + 8 + 8 + 2 + 1;
/// Vouchers that find room: of two months.
const MOST_HELD: usize = 10;
const NONCE: usize = 12;
/// Wrong words after which its owner is written to, and after which the second factor is asked for.
const LETTER_AFTER: u32 = 5;
const FACTOR_AFTER: u32 = 10;
/// Letters of an address's slug.
const SLUG: usize = 12;

/// The personal profiles that a session may speak for, and until when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    pub profiles: Vec<i64>,
    /// Ask before something is done with the wrong one.
    pub guard: bool,
    /// Vouchers that her profiles may redeem.
    pub vouchers: Vec<Held>,
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
    let by = Asker { session, address };
    let (_, contents) = guess(app, by, &ring(app, session.login_id).await?, word).await?;
    let held = contents.held();
    let vouchers = held[held.len().saturating_sub(MOST_HELD)..].to_vec();
    Ok(fresh(app, secret, Opened { profiles: contents.profiles, guard, vouchers, ..Opened::default() }))
}

/// The keyring of a login, closed.
pub async fn ring(app: &App, login_id: i64) -> Result<keyring_row::Model> {
    let ring = keyring_row::Entity::find_by_id(login_id).one(app.db.read()).await?;
    let ring = ring.ok_or_else(|| Error::internal("a login without a keyring"))?;
    keyring::read(&app.keys, &ring)
}

/// What a keyring holds, for who knows its secret: the one in use, or one that is kept.
pub async fn contents(app: &App, ring: keyring_row::Model, word: String) -> Result<Option<(Place, keyring::Contents)>> {
    app.passwords.slowly(move || kept::open_any(&ring, &word)).await
}

/// Who tries a word: a session, from an address.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    pub session: &'a row::Model,
    pub address: &'a str,
}

/// By which wrong words at a login's keyrings are counted.
fn counted(login_id: i64) -> String {
    format!("keyring {login_id}")
}

/// Whether so many wrong words were tried that the second factor is to be given first.
///
/// # Errors
/// A fault of the database.
pub async fn owes_factor(app: &App, session: &row::Model) -> Result<bool> {
    let many = guesses::count(app, &counted(session.login_id)).await? >= FACTOR_AFTER;
    Ok(many && !factors::is_fresh(app, session) && factors::is_on(app.db.read(), session.login_id).await?)
}

/// Tries a word at a login's keyrings; none for one that opens nothing. Every way of trying goes through here: wrong words are
/// counted, each makes the next wait longer, after five and ten its owner gets a letter, and after ten the second factor is
/// asked for, where there is one.
///
/// # Errors
/// 422 where the second factor is to be given first; 429 when tried too often.
pub async fn try_word(
    app: &App,
    by: Asker<'_>,
    ring: &keyring_row::Model,
    word: String,
) -> Result<Option<(Place, keyring::Contents)>> {
    let login_id = by.session.login_id;
    if owes_factor(app, by.session).await? {
        return Err(Error::unprocessable("You tried too many wrong passphrases. Enter your second factor first."));
    }
    guesses::ask(app, &counted(login_id), by.address).await?;
    let found = contents(app, ring.clone(), word).await?;
    if found.is_some() {
        guesses::right(app, &counted(login_id)).await?;
    } else if [LETTER_AFTER, FACTOR_AFTER].contains(&guesses::wrong(app, &counted(login_id)).await?) {
        tell(app, login_id, Letter::Guesses).await?;
    }
    Ok(found)
}

/// The same for who has to know the secret.
///
/// # Errors
/// As for [`try_word`]; 422 if that is not the secret.
pub async fn guess(
    app: &App,
    by: Asker<'_>,
    ring: &keyring_row::Model,
    word: String,
) -> Result<(Place, keyring::Contents)> {
    try_word(app, by, ring, word).await?.ok_or_else(|| {
        Error::unprocessable("No profile can be opened with this. Check each word, or use your recovery code.")
    })
}

/// Writes to a login about itself.
///
/// # Errors
/// A fault of the database.
pub async fn tell(app: &App, login_id: i64, letter: Letter) -> Result<()> {
    let tx = app.db.begin().await?;
    tell_in(app, &tx, login_id, letter).await?;
    tx.commit().await
}

/// The same in a transaction of somebody's.
///
/// # Errors
/// A fault of the database.
pub async fn tell_in(app: &App, tx: &Tx, login_id: i64, letter: Letter) -> Result<()> {
    let own = profile::Entity::find().filter(profile::Column::LoginId.eq(login_id)).one(&**tx).await?;
    if let Some(own) = own {
        enqueue(app, tx, &Job::SendMail(SendMail { profile_id: own.id, letter, subject_id: 0 })).await?;
    }
    Ok(())
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
    let held: Vec<&Held> = opened.vouchers.iter().take(MOST_HELD).collect();
    let most = (SIZE - HEAD - MOST_HELD * Held::SIZE) / 8;
    let ids: Vec<i64> = opened.profiles.iter().copied().take(most).collect();
    let mut text = vec![u8::from(opened.guard)];
    text.extend(opened.until.to_be_bytes());
    text.extend(opened.at.to_be_bytes());
    text.extend(u16::try_from(ids.len()).map_err(Error::internal)?.to_be_bytes());
    text.push(u8::try_from(held.len()).map_err(Error::internal)?);
    text.extend(ids.iter().flat_map(|id| id.to_be_bytes()));
    text.extend(held.iter().flat_map(|held| held.to_bytes()));
    text.resize(SIZE, 0);
    let nonce = key(keys, secret)?.seal_in_place_append_tag(Aad::empty(), &mut text).map_err(Error::internal)?;
    Ok(URL_SAFE_NO_PAD.encode([nonce.as_ref().as_slice(), &text].concat()))
}

fn read(keys: &Keys, secret: &str, sealed: &str) -> Option<Opened> {
    let mut bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (nonce, text) = bytes.split_at_mut_checked(NONCE)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let plain = key(keys, secret).ok()?.open_in_place(nonce, Aad::empty(), text).ok()?;
    let (head, rest) = plain.split_at_checked(HEAD)?;
    let number = |from: usize| Some(i64::from_be_bytes(head.get(from..from + 8)?.try_into().ok()?));
    let count = usize::from(u16::from_be_bytes(head.get(17..19)?.try_into().ok()?));
    let (ids, rest) = rest.split_at_checked(count * 8)?;
    let ids = ids.chunks_exact(8).filter_map(|id| Some(i64::from_be_bytes(id.try_into().ok()?)));
    let held = rest.chunks_exact(Held::SIZE).take(usize::from(head[19])).filter_map(Held::from_bytes);
    Some(Opened {
        profiles: ids.collect(),
        guard: head[0] == 1,
        vouchers: held.collect(),
        until: number(1)?,
        at: number(9)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_cookie_and_the_keys_together_open_it_and_all_have_one_size() {
        let folder = std::env::temp_dir().join(format!("keys{}", crate::base::id::random()));
        let (keys, others) =
            (Keys::make(&folder.join("a")).expect("keys"), Keys::make(&folder.join("b")).expect("keys"));
        let held = [Held::from_line(&format!("24323 20788 {}", "A".repeat(86))).expect("a voucher")];
        let opened = Opened {
            profiles: vec![1, 2],
            guard: true,
            vouchers: std::iter::repeat_n(held, MOST_HELD).flatten().collect(),
            until: 7,
            at: 3,
        };
        let full = seal(&keys, "secret", &opened).expect("sealed");
        assert_eq!(read(&keys, "secret", &full), Some(opened));
        assert_eq!((read(&keys, "another", &full), read(&others, "secret", &full)), (None, None));
        let none = seal(&keys, "secret", &Opened::default()).expect("sealed");
        assert!(full.len() == none.len() && full.len() < 3_000);
        std::fs::remove_dir_all(folder).expect("removed");
        assert_ne!(slug("a", 1), slug("b", 1));
        assert_eq!(slug("a", 1).len(), SLUG);
    }
}
