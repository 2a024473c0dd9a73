//! The keyring: a login's personal profiles, sealed to secrets that its owner alone has (design, promise 2).
//!
//! A keyring is a list of profile ids, padded to one size and encrypted (`age`) to an X25519 identity. That identity
//! is kept twice: sealed to the passphrase, and to the recovery code; an `age` passphrase recipient must stand alone
//! in its file. Every login has one from its first day, so that a keyring's presence says nothing. Nothing in it can
//! be read by who resets a password, copies the database or reads the log.

use ::vouchers::Drawer;
use age::secrecy::ExposeSecret;
use aws_lc_rs::hmac;
use serde::{Deserialize, Serialize};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
        keys::Keys,
        passwords::Cost,
        sealing::{self, Identity, Recipient},
        vouchers::{self, Held},
        wrapped,
    },
    entities::keyring,
};

/// The plain text's length: room for some two hundred profiles.
const SIZE: usize = 4096;
/// What a keyring holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    pub profiles: Vec<i64>,
    /// A line each.
    #[serde(default)]
    pub vouchers: Vec<String>,
}

impl Contents {
    /// The vouchers that it holds.
    pub fn held(&self) -> Vec<Held> {
        self.vouchers.iter().filter_map(|line| Held::from_line(line)).collect()
    }
}

/// A keyring to which nobody has the secret, not yet a login's. Slow on purpose: made before the transaction that stores it.
pub async fn decoy(app: &App, escrow: Option<Recipient>) -> Result<keyring::Model> {
    let cost = app.passwords.cost;
    let made = move || seal(0, &Contents::default(), (&id::secret(), &id::secret()), escrow.as_ref(), cost);
    app.passwords.slowly(made).await?
}

/// A login's keyring as it is stored: wrapped once more under the branch's keys, all of one size.
pub fn stored(keys: &Keys, login_id: i64, ring: &keyring::Model) -> Result<keyring::Model> {
    Ok(keyring::Model {
        login_id,
        sealed: wrapped::SEALED.wrap(keys, login_id, &ring.sealed)?,
        passphrase_key: wrapped::PASSPHRASE_KEY.wrap(keys, login_id, &ring.passphrase_key)?,
        recovery_key: wrapped::RECOVERY_KEY.wrap(keys, login_id, &ring.recovery_key)?,
        escrow_key: wrapped::ESCROW_KEY.wrap(keys, login_id, &ring.escrow_key)?,
        pending: wrapped::PENDING.wrap(keys, login_id, &ring.pending)?,
        drawer: wrapped::DRAWER.wrap(keys, login_id, &ring.drawer)?,
        vouchers: wrapped::VOUCHERS.wrap(keys, login_id, &ring.vouchers)?,
        kept_first: wrapped::KEPT_FIRST.wrap(keys, login_id, &ring.kept_first)?,
        kept_second: wrapped::KEPT_SECOND.wrap(keys, login_id, &ring.kept_second)?,
        lost_on: wrapped::LOST_ON.wrap(keys, login_id, &ring.lost_on)?,
    })
}

/// A stored keyring as its owner sealed it.
pub fn read(keys: &Keys, row: &keyring::Model) -> Result<keyring::Model> {
    let login_id = row.login_id;
    Ok(keyring::Model {
        login_id,
        sealed: wrapped::SEALED.unwrap(keys, login_id, &row.sealed)?,
        passphrase_key: wrapped::PASSPHRASE_KEY.unwrap(keys, login_id, &row.passphrase_key)?,
        recovery_key: wrapped::RECOVERY_KEY.unwrap(keys, login_id, &row.recovery_key)?,
        escrow_key: wrapped::ESCROW_KEY.unwrap(keys, login_id, &row.escrow_key)?,
        pending: wrapped::PENDING.unwrap(keys, login_id, &row.pending)?,
        drawer: wrapped::DRAWER.unwrap(keys, login_id, &row.drawer)?,
        vouchers: wrapped::VOUCHERS.unwrap(keys, login_id, &row.vouchers)?,
        kept_first: wrapped::KEPT_FIRST.unwrap(keys, login_id, &row.kept_first)?,
        kept_second: wrapped::KEPT_SECOND.unwrap(keys, login_id, &row.kept_second)?,
        lost_on: wrapped::LOST_ON.unwrap(keys, login_id, &row.lost_on)?,
    })
}

/// Seals a keyring to a passphrase and a recovery code, and to the split key where the branch has one. Slow on purpose; call it off the async threads.
pub fn seal(
    login_id: i64,
    contents: &Contents,
    (passphrase, recovery): (&str, &str),
    escrow_to: Option<&Recipient>,
    cost: Cost,
) -> Result<keyring::Model> {
    let identity = Identity::generate();
    let mut plain = serde_json::to_vec(contents).map_err(Error::internal)?;
    if plain.len() > SIZE {
        return Err(Error::unprocessable("This keyring is full."));
    }
    plain.resize(SIZE, b' ');
    Ok(keyring::Model {
        login_id,
        sealed: sealing::seal(&identity.to_public(), &plain)?,
        passphrase_key: sealing::to_secret(&identity, passphrase, cost)?,
        recovery_key: sealing::to_secret(&identity, recovery, cost)?,
        escrow_key: escrow(&identity, escrow_to)?,
        pending: String::new(),
        drawer: drawer(&identity).public_key(),
        vouchers: String::new(),
        kept_first: String::new(),
        kept_second: String::new(),
        lost_on: String::new(),
    })
}

/// Where vouchers are laid for whoever opens a keyring: a key that comes of its identity.
fn drawer(identity: &Identity) -> Drawer {
    let secret = identity.to_string();
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose_secret().as_bytes());
    Drawer::new(hmac::sign(&key, b"drawer of a keyring").as_ref().try_into().unwrap_or_default())
}

/// Opens a keyring with its passphrase or recovery code; none if that is not the one. Slow on purpose.
pub fn open(row: &keyring::Model, secret: &str) -> Option<Contents> {
    // Both, always: how long it takes says nothing.
    let (phrase, code) =
        (sealing::by_secret(&row.passphrase_key, secret), sealing::by_secret(&row.recovery_key, &as_code(secret)));
    let identity = phrase.or(code)?;
    let plain = sealing::open(&identity, &row.sealed)?;
    let mut contents: Contents = serde_json::from_slice(&plain).ok()?;
    let drawer = drawer(&identity);
    let new = row.vouchers.lines().flat_map(|line| vouchers::delivered(line, |sealed| drawer.open(sealed)));
    contents.vouchers.extend(new.map(|held| held.to_line()));
    Some(contents)
}

/// The identity of a keyring sealed to the split key of break-glass; nothing where there is none.
pub(super) fn escrow(identity: &Identity, to: Option<&Recipient>) -> Result<String> {
    let Some(to) = to else { return Ok(String::new()) };
    sealing::seal_identity(to, identity)
}

/// Opens a keyring by the key of break-glass; none for a stand-in.
pub(super) fn open_escrow(row: &keyring::Model, escrow: &Identity) -> Option<Contents> {
    let identity = sealing::open_identity(escrow, &row.escrow_key)?;
    let plain = sealing::open(&identity, &row.sealed)?;
    serde_json::from_slice(&plain).ok()
}

/// A recovery code as it was given, however it was typed.
fn as_code(typed: &str) -> String {
    let letters: Vec<char> = typed.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    letters.chunks(5).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A recovery code: 125 bits in groups that can be read aloud.
pub fn recovery_code() -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let letters: Vec<u8> = id::random_bytes::<25>().iter().map(|b| LETTERS[usize::from(*b) % LETTERS.len()]).collect();
    letters.chunks(5).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_with_either_secret_and_no_other() {
        let contents = Contents { profiles: vec![7], ..Contents::default() };
        let row = seal(1, &contents, ("four words of hers", "ABCDE-FGHJK"), None, Cost::Full).expect("sealed");
        assert_eq!(open(&row, "four words of hers"), Some(contents.clone()));
        assert_eq!(open(&row, "abcde fghjk"), Some(contents), "however it is typed");
        assert_eq!(open(&row, "work password"), None);
        let decoy = seal(2, &Contents::default(), ("nobody's", "nobody's"), None, Cost::Full).expect("decoy");
        // `age` adds a stanza of random length to each file.
        assert!(decoy.sealed.len().abs_diff(row.sealed.len()) < 600, "an empty keyring looks like a full one");
        assert_eq!(recovery_code().len(), 29);
    }
}
