//! Personal profiles: made by their owner alone, found by their owner alone (design, promise 2).

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    create::{self, NewProfile, check_handle},
    orders, proof,
};
use crate::{
    base::{
        app::App,
        clock::day,
        db::Tx,
        error::{Error, Result},
        rewrap,
        sealing::Recipient,
        vouchers::Held,
        wrapped,
    },
    entities::{
        keyring,
        profile::{self, Kind},
        profile_secret, session,
    },
    login::{
        self as logins, break_glass,
        kept::{self, Place},
        keyring as rings, opened, secrets as login_secrets, security_address,
    },
    notifications::mail,
};

/// Who asks for something at her keyring, from where, and the fingerprint of break-glass that she was shown.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    pub session: &'a session::Model,
    pub address: &'a str,
    pub agreed: &'a str,
}

impl<'a> Asker<'a> {
    fn tries(self) -> opened::Asker<'a> {
        opened::Asker { session: self.session, address: self.address }
    }
}

/// Makes a personal profile for the owner of a login, who proves it with the work password.
pub async fn create_personal(
    app: &App,
    email: &str,
    password: &str,
    handle: &str,
    passphrase: String,
) -> Result<(profile::Model, String)> {
    let login = logins::check(app, email, password, "command line").await?;
    let made = create_personal_for(app, login.id, handle, passphrase).await?;
    // No session is near that it could be tied to.
    orders::make_all(app).await?;
    Ok(made)
}

/// Asks for a personal profile for who is signed in to a login; it is made within the hour, when nothing tells that moment
/// from any other. Nothing that is written ties the two together but the
/// keyring, which is sealed to `passphrase` and to the recovery code that this returns. Where the passphrase opens none, a new
/// one is begun and the one before is kept, for whoever lacks its secret can't be told what is in it; but not while the
/// session has opened it (`beside` is what that session has opened).
///
/// # Errors
/// 422 for a handle or passphrase that can't be taken, or where break-glass is another than was shown; 429 when tried too often.
pub async fn ask_for(
    app: &App,
    asker: Asker<'_>,
    (handle, passphrase): (&str, String),
    beside: &[i64],
) -> Result<(profile::Model, String)> {
    let login_id = asker.session.login_id;
    let escrow = break_glass::recipient_as_shown(app, asker.agreed).await?;
    let ring = require_new(app, login_id, handle, &passphrase).await?;
    let found = opened::try_word(app, asker.tries(), &ring, passphrase.clone()).await?;
    if found.is_none() && !beside.is_empty() {
        return Err(Error::unprocessable(
            "This is not the passphrase of your other personal profiles. Use the same one, so that all stay together.",
        ));
    }
    order(app, (ring, found), (handle, passphrase), escrow).await
}

/// The same at the command line, where the owner of a login has proven who she is.
///
/// # Errors
/// As for [`ask_for`].
pub async fn create_personal_for(
    app: &App,
    login_id: i64,
    handle: &str,
    passphrase: String,
) -> Result<(profile::Model, String)> {
    let ring = require_new(app, login_id, handle, &passphrase).await?;
    let found = opened::contents(app, ring.clone(), passphrase.clone()).await?;
    let escrow = break_glass::recipient(app).await?;
    order(app, (ring, found), (handle, passphrase), escrow).await
}

/// The keyring of a login that may ask for a profile with this handle and passphrase.
async fn require_new(app: &App, login_id: i64, handle: &str, passphrase: &str) -> Result<keyring::Model> {
    check_handle(handle)?;
    login_secrets::require_other(app, login_id, passphrase).await?;
    let ring = opened::ring(app, login_id).await?;
    orders::require_room(app, &ring, handle).await?;
    Ok(ring)
}

async fn order(
    app: &App,
    (ring, found): (keyring::Model, Option<(Place, rings::Contents)>),
    (handle, passphrase): (&str, String),
    escrow: Option<Recipient>,
) -> Result<(profile::Model, String)> {
    let hash = app.passwords.hash(passphrase.clone()).await?;
    let profile = create::row(app, &NewProfile { kind: Kind::Personal, handle, login_id: None });
    let place = found.as_ref().map(|(place, _)| *place);
    let mut contents = found.map(|(_, contents)| contents).unwrap_or_default();
    contents.profiles.push(profile.id);
    let (sealed, recovery) = seal(app, ring.login_id, (contents, escrow), passphrase).await?;
    let tx = app.db.begin().await?;
    let order = orders::new(app, profile.id, handle, hash)?;
    replace(app, &tx, &ring, place, keyring::Model { pending: order, ..sealed }).await?;
    tx.commit().await?;
    Ok((profile, recovery))
}

/// Puts a profile that exists back into its owner's keyring; she proves that it is hers with its passphrase.
///
/// # Errors
/// 422 with one sentence where there is no such profile and where that is not its passphrase; 429 when tried too often.
pub async fn bring_back(
    app: &App,
    asker: Asker<'_>,
    (handle, passphrase): (&str, String),
    beside: &[i64],
) -> Result<(profile::Model, String)> {
    let login_id = asker.session.login_id;
    let escrow = break_glass::recipient_as_shown(app, asker.agreed).await?;
    let profile = prove(app, handle, passphrase.clone(), asker.address).await?;
    let ring = opened::ring(app, login_id).await?;
    let found = opened::try_word(app, asker.tries(), &ring, passphrase.clone()).await?;
    let place = found.as_ref().map(|(place, _)| *place);
    let mut contents = found.map(|(_, contents)| contents).unwrap_or_default();
    // What the session has opened stays with it, under the passphrase that was given now.
    for id in beside.iter().copied().chain([profile.id]) {
        if !contents.profiles.contains(&id) {
            contents.profiles.push(id);
        }
    }
    let (sealed, recovery) = seal(app, login_id, (contents, escrow), passphrase).await?;
    let tx = app.db.begin().await?;
    replace(app, &tx, &ring, place, sealed).await?;
    tx.commit().await?;
    Ok((profile, recovery))
}

/// A personal profile by its handle, for who knows its passphrase; in the same time whether it exists or not.
///
/// # Errors
/// As for [`bring_back`].
pub async fn prove(app: &App, handle: &str, passphrase: String, address: &str) -> Result<profile::Model> {
    app.limits.guess(&format!("profile {}", handle.to_lowercase()), address)?;
    let found = profile::local(app.db.read(), handle).await?.filter(|p| p.kind == Kind::Personal);
    let hash = match &found {
        Some(p) => match profile_secret::Entity::find_by_id(p.id).one(app.db.read()).await? {
            Some(s) => Some(wrapped::PASSPHRASE.unwrap(&app.keys, p.id, &s.passphrase_hash)?),
            None => None,
        },
        None => None,
    };
    let fits = app.passwords.verify(passphrase, hash).await?;
    if fits {
        app.limits.guessed(&format!("profile {}", handle.to_lowercase()));
    }
    found
        .filter(|_| fits)
        .ok_or_else(|| Error::unprocessable("There is no such profile, or this is not its passphrase."))
}

/// Seals a keyring anew: `word` (its passphrase or recovery code) opens it, `passphrase` and the recovery code that
/// this returns will.
///
/// # Errors
/// 422 if `word` opens nothing or break-glass is another than was shown, 429 when tried too often.
pub async fn change_passphrase(app: &App, asker: Asker<'_>, word: String, passphrase: String) -> Result<String> {
    let login_id = asker.session.login_id;
    let escrow = break_glass::recipient_as_shown(app, asker.agreed).await?;
    let ring = opened::ring(app, login_id).await?;
    let (place, contents) = opened::guess(app, asker.tries(), &ring, word).await?;
    login_secrets::require_other(app, login_id, &passphrase).await?;
    let mut hashes = Vec::new();
    for id in &contents.profiles {
        hashes.push((*id, app.passwords.hash(passphrase.clone()).await?));
    }
    let (sealed, recovery) = seal(app, login_id, (contents, escrow), passphrase).await?;
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    for (id, hash) in hashes {
        proof::keep(app, &tx, id, hash).await?;
    }
    replace(app, &tx, &ring, Some(place), sealed).await?;
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

/// Puts a sealed keyring at the place of the one that was read, or in use beside it. All keyrings and all proofs are written
/// again with it: neither the database's own row versions nor two copies of it tell which ones belong together.
async fn replace(
    app: &App,
    tx: &Tx,
    read: &keyring::Model,
    place: Option<Place>,
    sealed: keyring::Model,
) -> Result<()> {
    let login_id = sealed.login_id;
    tx.alone("keyrings").await?;
    let now = keyring::Entity::find_by_id(login_id).one(&**tx).await?.ok_or(Error::NotFound)?;
    let now = rings::read(&app.keys, &now)?;
    let of = |r: &keyring::Model| [&r.sealed, &r.vouchers, &r.kept_first, &r.kept_second].map(Clone::clone);
    if of(&now) != of(read) {
        return Err(Error::unprocessable(
            "Your personal profiles were changed somewhere else at this moment. Try again.",
        ));
    }
    let order = sealed.pending.clone();
    let mut next = match place {
        Some(place) => kept::put(&now, place, sealed)?,
        None => kept::begin(&now, sealed)?,
    };
    // What was asked for stays so, unless something new is.
    if !order.is_empty() {
        next.pending = order;
    }
    let stored = rings::stored(&app.keys, login_id, &next)?;
    keyring::Entity::update(keyring::ActiveModel::from(stored).reset_all()).exec(&**tx).await?;
    rewrap::refresh(&app.keys, tx).await
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
    if let Some(address) = address {
        security_address::require_no_login(app, address).await?;
    }
    let address = address.map(|a| logins::sealed_contact(app, me.id, a)).transpose()?;
    let tx = app.db.begin().await?;
    profile::Entity::update_many()
        .col_expr(profile::Column::ContactEmail, Expr::value(address))
        .filter(profile::Column::Id.eq(me.id))
        .filter(profile::Column::Kind.eq(Kind::Personal))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

async fn seal(
    app: &App,
    login_id: i64,
    (mut contents, escrow): (rings::Contents, Option<Recipient>),
    passphrase: String,
) -> Result<(keyring::Model, String)> {
    let today = day(app.clock.now_ms());
    let old = |line: &String| Held::from_line(line).is_none_or(|held| held.until() < today);
    contents.vouchers.retain(|line| !old(line));
    let cost = app.passwords.cost;
    let work = move || {
        let recovery = rings::recovery_code();
        Ok((rings::seal(login_id, &contents, (&passphrase, &recovery), escrow.as_ref(), cost)?, recovery))
    };
    app.passwords.slowly(work).await?
}
