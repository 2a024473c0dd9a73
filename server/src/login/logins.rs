//! Logins: made, checked with their password, written to.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{break_glass, keyring, leaving, tokens};
use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, start_of},
        db::Tx,
        error::{Error, Result},
        id,
        keys::is_wrapped,
        tally,
        wrapped::{CONTACT, PASSWORD, SECURITY_ADDRESS},
    },
    entities::{
        keyring as keyring_row,
        login::{self, Role},
        pending_sign_in,
        profile::{self, Kind},
        session,
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::addressee::Addressee,
};

/// Whether an address is one that no login has.
pub async fn is_free(db: &impl ConnectionTrait, email: &str) -> Result<bool> {
    match fold_email(email) {
        Ok(email) => Ok(by_email(db, &email).await?.is_none()),
        Err(_) => Ok(false),
    }
}

/// The secrets of a login that is to be made. Slow on purpose: made before the transaction that stores it.
pub struct NewLogin {
    password_hash: String,
    ring: keyring_row::Model,
}

/// Hashes a password, and seals an empty keyring.
///
/// # Errors
/// 422 for a password that is too short.
pub async fn prepare(app: &App, password: String) -> Result<NewLogin> {
    let password_hash = app.passwords.hash(password).await?;
    let escrow = break_glass::recipient(app).await?;
    Ok(NewLogin { password_hash, ring: keyring::decoy(app, escrow).await? })
}

/// Adds a login with an empty keyring.
///
/// # Errors
/// 422 for an address that is none, or that is taken.
pub async fn create(app: &App, tx: &Tx, email: &str, new: NewLogin, role: Role) -> Result<login::Model> {
    let now_ms = start_of(DAY, app.clock.now_ms());
    let email = fold_email(email)?;
    if by_email(&**tx, &email).await?.is_some() {
        return Err(Error::unprocessable(format!("There is a login for {email} already.")));
    }
    let id = id::random();
    let row = login::Model {
        id,
        email,
        password_hash: PASSWORD.wrap(&app.keys, id, &new.password_hash)?,
        role,
        created_at: now_ms,
        left_at: None,
        confirmed_at: Some(now_ms),
        approved_at: Some(now_ms),
        reason: String::new(),
        confirmation_hash: None,
        confirmation_sent_at: None,
        sign_up_app_id: None,
        suspended_at: None,
        seen_week: None,
        security_address: SECURITY_ADDRESS.wrap(&app.keys, id, "")?,
    };
    login::ActiveModel::from(row.clone()).insert(&**tx).await?;
    keyring_row::ActiveModel::from(keyring::stored(&app.keys, id, &new.ring)?).insert(&**tx).await?;
    Ok(row)
}

/// Checks an e-mail address and password, in the same time whether the login exists or not.
///
/// # Errors
/// 401 with one sentence for both faults, 429 when tried too often.
pub async fn check(app: &App, email: &str, password: &str, address: &str) -> Result<login::Model> {
    let email = email.trim().to_lowercase();
    app.limits.sign_in(&email, address)?;
    let found = by_email(app.db.read(), &email).await?;
    let hash = match &found {
        Some(l) => Some(PASSWORD.unwrap(&app.keys, l.id, &l.password_hash)?),
        None => None,
    };
    let matches = app.passwords.verify(password.to_owned(), hash).await?;
    let now = app.clock.now_ms();
    let wrong = "The e-mail address or the password is wrong. Check both and try again.";
    let login = found.filter(|login| matches && leaving::may_sign_in(login, now));
    let Some(login) = login else {
        tally::add(app, tally::WRONG_PASSWORD).await?;
        return Err(Error::Unauthorized(wrong.into()));
    };
    may_enter(&login)?;
    Ok(login)
}

/// Whether a login that was proven may begin a session.
///
/// # Errors
/// 403 with a sentence for one that is paused, or waits for a letter or for the branch's yes.
pub(super) fn may_enter(login: &login::Model) -> Result<()> {
    if login.suspended_at.is_some() {
        return Err(Error::forbidden("This sign-in is paused. Speak to a colleague who manages people."));
    }
    match (login.confirmed_at, login.approved_at) {
        (None, _) => Err(Error::forbidden(
            "Open the link in the e-mail that we've sent you, to confirm your address \
             first.",
        )),
        (_, None) => Err(Error::forbidden("The branch has not approved your sign-up yet. You will get an e-mail.")),
        _ => Ok(()),
    }
}

/// Gives the owner of a professional profile a new password, which is told once, and ends her sessions. It opens nothing of
/// her keyring: that has secrets of its own. Her apps are signed out as well, and a letter tells her.
pub async fn reset_password(app: &App, actor: &str, own: &profile::Model) -> Result<String> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let password = id::secret()[..16].to_owned();
    let hash = app.passwords.hash(password.clone()).await?;
    let hash = PASSWORD.wrap(&app.keys, login_id, &hash)?;
    let tx = app.db.begin().await?;
    login::ActiveModel { id: Set(login_id), password_hash: Set(hash), ..Default::default() }.update(&*tx).await?;
    session::Entity::delete_many().filter(session::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    pending_sign_in::Entity::delete_many().filter(pending_sign_in::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    tokens::revoke_all(&tx, own.id, app.clock.now_ms()).await?;
    audit::record(app, &tx, actor, "login.reset_password", &own.uri, &serde_json::json!({})).await?;
    let letter = SendMail { profile_id: own.id, letter: Letter::PasswordReset, subject_id: 0 };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await?;
    Ok(password)
}

/// Where a profile's owner may be written to: the work address for a professional profile, the address that its owner
/// gave for a personal one, nobody for a shared one.
pub async fn mail_to(app: &App, profile_id: i64) -> Result<Option<Addressee>> {
    let Some(profile) = profile::Entity::find_by_id(profile_id).one(app.db.read()).await? else { return Ok(None) };
    let address = match (profile.kind, profile.login_id) {
        (Kind::Professional, Some(login_id)) => {
            login::Entity::find_by_id(login_id).one(app.db.read()).await?.map(|l| l.email)
        }
        (Kind::Personal, _) => contact_of(app, &profile)?,
        _ => None,
    };
    let language = crate::login::preferences::of(&profile).language.unwrap_or_else(|| app.config.language.clone());
    Ok(address.map(|address| Addressee { address, language }))
}

/// The address that a personal profile's owner gave; it is sealed in the database.
pub fn contact_of(app: &App, profile: &profile::Model) -> Result<Option<String>> {
    let Some(address) = &profile.contact_email else { return Ok(None) };
    let plain = if is_wrapped(address) { CONTACT.unwrap(&app.keys, profile.id, address)? } else { address.clone() };
    Ok(Some(plain))
}

/// That address as it is stored.
pub fn sealed_contact(app: &App, profile_id: i64, address: &str) -> Result<String> {
    CONTACT.wrap(&app.keys, profile_id, address)
}

pub(super) async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<login::Model>> {
    Ok(login::Entity::find().filter(login::Column::Email.eq(email)).one(db).await?)
}

fn fold_email(email: &str) -> Result<String> {
    let email = email.trim().to_lowercase();
    let plausible = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !email.contains(char::is_whitespace) && email.len() <= 254
    });
    if plausible { Ok(email) } else { Err(Error::unprocessable("This is not an e-mail address.")) }
}
