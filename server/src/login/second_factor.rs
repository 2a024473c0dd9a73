//! The second factor: codes of an authenticator app (<https://www.rfc-editor.org/rfc/rfc6238>), and recovery codes that
//! work once. It guards the work sign-in; personal profiles have their own secret.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use totp_rs::{Builder, Secret, Totp};

use super::{
    factors::{is_fresh, is_on, login_of},
    keyring::recovery_code as random_code,
    members, passkeys,
};
use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR, MINUTE, SECOND, start_of},
        db::Tx,
        error::{Error, Result},
        id,
        wrapped::SECOND_FACTOR,
    },
    entities::{login, passkey, pending_sign_in, recovery_code, second_factor as row, session},
};

const CODES: usize = 8;
const PENDING_MS: i64 = 10 * MINUTE;
const MOST_TRIES: i64 = 5;
/// Wrong codes of one login in a day; a guess in so many would take centuries.
const MOST_A_DAY: i64 = 30;

/// What an authenticator app is told: the secret in letters, and the same as an address for its camera.
#[derive(Clone, Debug)]
pub struct Setup {
    pub secret: String,
    pub address: String,
}

fn totp(app: &App, login: &login::Model, secret: &str) -> Result<Totp> {
    let secret = Secret::try_from_base32(secret).map_err(|e| Error::internal(e.to_string()))?;
    let issuer: String = app.config.name.chars().filter(|c| *c != ':').collect();
    Builder::new()
        .with_secret(secret)
        .with_account_name(login.email.replace(':', "."))
        .with_issuer(Some(issuer))
        .build()
        .map_err(|e| Error::internal(e.to_string()))
}

/// Begins to set an app up, with a new secret; nothing is asked for until it has shown a code.
///
/// # Errors
/// 422 where a second factor is on already.
pub async fn begin(app: &App, login_id: i64) -> Result<Setup> {
    let tx = app.db.begin().await?;
    if is_on(&*tx, login_id).await? {
        return Err(already_on());
    }
    let secret = Secret::from(id::random_bytes::<20>().as_slice()).to_base32();
    let model = row::Model {
        login_id,
        secret: SECOND_FACTOR.wrap(&app.keys, login_id, &secret)?,
        confirmed_at: None,
        last_step: 0,
        wrong_codes: 0,
        wrong_since: 0,
    };
    let again = OnConflict::column(row::Column::LoginId)
        .update_columns([row::Column::Secret, row::Column::LastStep])
        .to_owned();
    row::Entity::insert(row::ActiveModel::from(model)).on_conflict(again).exec_without_returning(&*tx).await?;
    tx.commit().await?;
    setup(app, login_id, secret).await
}

/// What is being set up, to be shown again after a wrong code.
///
/// # Errors
/// 404 where nothing is.
pub async fn again(app: &App, login_id: i64) -> Result<Setup> {
    let found = row::Entity::find_by_id(login_id).one(app.db.read()).await?;
    let found = found.filter(|f| f.confirmed_at.is_none()).ok_or(Error::NotFound)?;
    setup(app, login_id, SECOND_FACTOR.unwrap(&app.keys, login_id, &found.secret)?).await
}

async fn setup(app: &App, login_id: i64, secret: String) -> Result<Setup> {
    let login = login_of(app.db.read(), login_id).await?;
    let address = totp(app, &login, &secret)?.to_url().map_err(|e| Error::internal(e.to_string()))?;
    Ok(Setup { secret, address })
}

fn already_on() -> Error {
    Error::unprocessable("The second factor is on already. Switch it off first.")
}

/// Switches it on with a first code; gives the recovery codes, which are told once.
///
/// # Errors
/// 422 for a wrong code.
pub async fn confirm(app: &App, login_id: i64, code: &str, address: &str) -> Result<Vec<String>> {
    app.limits.sign_in(&format!("code {login_id}"), address)?;
    let tx = app.db.begin().await?;
    if is_on(&*tx, login_id).await? {
        return Err(already_on());
    }
    if !uses_totp(app, &tx, login_id, code).await? {
        return Err(wrong());
    }
    let now = Set(Some(start_of(DAY, app.clock.now_ms())));
    row::ActiveModel { login_id: Set(login_id), confirmed_at: now, ..Default::default() }.update(&*tx).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    let mut codes = Vec::new();
    for _ in 0..CODES {
        let code: String = random_code().chars().take(17).collect();
        let model = recovery_code::Model { hash: hash(login_id, &code), login_id };
        recovery_code::ActiveModel::from(model).insert(&*tx).await?;
        codes.push(code);
    }
    tx.commit().await?;
    Ok(codes)
}

/// Switches it off, with a code.
pub async fn switch_off(app: &App, login_id: i64, code: &str, address: &str) -> Result<()> {
    app.limits.sign_in(&format!("code {login_id}"), address)?;
    let tx = app.db.begin().await?;
    if !uses(app, &tx, login_id, code).await? {
        return Err(wrong());
    }
    row::Entity::delete_by_id(login_id).exec(&*tx).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    passkey::Entity::delete_many().filter(passkey::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    tx.commit().await
}

/// How long a session may speak for a profile as its manager after the code was given.
const ENTERED_MS: i64 = HOUR;
/// To so much exactly is it written down when.
const FACTOR_UNIT_MS: i64 = 5 * MINUTE;

/// Whether a session has to give its second factor again, to speak for a profile that its login manages.
pub async fn must_enter(app: &App, session: &session::Model, shared_id: i64) -> Result<bool> {
    let db = app.db.read();
    let fresh = session.factor_at.is_some_and(|at| app.clock.now_ms() - at < ENTERED_MS);
    Ok(!fresh && is_on(db, session.login_id).await? && members::manages(db, shared_id, session.login_id).await?)
}

/// Takes the code or passkey of somebody who is signed in already.
///
/// # Errors
/// 422 for a wrong code, 429 when tried too often.
pub async fn enter(app: &App, session: &session::Model, given: Given<'_>, address: &str) -> Result<()> {
    app.limits.sign_in(&format!("code {}", session.login_id), address)?;
    let tx = app.db.begin().await?;
    if !may_try(app, &tx, session.login_id).await? {
        return Err(wrong());
    }
    let right = is_right(app, &tx, session.login_id, session.passkey.as_deref(), given).await?;
    if right {
        let now = Set(Some(start_of(FACTOR_UNIT_MS, app.clock.now_ms())));
        session::ActiveModel { id: Set(session.id.clone()), factor_at: now, passkey: Set(None), ..Default::default() }
            .update(&*tx)
            .await?;
    } else {
        count_wrong(app, &tx, session.login_id).await?;
    }
    tx.commit().await?;
    if right { Ok(()) } else { Err(wrong()) }
}

/// Whether a session has to give its second factor before it changes what guards the sign-in.
///
/// # Errors
/// A fault of the database.
pub async fn must_prove(app: &App, session: &session::Model) -> Result<bool> {
    let now = session::Entity::find_by_id(&session.id).one(app.db.read()).await?.ok_or_else(Error::unauthorized)?;
    Ok(!is_fresh(app, &now) && is_on(app.db.read(), session.login_id).await?)
}

/// Takes the code where it has to be given.
///
/// # Errors
/// As for [`enter`].
pub async fn prove(app: &App, session: &session::Model, code: &str, address: &str) -> Result<()> {
    if must_prove(app, session).await? { enter(app, session, Given::Code(code), address).await } else { Ok(()) }
}

/// After the password: what the page holds while the code is asked for.
pub async fn ask(app: &App, login_id: i64) -> Result<String> {
    let secret = id::secret();
    let now = app.clock.now_ms();
    let model = pending_sign_in::Model {
        id: id::hash(&secret),
        login_id,
        tries: 0,
        expires_at: now + PENDING_MS,
        passkey: None,
    };
    let tx = app.db.begin().await?;
    pending_sign_in::Entity::delete_many().filter(pending_sign_in::Column::ExpiresAt.lt(now)).exec(&*tx).await?;
    pending_sign_in::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await?;
    Ok(secret)
}

/// What somebody has given as a second factor.
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// Of the authenticator app, or a recovery code.
    Code(&'a str),
    /// JSON: a passkey's answer.
    Passkey(&'a str),
}

impl<'a> Given<'a> {
    /// A passkey's answer where there is one, else the code.
    pub fn of(code: &'a str, passkey: &'a str) -> Self {
        if passkey.is_empty() { Self::Code(code) } else { Self::Passkey(passkey) }
    }
}

async fn is_right(app: &App, tx: &Tx, login_id: i64, asked: Option<&str>, given: Given<'_>) -> Result<bool> {
    match given {
        Given::Code(code) => uses(app, tx, login_id, code).await,
        Given::Passkey(answer) => passkeys::is_right(app, tx, login_id, asked, answer).await,
    }
}

/// What came of a code.
pub enum Answer {
    Right(Box<login::Model>),
    Wrong,
    /// Too late, or tried too often: begin with the password again.
    Over,
}

/// Checks the code of somebody who has given the password.
pub async fn answer(app: &App, pending: &str, given: Given<'_>) -> Result<Answer> {
    let tx = app.db.begin().await?;
    let now = app.clock.now_ms();
    // Counted before it is looked at: tries at one moment are counted one by one.
    let counted = pending_sign_in::Entity::update_many()
        .col_expr(pending_sign_in::Column::Tries, Expr::col(pending_sign_in::Column::Tries).add(1))
        .filter(pending_sign_in::Column::Id.eq(id::hash(pending)))
        .filter(pending_sign_in::Column::ExpiresAt.gt(now))
        .filter(pending_sign_in::Column::Tries.lt(MOST_TRIES))
        .exec(&*tx)
        .await?;
    let found = pending_sign_in::Entity::find_by_id(id::hash(pending)).one(&*tx).await?;
    let Some(found) = found.filter(|_| counted.rows_affected == 1) else { return Ok(Answer::Over) };
    if !may_try(app, &tx, found.login_id).await? {
        return Ok(Answer::Over);
    }
    let right = is_right(app, &tx, found.login_id, found.passkey.as_deref(), given).await?;
    if right {
        pending_sign_in::Entity::delete_by_id(&found.id).exec(&*tx).await?;
        wrong_codes(&tx, found.login_id, (0, now)).await?;
    } else {
        count_wrong(app, &tx, found.login_id).await?;
    }
    let login = login_of(&*tx, found.login_id).await?;
    tx.commit().await?;
    Ok(if right { Answer::Right(Box::new(login)) } else { Answer::Wrong })
}

/// Whether a login has tries left today.
async fn may_try(app: &App, tx: &Tx, login_id: i64) -> Result<bool> {
    let found = row::Entity::find_by_id(login_id).one(&**tx).await?;
    Ok(found.is_none_or(|f| f.wrong_codes < MOST_A_DAY || app.clock.now_ms() - f.wrong_since > DAY))
}

/// Counts a wrong code; a day after the first of them it begins anew.
async fn count_wrong(app: &App, tx: &Tx, login_id: i64) -> Result<()> {
    let Some(found) = row::Entity::find_by_id(login_id).one(&**tx).await? else { return Ok(()) };
    let now = app.clock.now_ms();
    let fresh = found.wrong_codes == 0 || now - found.wrong_since > DAY;
    wrong_codes(tx, login_id, if fresh { (1, now) } else { (found.wrong_codes + 1, found.wrong_since) }).await
}

async fn wrong_codes(tx: &Tx, login_id: i64, (count, since): (i64, i64)) -> Result<()> {
    let change = row::ActiveModel { wrong_codes: Set(count), wrong_since: Set(since), ..Default::default() };
    row::Entity::update_many().set(change).filter(row::Column::LoginId.eq(login_id)).exec(&**tx).await?;
    Ok(())
}

fn wrong() -> Error {
    Error::unprocessable("This code is wrong, or it was used already. Wait for the next one.")
}

/// A code of the app, or a recovery code, used up.
async fn uses(app: &App, tx: &Tx, login_id: i64, code: &str) -> Result<bool> {
    if uses_totp(app, tx, login_id, code).await? {
        return Ok(true);
    }
    let spent = recovery_code::Entity::delete_by_id(hash(login_id, code)).exec(&**tx).await?;
    Ok(spent.rows_affected == 1)
}

async fn uses_totp(app: &App, tx: &Tx, login_id: i64, code: &str) -> Result<bool> {
    let Some(found) = row::Entity::find_by_id(login_id).one(&**tx).await? else { return Ok(false) };
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let seconds = u64::try_from(app.clock.now_ms() / SECOND).unwrap_or(0);
    let login = login_of(&**tx, login_id).await?;
    let secret = SECOND_FACTOR.unwrap(&app.keys, login_id, &found.secret)?;
    let Some(step) = totp(app, &login, &secret)?.check(&code, seconds) else { return Ok(false) };
    let step = i64::try_from(step).unwrap_or(i64::MAX);
    let used = row::Entity::update_many()
        .set(row::ActiveModel { last_step: Set(step), ..Default::default() })
        .filter(row::Column::LoginId.eq(login_id))
        .filter(row::Column::LastStep.lt(step))
        .exec(&**tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Codes are short: their hash knows whose they are.
fn hash(login_id: i64, code: &str) -> String {
    let letters: String = code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    id::hash(&format!("{login_id} {letters}"))
}
