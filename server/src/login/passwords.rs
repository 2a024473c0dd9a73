//! One's own password: changed by whoever knows it, or set by whoever has the letter. No keyring opens by it, so that none
//! is touched.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    factors::login_of,
    links,
    logins::by_email,
    opened::{self, Asker},
    second_factor,
};
use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR},
        db::Tx,
        error::{Error, Result},
        id,
        limits::{Asked, Limit},
        strength,
        wrapped::PASSWORD,
    },
    entities::{login as row, one_time_link, pending_sign_in, profile, session},
    jobs::{ForgottenPassword, Job, Letter, SendMail, enqueue},
};

/// How long a letter's link works.
const LIFETIME_MS: i64 = HOUR;
/// The same for somebody who was invited.
const INVITATION_MS: i64 = 7 * DAY;
const PURPOSE: &str = "password";

/// What came of a new password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// It is guessed too easily: names of texts, the reason first.
    Weak(Vec<&'static str>),
    /// The old one was another.
    Wrong,
}

/// Changes the password of whoever is signed in, with the old one and the second factor where there is one; other browsers are
/// signed out, and a letter says so.
///
/// # Errors
/// 429 when tried too often, 422 for a wrong code, or a password that is too short.
pub async fn change(
    app: &App,
    session: &session::Model,
    (old, code): (String, &str),
    new: String,
    address: &str,
) -> Result<Outcome> {
    let login = login_of(app.db.read(), session.login_id).await?;
    app.limits.sign_in(&login.email, address)?;
    if !app.passwords.verify(old, Some(PASSWORD.unwrap(&app.keys, login.id, &login.password_hash)?)).await? {
        return Ok(Outcome::Wrong);
    }
    second_factor::prove(app, session, code, address).await?;
    // What opens her keyring is not to be known to whoever can reset a password.
    let ring = opened::ring(app, login.id).await?;
    // It counts as a guess: otherwise whoever knows the work password could try words here for ever.
    if opened::try_word(app, Asker { session, address }, &ring, new.clone()).await?.is_some() {
        return Err(Error::unprocessable("Choose a password that you use for nothing else."));
    }
    let weak = strength::weak(&new, &[&login.email, &app.config.name]);
    if !weak.is_empty() {
        return Ok(Outcome::Weak(weak));
    }
    let hash = app.passwords.hash(new).await?;
    let tx = app.db.begin().await?;
    set(app, &tx, &login, hash, Some(&session.id)).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// Sends a letter with a link to whoever has forgotten the password. Answers alike whether there is such a login or not.
///
/// # Errors
/// 429 when asked for too often.
pub async fn ask(app: &App, email: &str, address: &str) -> Result<()> {
    let email = email.trim().to_lowercase();
    if app.limits.is_on() {
        for key in [address.to_owned(), id::hash(&email)] {
            if let Asked::No(_, seconds) = app.limits.ask(Limit::Letters, &key) {
                return Err(Error::TooMany(seconds));
            }
        }
    }
    let Some(login) = by_email(app.db.read(), &email).await? else { return Ok(()) };
    if login.left_at.is_some() || login.suspended_at.is_some() || login.confirmed_at.is_none() {
        return Ok(());
    }
    let own = profile::Entity::find().filter(profile::Column::LoginId.eq(login.id)).one(app.db.read()).await?;
    let Some(own) = own else { return Ok(()) };
    let tx = app.db.begin().await?;
    let letter = ForgottenPassword { profile_id: own.id, is_invitation: false };
    enqueue(app, &tx, &Job::ForgottenPassword(letter)).await?;
    tx.commit().await
}

/// Makes the secret of a letter to a profile's owner; those before are worth nothing any more.
pub async fn new_secret(app: &App, profile_id: i64, is_invitation: bool) -> Result<Option<String>> {
    let own = profile::Entity::find_by_id(profile_id).one(app.db.read()).await?;
    let Some(login_id) = own.and_then(|p| p.login_id) else { return Ok(None) };
    let tx = app.db.begin().await?;
    let lifetime = if is_invitation { INVITATION_MS } else { LIFETIME_MS };
    let secret = links::make(app, &tx, PURPOSE, Some(login_id), lifetime).await?;
    tx.commit().await?;
    Ok(Some(secret))
}

/// The login that a letter's secret is for, if it still works.
async fn of_secret(app: &App, secret: &str) -> Result<Option<row::Model>> {
    match links::of(app, PURPOSE, secret).await?.and_then(|l| l.login_id) {
        Some(login_id) => Ok(row::Entity::find_by_id(login_id).one(app.db.read()).await?),
        None => Ok(None),
    }
}

/// Whether a letter's link still works.
pub async fn is_open(app: &App, secret: &str) -> Result<bool> {
    Ok(of_secret(app, secret).await?.is_some())
}

/// Sets the password of whoever has the letter, once; all browsers are signed out.
///
/// # Errors
/// 404 for a link that has been used or is too old, 422 for a password that is too short.
pub async fn set_by_letter(app: &App, secret: &str, new: String) -> Result<Outcome> {
    let login = of_secret(app, secret).await?.ok_or(Error::NotFound)?;
    let weak = strength::weak(&new, &[&login.email, &app.config.name]);
    if !weak.is_empty() {
        return Ok(Outcome::Weak(weak));
    }
    let hash = app.passwords.hash(new).await?;
    let tx = app.db.begin().await?;
    if !links::use_up(app, &tx, PURPOSE, secret).await? {
        return Err(Error::NotFound);
    }
    set(app, &tx, &login, hash, None).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// Keeps a new hash; sessions end but for one, and its owner is told.
async fn set(app: &App, tx: &Tx, login: &row::Model, hash: String, but: Option<&str>) -> Result<()> {
    let hash = PASSWORD.wrap(&app.keys, login.id, &hash)?;
    row::ActiveModel { id: Set(login.id), password_hash: Set(hash), ..Default::default() }.update(&**tx).await?;
    session::Entity::delete_many()
        .filter(session::Column::LoginId.eq(login.id))
        .filter(session::Column::Id.ne(but.unwrap_or_default()))
        .exec(&**tx)
        .await?;
    pending_sign_in::Entity::delete_many().filter(pending_sign_in::Column::LoginId.eq(login.id)).exec(&**tx).await?;
    one_time_link::Entity::delete_many().filter(one_time_link::Column::LoginId.eq(login.id)).exec(&**tx).await?;
    let own = profile::Entity::find().filter(profile::Column::LoginId.eq(login.id)).one(&**tx).await?;
    if let Some(own) = own {
        let letter = SendMail { profile_id: own.id, letter: Letter::PasswordChanged, subject_id: 0 };
        enqueue(app, tx, &Job::SendMail(letter)).await?;
    }
    Ok(())
}
