//! Words of a sealed case: whoever copies the database reads none of them. They open with the reporter's code, with a
//! contact's passphrase, and, where somebody outside was asked, with the branch's keys, which are not in the database.

use age::secrecy::ExposeSecret;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        sealing::{self, Identity, Recipient},
        wrapped::{CASE_CONTACT, CASE_KEY},
    },
    entities::{case_contact, case_event, case_seal as row, case_seal_key, profile},
    login::guesses,
};

/// The key to which a case's words are sealed; none where they are not.
pub async fn recipient(db: &impl ConnectionTrait, case_id: i64) -> Result<Option<Recipient>> {
    let Some(seal) = row::Entity::find_by_id(case_id).one(db).await? else { return Ok(None) };
    seal.recipient.parse().map(Some).map_err(|e: &str| Error::internal(e))
}

/// A case's key under the branch's keys.
pub(super) fn wrap(app: &App, case_id: i64, identity: &Identity) -> Result<String> {
    CASE_KEY.wrap(&app.keys, case_id, identity.to_string().expose_secret())
}

/// The key of a case that somebody outside decides; none where it is not sealed.
pub async fn for_outside(app: &App, case_id: i64) -> Result<Option<Identity>> {
    let seal = row::Entity::find_by_id(case_id).one(app.db.read()).await?;
    let Some(wrapped) = seal.and_then(|s| s.for_outside) else { return Ok(None) };
    Ok(CASE_KEY.unwrap(&app.keys, case_id, &wrapped)?.parse().ok())
}

/// The key of a case by its reporter's code, written as its hash is; none where it is not sealed.
pub async fn by_code(app: &App, case_id: i64, code: &str) -> Result<Option<Identity>> {
    let seal = row::Entity::find_by_id(case_id).one(app.db.read()).await?;
    Ok(seal.and_then(|s| sealing::by_secret(&s.for_code, code)))
}

/// The key of a case by a contact's passphrase. Nothing of it is kept.
///
/// # Errors
/// 422 for another passphrase, 403 for whoever the case is not sealed to, 429 after wrong ones.
pub async fn by_passphrase(
    app: &App,
    me: &profile::Model,
    case_id: i64,
    (passphrase, address): (String, &str),
) -> Result<Identity> {
    let db = app.db.read();
    let key = case_seal_key::Entity::find_by_id((case_id, me.id)).one(db).await?;
    let own = case_contact::Entity::find_by_id(me.id).one(db).await?;
    let (Some(key), Some(own)) = (key, own) else {
        return Err(Error::forbidden("This report is not sealed to you."));
    };
    let guessed = format!("case contact {}", me.id);
    guesses::ask(app, &guessed, address).await?;
    let identity = CASE_CONTACT.unwrap(&app.keys, me.id, &own.identity)?;
    let mine = app.passwords.slowly(move || sealing::by_secret(&identity, &passphrase)).await?;
    let Some(mine) = mine else {
        guesses::wrong(app, &guessed).await?;
        return Err(Error::unprocessable("This is not the passphrase of your key for sealed reports."));
    };
    guesses::right(app, &guessed).await?;
    let lost =
        || Error::unprocessable("This report was sealed to an earlier key of yours. A colleague has to open it.");
    sealing::open_identity(&mine, &key.sealed).ok_or_else(lost)
}

/// Lines with their words, as far as a key opens them; without one, sealed lines have none.
pub fn read(lines: Vec<case_event::Model>, key: Option<&Identity>) -> Vec<case_event::Model> {
    let open = |line: case_event::Model| {
        if !line.is_sealed {
            return line;
        }
        let words = key.and_then(|k| sealing::open(k, &line.words)).and_then(|w| String::from_utf8(w).ok());
        case_event::Model { is_sealed: words.is_none(), words: words.unwrap_or_default(), ..line }
    };
    lines.into_iter().map(open).collect()
}
