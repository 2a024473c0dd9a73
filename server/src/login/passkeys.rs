//! Passkeys beside the authenticator app (<https://www.w3.org/TR/webauthn-3/>): they answer where a code would be asked
//! for. What opens the keyring is another matter, of which the server never hears.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use webauthn_rs::prelude::{
    Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Uuid,
    Webauthn, WebauthnBuilder,
};

use super::factors;
use crate::{
    base::{
        app::App,
        clock::{DAY, start_of},
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{passkey as row, pending_sign_in, session},
};

const MOST: u64 = 10;
const MAX_NAME: usize = 40;
/// The upper half of the ids by which authenticators know logins.
const IDS: u128 = 0x5b1f_0c3a_7e52_4d0e_0000_0000_0000_0000;

fn webauthn(app: &App) -> Result<Webauthn> {
    let origin = url::Url::parse(&app.config.url("")).map_err(Error::internal)?;
    let host = origin.host_str().unwrap_or_default().to_owned();
    let builder = WebauthnBuilder::new(&host, &origin).map_err(Error::internal)?.rp_name(&app.config.name);
    builder.build().map_err(Error::internal)
}

fn kept<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::internal)
}

/// A passkey is a second factor: whoever adds one shows the one that there is.
fn prove(app: &App, session: &session::Model) -> Result<()> {
    if factors::is_fresh(app, session) {
        Ok(())
    } else {
        Err(Error::unprocessable("Confirm your second factor first, then add the passkey."))
    }
}

fn wrong() -> Error {
    Error::unprocessable("This passkey was not accepted. Try again, or use a code.")
}

/// A login's passkeys, the oldest first.
pub async fn of(db: &impl ConnectionTrait, login_id: i64) -> Result<Vec<row::Model>> {
    let rows = row::Entity::find().filter(row::Column::LoginId.eq(login_id)).order_by_asc(row::Column::Id);
    Ok(rows.all(db).await?)
}

fn credentials(rows: &[row::Model]) -> Result<Vec<Passkey>> {
    rows.iter().map(|r| read(&r.credential)).collect()
}

/// What a browser is asked to make a new passkey from.
///
/// # Errors
/// 422 where the second factor is not on yet: codes are the way back when a passkey is lost.
pub async fn begin_adding(app: &App, session: &session::Model) -> Result<Value> {
    let login_id = session.login_id;
    if !factors::is_on(app.db.read(), login_id).await? {
        return Err(Error::unprocessable("Set up an authenticator app first. Its recovery codes are the way back."));
    }
    prove(app, session)?;
    let known = credentials(&of(app.db.read(), login_id).await?)?;
    let login = factors::login_of(app.db.read(), login_id).await?;
    let excluded = known.iter().map(|p| p.cred_id().clone()).collect();
    let unique = Uuid::from_u128(IDS | u128::from(login_id.unsigned_abs()));
    let started = webauthn(app)?.start_passkey_registration(unique, &login.email, &login.email, Some(excluded));
    let (challenge, state) = started.map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    keep_in_session(&tx, session, Some(kept(&state)?)).await?;
    tx.commit().await?;
    serde_json::to_value(challenge).map_err(Error::internal)
}

/// Adds the passkey that a browser has made.
pub async fn add(app: &App, session: &session::Model, name: &str, answer: &str) -> Result<()> {
    prove(app, session)?;
    let state: PasskeyRegistration =
        serde_json::from_str(session.passkey.as_deref().unwrap_or_default()).map_err(|_| wrong())?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(|_| wrong())?;
    let made = webauthn(app)?.finish_passkey_registration(&answer, &state).map_err(|_| wrong())?;
    let tx = app.db.begin().await?;
    if row::Entity::find().filter(row::Column::LoginId.eq(session.login_id)).count(&*tx).await? >= MOST {
        return Err(Error::unprocessable("There is room for 10 passkeys. Remove a passkey first."));
    }
    let name: String = name.trim().chars().take(MAX_NAME).collect();
    let model = row::Model {
        id: id::random(),
        login_id: session.login_id,
        name,
        credential: kept(&made)?,
        created_at: start_of(DAY, app.clock.now_ms()),
    };
    row::ActiveModel::from(model).insert(&*tx).await?;
    keep_in_session(&tx, session, None).await?;
    tx.commit().await
}

/// Takes a passkey off.
pub async fn remove(app: &App, login_id: i64, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_many()
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::LoginId.eq(login_id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

async fn keep_in_session(tx: &Tx, session: &session::Model, state: Option<String>) -> Result<()> {
    session::ActiveModel { id: Set(session.id.clone()), passkey: Set(state), ..Default::default() }
        .update(&**tx)
        .await?;
    Ok(())
}

/// What a login's passkeys are asked, and what is kept of the question.
async fn question(app: &App, login_id: i64) -> Result<(Value, String)> {
    let known = credentials(&of(app.db.read(), login_id).await?)?;
    if known.is_empty() {
        return Err(Error::NotFound);
    }
    let (challenge, state) = webauthn(app)?.start_passkey_authentication(&known).map_err(Error::internal)?;
    Ok((serde_json::to_value(challenge).map_err(Error::internal)?, kept(&state)?))
}

/// Asks whoever has given the password.
pub async fn ask_pending(app: &App, pending: &str) -> Result<Value> {
    let found = pending_sign_in::Entity::find_by_id(id::hash(pending)).one(app.db.read()).await?;
    let found = found.filter(|p| p.expires_at > app.clock.now_ms()).ok_or(Error::NotFound)?;
    let (challenge, state) = question(app, found.login_id).await?;
    let tx = app.db.begin().await?;
    let change = pending_sign_in::ActiveModel { id: Set(found.id), passkey: Set(Some(state)), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await?;
    Ok(challenge)
}

/// Asks whoever is signed in, to enter a profile that she manages.
pub async fn ask_session(app: &App, session: &session::Model) -> Result<Value> {
    let (challenge, state) = question(app, session.login_id).await?;
    let tx = app.db.begin().await?;
    keep_in_session(&tx, session, Some(state)).await?;
    tx.commit().await?;
    Ok(challenge)
}

/// Whether an answer is right; `state` is what was kept of the question. Counts the passkey's use.
pub(super) async fn is_right(app: &App, tx: &Tx, login_id: i64, state: Option<&str>, answer: &str) -> Result<bool> {
    let Some(state) = state else { return Ok(false) };
    let Ok(state) = serde_json::from_str::<PasskeyAuthentication>(state) else { return Ok(false) };
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else { return Ok(false) };
    let Ok(result) = webauthn(app)?.finish_passkey_authentication(&answer, &state) else { return Ok(false) };
    for known in of(&**tx, login_id).await? {
        let mut credential: Passkey = read(&known.credential)?;
        if credential.update_credential(&result).is_some() {
            let change =
                row::ActiveModel { id: Set(known.id), credential: Set(kept(&credential)?), ..Default::default() };
            change.update(&**tx).await?;
            return Ok(true);
        }
    }
    Ok(false)
}
