//! What stands wrapped in the database: which columns, and what their values are named by where they are wrapped. `rewrap`
//! writes them again.

use std::fmt::Display;

use crate::base::{error::Result, keys::Keys};

/// A column whose values are wrapped, each bound to its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub(super) table: &'static str,
    /// What a row is found by: a whole number, or a text.
    pub(super) id: &'static str,
    pub(super) has_text_id: bool,
    pub(super) name: &'static str,
    /// The least length of a plain text.
    size: usize,
    pub(super) kept: Kept,
}

/// How the values of a column are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// Each by itself.
    Alone,
    /// All of them are written again with fresh nonces whenever one row changes, and every hour.
    Together,
    /// Some rows have no value, or one that is no secret.
    Partly,
}

const fn column(table: &'static str, id: &'static str, name: &'static str, size: usize, kept: Kept) -> Column {
    Column { table, id, has_text_id: false, name, size, kept }
}

const fn by_text(table: &'static str, id: &'static str, name: &'static str, size: usize) -> Column {
    Column { table, id, has_text_id: true, name, size, kept: Kept::Partly }
}

pub const PASSWORD: Column = column("login", "id", "password_hash", 128, Kept::Alone);
pub const PASSPHRASE: Column = column("profile_secret", "profile_id", "passphrase_hash", 128, Kept::Together);
pub const SECOND_FACTOR: Column = column("second_factor", "login_id", "secret", 64, Kept::Alone);
/// `age` adds a stanza of random length to each file: padded, all are of one size.
pub const SEALED: Column = column("keyring", "login_id", "sealed", 8_192, Kept::Together);
pub const PASSPHRASE_KEY: Column = column("keyring", "login_id", "passphrase_key", 1_536, Kept::Together);
pub const RECOVERY_KEY: Column = column("keyring", "login_id", "recovery_key", 1_536, Kept::Together);
pub const ESCROW_KEY: Column = column("keyring", "login_id", "escrow_key", 1_536, Kept::Together);
pub const PENDING: Column = column("keyring", "login_id", "pending", 512, Kept::Together);
pub const DRAWER: Column = column("keyring", "login_id", "drawer", 64, Kept::Together);
/// Two deliveries of five.
pub const VOUCHERS: Column = column("keyring", "login_id", "vouchers", 1_200, Kept::Together);
/// A keyring as JSON.
pub const KEPT_FIRST: Column = column("keyring", "login_id", "kept_first", 10_240, Kept::Together);
pub const KEPT_SECOND: Column = column("keyring", "login_id", "kept_second", 10_240, Kept::Together);
pub const LOST_ON: Column = column("keyring", "login_id", "lost_on", 16, Kept::Together);
pub const SECURITY_ADDRESS: Column = column("login", "id", "security_address", 256, Kept::Together);
/// All ballots of an open survey. Written by whoever holds `surveys` (see [`crate::base::db::Tx::alone`]).
pub const BALLOTS: Column = column("survey", "id", "ballots", 16_384, Kept::Alone);
/// What a sign-in service knows the branch by.
pub const CLIENT_SECRET: Column = column("identity_provider", "id", "client_secret", 256, Kept::Alone);
/// By which the program behind a webhook knows that it is us.
pub const WEBHOOK: Column = column("webhook", "id", "secret", 64, Kept::Alone);
/// The private halves of our actors' keys, named by the address of the actor.
pub const ACTOR_KEY: Column = by_text("actor_key", "uri", "private_pem", 2_048);
/// Whom push messages go to: most phones' are shorter.
pub const RECEIVER: Column = column("push_subscription", "id", "receiver", 1_024, Kept::Partly);
/// What an app calls itself that a personal profile uses.
pub const APP_NAME: Column = column("app", "id", "name", 64, Kept::Partly);
/// Where a personal profile's owner is written to.
pub const CONTACT: Column = column("profile", "id", "contact_email", 256, Kept::Partly);
/// By which a contact opens sealed cases, under her passphrase.
pub const CASE_CONTACT: Column = column("case_contact", "profile_id", "identity", 512, Kept::Alone);
/// The key of a sealed case that somebody outside decides.
pub const CASE_KEY: Column = column("case_seal", "case_id", "for_outside", 128, Kept::Partly);
/// What the branch has written to somebody about a case.
pub const CASE_LETTER: Column = column("case_letter", "id", "sealed", 512, Kept::Alone);
/// A picture that came with a report that is not sealed.
pub const CASE_FILE: Column = column("case_file", "id", "sealed", 0, Kept::Partly);
/// What a sign-in service said of a session.
pub const ID_TOKEN: Column = by_text("session", "id", "id_token", 0);
/// A sign-in through a service that is on its way.
pub const STEP: Column = by_text("identity_step", "hash", "sealed", 4_096);
/// Keys of the branch among its settings, named by the setting.
pub const SETTING: Column = by_text("setting", "name", "value", 0);

/// What the branch signs in to its mail server with.
pub const MAIL_PASSWORD: Column = column("mail_server", "id", "password", 128, Kept::Alone);

/// What a child or an adult at risk has told somebody, and what was done.
pub const DISCLOSED: Column = column("disclosure", "id", "words", 1_024, Kept::Alone);
pub const DISCLOSURE_NOTE: Column = column("disclosure_note", "id", "words", 256, Kept::Alone);

/// All but the codes of personal profiles, which are bound to the code itself and last ten minutes.
pub(super) static ALL: [Column; 31] = [
    PASSWORD,
    PASSPHRASE,
    SECOND_FACTOR,
    SEALED,
    PASSPHRASE_KEY,
    RECOVERY_KEY,
    ESCROW_KEY,
    PENDING,
    DRAWER,
    VOUCHERS,
    KEPT_FIRST,
    KEPT_SECOND,
    LOST_ON,
    SECURITY_ADDRESS,
    BALLOTS,
    CLIENT_SECRET,
    WEBHOOK,
    ACTOR_KEY,
    RECEIVER,
    APP_NAME,
    CONTACT,
    CASE_CONTACT,
    CASE_KEY,
    CASE_LETTER,
    CASE_FILE,
    ID_TOKEN,
    STEP,
    SETTING,
    MAIL_PASSWORD,
    DISCLOSED,
    DISCLOSURE_NOTE,
];

impl Column {
    /// What a value is named by where it is wrapped.
    fn what(&self, id: &str) -> String {
        if *self == SETTING {
            return id.to_owned();
        }
        // A key's id is its owner's with a fragment.
        let owner = id.split('#').next().unwrap_or(id);
        format!("{}.{} {owner}", self.table, self.name)
    }

    /// A value as it is stored.
    ///
    /// # Errors
    /// Ours, where there is no key to wrap with.
    pub fn wrap(&self, keys: &Keys, id: impl Display, text: &str) -> Result<String> {
        keys.wrap(&self.what(&id.to_string()), text, self.size)
    }

    /// A stored value as it was; nothing for a column that is newer than its row, until the next hour's writing.
    ///
    /// # Errors
    /// Ours, where the keys are others or the value is another row's.
    pub fn unwrap(&self, keys: &Keys, id: impl Display, wrapped: &str) -> Result<String> {
        if wrapped.is_empty() {
            return Ok(String::new());
        }
        keys.unwrap(&self.what(&id.to_string()), wrapped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_named_as_they_always_were() {
        assert_eq!(PASSWORD.what("7"), "login.password_hash 7");
        assert_eq!(ACTOR_KEY.what("https://a.test/ap/actor#main-key"), "actor_key.private_pem https://a.test/ap/actor");
        assert_eq!(SETTING.what("vapid_key"), "vapid_key");
    }
}
