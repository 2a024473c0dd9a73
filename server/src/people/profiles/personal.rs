//! Personal profiles: made by their owner alone, found by their owner alone (design, promise 2).

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::create::{self, NewProfile, check_handle};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        keyring,
        profile::{self, Kind},
        profile_secret,
    },
    login::{self as logins, break_glass, keyring as rings, opened},
    notifications::mail,
};

/// Makes a personal profile for the owner of a login, who proves it with the work password.
pub async fn create_personal(
    app: &App,
    email: &str,
    password: &str,
    handle: &str,
    passphrase: String,
) -> Result<(profile::Model, String)> {
    let login = logins::check(app, email, password, "command line").await?;
    create_personal_for(app, login.id, handle, passphrase, &[]).await
}

/// Makes a personal profile for who is signed in to a login. Nothing that is written ties the two together but the
/// keyring, which is sealed to `passphrase` and to the recovery code that this returns. A keyring that the passphrase
/// does not open is begun anew, for whoever lacks the old one's secret can't be told what is in it; but not while the
/// session has opened it (`beside` is what that session has opened).
pub async fn create_personal_for(
    app: &App,
    login_id: i64,
    handle: &str,
    passphrase: String,
    beside: &[i64],
) -> Result<(profile::Model, String)> {
    check_handle(handle)?;
    let hash = app.passwords.hash(passphrase.clone()).await?;
    let keys = create::new_key().await?;
    let profile = create::row(app, &NewProfile { kind: Kind::Personal, handle, login_id: None });
    let ring = opened::ring(app, login_id).await?;
    let mut contents = match (opened::contents(app, ring.clone(), passphrase.clone()).await?, beside) {
        (Some(contents), _) => contents,
        (None, []) => rings::Contents::default(),
        (None, _) => {
            return Err(Error::unprocessable(
                "This is not the passphrase of your other personal profiles. Use the same one, so that all stay together.",
            ));
        }
    };
    contents.profiles.push(profile.id);
    let (sealed, recovery) = seal(app, login_id, contents, passphrase).await?;
    let tx = app.db.begin().await?;
    create::insert_row(&tx, profile.clone(), keys).await?;
    keep_secret(&tx, profile.id, hash).await?;
    replace(&tx, &ring, sealed).await?;
    tx.commit().await?;
    Ok((profile, recovery))
}

/// Puts a profile that exists back into its owner's keyring; she proves that it is hers with its passphrase.
///
/// # Errors
/// 422 with one sentence where there is no such profile and where that is not its passphrase; 429 when tried too often.
pub async fn bring_back(
    app: &App,
    login_id: i64,
    handle: &str,
    passphrase: String,
    beside: &[i64],
    address: &str,
) -> Result<(profile::Model, String)> {
    let profile = prove(app, handle, passphrase.clone(), address).await?;
    let ring = opened::ring(app, login_id).await?;
    let mut contents = opened::contents(app, ring.clone(), passphrase.clone()).await?.unwrap_or_default();
    // What the session has opened stays with it, under the passphrase that was given now.
    for id in beside.iter().copied().chain([profile.id]) {
        if !contents.profiles.contains(&id) {
            contents.profiles.push(id);
        }
    }
    let (sealed, recovery) = seal(app, login_id, contents, passphrase).await?;
    let tx = app.db.begin().await?;
    replace(&tx, &ring, sealed).await?;
    tx.commit().await?;
    Ok((profile, recovery))
}

/// A personal profile by its handle, for who knows its passphrase; in the same time whether it exists or not.
///
/// # Errors
/// As for [`bring_back`].
pub async fn prove(app: &App, handle: &str, passphrase: String, address: &str) -> Result<profile::Model> {
    app.limits.sign_in(&format!("profile {}", handle.to_lowercase()), address)?;
    let found = profile::local(app.db.read(), handle).await?.filter(|p| p.kind == Kind::Personal);
    let hash = match &found {
        Some(p) => profile_secret::Entity::find_by_id(p.id).one(app.db.read()).await?.map(|s| s.passphrase_hash),
        None => None,
    };
    let fits = app.passwords.verify(passphrase, hash).await?;
    found
        .filter(|_| fits)
        .ok_or_else(|| Error::unprocessable("There is no such profile, or this is not its passphrase."))
}

/// Seals a keyring anew: `word` (its passphrase or recovery code) opens it, `passphrase` and the recovery code that
/// this returns will.
///
/// # Errors
/// 422 if `word` opens nothing, 429 when tried too often.
pub async fn change_passphrase(
    app: &App,
    login_id: i64,
    word: String,
    passphrase: String,
    address: &str,
) -> Result<String> {
    app.limits.sign_in(&format!("keyring {login_id}"), address)?;
    let ring = opened::ring(app, login_id).await?;
    let contents = opened::contents(app, ring.clone(), word).await?;
    let contents = contents
        .ok_or_else(|| Error::unprocessable("This opens nothing. Check each word, or use your recovery code."))?;
    let mut hashes = Vec::new();
    for id in &contents.profiles {
        hashes.push((*id, app.passwords.hash(passphrase.clone()).await?));
    }
    let (sealed, recovery) = seal(app, login_id, contents, passphrase).await?;
    let tx = app.db.begin().await?;
    for (id, hash) in hashes {
        keep_secret(&tx, id, hash).await?;
    }
    replace(&tx, &ring, sealed).await?;
    tx.commit().await?;
    Ok(recovery)
}

/// The personal profiles of these ids that are still here.
pub async fn all(app: &App, ids: &[i64]) -> Result<Vec<profile::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = profile::Entity::find()
        .filter(profile::Column::Id.is_in(ids.iter().copied()))
        .filter(profile::Column::Kind.eq(Kind::Personal))
        .filter(profile::Column::GoneAt.is_null());
    Ok(found.all(app.db.read()).await?)
}

/// Puts a new keyring in the place of the one that was read. All keyrings and all proofs are written again with it: the
/// database's own row versions would tell which ones belong together.
async fn replace(tx: &Tx, read: &keyring::Model, sealed: keyring::Model) -> Result<()> {
    let login_id = sealed.login_id;
    let change = keyring::ActiveModel {
        sealed: Set(sealed.sealed),
        passphrase_key: Set(sealed.passphrase_key),
        recovery_key: Set(sealed.recovery_key),
        escrow_key: Set(sealed.escrow_key),
        ..Default::default()
    };
    let changed = keyring::Entity::update_many()
        .set(change)
        .filter(keyring::Column::LoginId.eq(login_id))
        .filter(keyring::Column::Sealed.eq(&read.sealed))
        .exec(&**tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::unprocessable(
            "Your personal profiles were changed somewhere else at this moment. Try again.",
        ));
    }
    keyring::Entity::update_many()
        .col_expr(keyring::Column::LoginId, Expr::col(keyring::Column::LoginId))
        .exec(&**tx)
        .await?;
    profile_secret::Entity::update_many()
        .col_expr(profile_secret::Column::ProfileId, Expr::col(profile_secret::Column::ProfileId))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Where a personal profile's notices go: an address that its owner gives, never the work one by itself; none, if she
/// takes it back.
///
/// # Errors
/// 422 for what is no address.
pub async fn set_contact(app: &App, me: &profile::Model, address: &str) -> Result<()> {
    let address = Some(address.trim()).filter(|a| !a.is_empty());
    if address.is_some_and(|a| !mail::is_address(a)) {
        return Err(Error::unprocessable("This is not an e-mail address."));
    }
    let tx = app.db.begin().await?;
    profile::Entity::update_many()
        .col_expr(profile::Column::ContactEmail, Expr::value(address))
        .filter(profile::Column::Id.eq(me.id))
        .filter(profile::Column::Kind.eq(Kind::Personal))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

async fn keep_secret(tx: &Tx, profile_id: i64, passphrase_hash: String) -> Result<()> {
    let row = profile_secret::ActiveModel::from(profile_secret::Model { profile_id, passphrase_hash });
    profile_secret::Entity::insert(row)
        .on_conflict(
            OnConflict::column(profile_secret::Column::ProfileId)
                .update_column(profile_secret::Column::PassphraseHash)
                .to_owned(),
        )
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

async fn seal(
    app: &App,
    login_id: i64,
    contents: rings::Contents,
    passphrase: String,
) -> Result<(keyring::Model, String)> {
    let escrow = break_glass::recipient(app.db.read()).await?;
    let cost = app.passwords.cost;
    let work = move || {
        let recovery = rings::recovery_code();
        Ok((rings::seal(login_id, &contents, (&passphrase, &recovery), escrow.as_ref(), cost)?, recovery))
    };
    app.passwords.slowly(work).await?
}
