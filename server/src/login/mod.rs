//! Sealed: logins, passwords, sessions, tokens, keyrings. The rest of the house may use [`Viewer`] and what the
//! command line and the sign-in pages need; no function here answers whether two profiles are one person,
//! but for [`break_glass`], where the branch has agreed on it and both holders are there.

pub mod apps;
pub mod break_glass;
pub mod codes;
pub mod keyring;
pub mod leaving;
pub mod members;
pub mod opened;
pub mod passkeys;
pub mod roles;
pub mod scopes;
pub mod second_factor;
pub mod sessions;
pub mod tokens;
mod viewer;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    app::App,
    db::Tx,
    entities::{
        keyring as keyring_row, login, login::Role, pending_sign_in, profile, profile::Kind, profile_member, session,
    },
    error::{Error, Result},
    id,
    mail::letters::Reader,
};

use roles::Permission;

pub use viewer::{OptionalViewer, Viewer, bearer};

/// Whether an address is one that no login has.
pub async fn is_free(db: &impl ConnectionTrait, email: &str) -> Result<bool> {
    match fold_email(email) {
        Ok(email) => Ok(by_email(db, &email).await?.is_none()),
        Err(_) => Ok(false),
    }
}

/// Adds a login with an empty keyring.
///
/// # Errors
/// 422 for an address that is none, or that is taken.
pub async fn create(app: &App, tx: &Tx, email: &str, password_hash: String, role: Role) -> Result<login::Model> {
    let now_ms = app.clock.now_ms();
    let email = fold_email(email)?;
    if by_email(&**tx, &email).await?.is_some() {
        return Err(Error::unprocessable(format!("There is a login for {email} already.")));
    }
    let row = login::Model {
        id: id::random(),
        email,
        password_hash,
        role,
        created_at: now_ms,
        left_at: None,
        confirmed_at: Some(now_ms),
        approved_at: Some(now_ms),
        reason: String::new(),
        confirmation_hash: None,
        confirmation_sent_at: None,
        sign_up_app_id: None,
    };
    login::ActiveModel::from(row.clone()).insert(&**tx).await?;
    let escrow = break_glass::recipient(&**tx).await?;
    let keyring_row::Model { login_id, sealed, passphrase_key, recovery_key, escrow_key } =
        keyring::decoy(row.id, escrow.as_ref(), app.passwords.cost)?;
    keyring_row::ActiveModel {
        login_id: Set(login_id),
        sealed: Set(sealed),
        passphrase_key: Set(passphrase_key),
        recovery_key: Set(recovery_key),
        escrow_key: Set(escrow_key),
    }
    .insert(&**tx)
    .await?;
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
    let hash = found.as_ref().map(|l| l.password_hash.clone());
    let matches = app.passwords.verify(password.to_owned(), hash).await?;
    let now = app.clock.now_ms();
    let wrong = "This e-mail address and password don't belong together. Check both and try again.";
    let login = found.filter(|login| matches && leaving::may_sign_in(login, now));
    let login = login.ok_or_else(|| Error::Unauthorized(wrong.into()))?;
    match (login.confirmed_at, login.approved_at) {
        (None, _) => Err(Error::forbidden("Open the letter that we have sent you, and confirm your address first.")),
        (_, None) => Err(Error::forbidden("The branch has not said yes to your sign-up yet. You will get a letter.")),
        _ => Ok(login),
    }
}

/// Gives the owner of a professional profile a new password, which is told once, and ends her sessions. It opens nothing of
/// her keyring: that has secrets of its own.
pub async fn reset_password(app: &App, own: &profile::Model) -> Result<String> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let password = id::secret()[..16].to_owned();
    let hash = app.passwords.hash(password.clone()).await?;
    let tx = app.db.begin().await?;
    login::ActiveModel { id: Set(login_id), password_hash: Set(hash), ..Default::default() }.update(&*tx).await?;
    session::Entity::delete_many().filter(session::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    pending_sign_in::Entity::delete_many().filter(pending_sign_in::Column::LoginId.eq(login_id)).exec(&*tx).await?;
    tx.commit().await?;
    Ok(password)
}

/// The profiles that a login may speak for without opening its keyring: its own and the shared ones it runs.
pub async fn profiles_of(db: &impl ConnectionTrait, login_id: i64) -> Result<Vec<profile::Model>> {
    let own = profile::Entity::find()
        .filter(profile::Column::LoginId.eq(login_id))
        // Whoever has left speaks for the branch no more.
        .filter(profile::Column::FrozenOn.is_null());
    let mut profiles = own.all(db).await?;
    let shared: Vec<i64> = profile_member::Entity::find()
        .filter(profile_member::Column::LoginId.eq(login_id))
        .all(db)
        .await?
        .into_iter()
        .map(|m| m.profile_id)
        .collect();
    if !shared.is_empty() {
        let rows = profile::Entity::find()
            .filter(profile::Column::Id.is_in(shared))
            .filter(profile::Column::Kind.eq(Kind::Shared))
            .all(db)
            .await?;
        profiles.extend(rows);
    }
    Ok(profiles)
}

/// The professional profiles of this branch with the roles of their logins, by handle.
pub async fn colleagues(db: &impl ConnectionTrait) -> Result<Vec<(profile::Model, Role)>> {
    let logins = login::Entity::find().all(db).await?;
    let own = profile::Entity::find()
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .filter(profile::Column::GoneAt.is_null())
        .order_by_asc(profile::Column::HandleFolded);
    let role = |p: &profile::Model| logins.iter().find(|l| Some(l.id) == p.login_id).map(|l| l.role);
    Ok(own.all(db).await?.into_iter().filter_map(|p| role(&p).map(|r| (p, r))).collect())
}

/// The role of a professional profile's login; other profiles have none.
pub async fn role_of(db: &impl ConnectionTrait, profile: &profile::Model) -> Result<Option<Role>> {
    let Some(login_id) = profile.login_id else { return Ok(None) };
    Ok(login::Entity::find_by_id(login_id).one(db).await?.map(|l| l.role))
}

/// # Errors
/// 403 where the profile's role does not permit something.
pub async fn require(db: &impl ConnectionTrait, profile: &profile::Model, permission: Permission) -> Result<()> {
    match role_of(db, profile).await? {
        Some(role) if roles::permits(role, permission) => Ok(()),
        _ => Err(Error::forbidden("Your role at this branch does not include this.")),
    }
}

/// That whoever manages people may decide about a colleague: nobody decides about who may do more.
///
/// # Errors
/// 422 for nobody of this branch, 403 for a colleague with a higher role.
pub async fn require_rank(db: &impl ConnectionTrait, me: &profile::Model, handle: &str) -> Result<()> {
    let all = colleagues(db).await?;
    let theirs = all.into_iter().find(|(p, _)| p.handle.eq_ignore_ascii_case(handle)).map(|(_, role)| role);
    match (theirs, role_of(db, me).await?) {
        (None, _) => Err(Error::unprocessable("No colleague of this branch has this handle.")),
        (Some(theirs), Some(mine)) if !roles::outranks(theirs, mine) => Ok(()),
        _ => Err(Error::forbidden("Your role at this branch does not include this.")),
    }
}

/// The professional profiles whose logins may do something.
pub async fn profiles_that_may(db: &impl ConnectionTrait, permission: Permission) -> Result<Vec<i64>> {
    let roles: Vec<Role> = roles::with(permission).collect();
    let logins = login::Entity::find()
        .filter(login::Column::Role.is_in(roles))
        .filter(login::Column::LeftAt.is_null())
        .all(db)
        .await?;
    let rows = profile::Entity::find()
        .filter(profile::Column::LoginId.is_in(logins.into_iter().map(|l| l.id)))
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|p| p.id).collect())
}

/// Where a profile's owner may be written to: the work address for a professional profile, the address that its owner
/// gave for a personal one, nobody for a shared one.
pub async fn mail_to(app: &App, profile_id: i64) -> Result<Option<Reader>> {
    let Some(profile) = profile::Entity::find_by_id(profile_id).one(app.db.read()).await? else { return Ok(None) };
    let address = match (profile.kind, profile.login_id) {
        (Kind::Professional, Some(login_id)) => {
            login::Entity::find_by_id(login_id).one(app.db.read()).await?.map(|l| l.email)
        }
        (Kind::Personal, _) => profile.contact_email.clone(),
        _ => None,
    };
    let language = crate::reading::of(&profile).language.unwrap_or_else(|| app.config.language.clone());
    Ok(address.map(|address| Reader { address, language }))
}

async fn by_email(db: &impl ConnectionTrait, email: &str) -> Result<Option<login::Model>> {
    Ok(login::Entity::find().filter(login::Column::Email.eq(email)).one(db).await?)
}

fn fold_email(email: &str) -> Result<String> {
    let email = email.trim().to_lowercase();
    let plausible = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !email.contains(char::is_whitespace) && email.len() <= 254
    });
    if plausible { Ok(email) } else { Err(Error::unprocessable("This is not an e-mail address.")) }
}
