//! A security address: where letters about a sign-in go beside the work address, for whoever runs the branch may read work mail.
//! It is the login's alone, and never an address that a personal profile is written to by: the two would be tied.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{factors::login_of, logins::contact_of, opened, second_factor};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        rewrap,
        wrapped::{PASSWORD, SECURITY_ADDRESS},
    },
    entities::{
        login as row,
        profile::{self, Kind},
        session,
    },
    jobs::Letter,
};

const ELSEWHERE: &str = "Choose an address that is used for nothing else at this branch.";

/// The security address of a login; none where its owner gave none.
///
/// # Errors
/// Ours.
pub fn of(app: &App, login: &row::Model) -> Result<Option<String>> {
    Ok(Some(SECURITY_ADDRESS.unwrap(&app.keys, login.id, &login.security_address)?).filter(|a| !a.is_empty()))
}

/// The one of who owns a professional profile.
///
/// # Errors
/// A fault of the database.
pub async fn of_profile(app: &App, profile_id: i64) -> Result<Option<String>> {
    let Some(own) = profile::Entity::find_by_id(profile_id).one(app.db.read()).await? else { return Ok(None) };
    let Some(login_id) = own.login_id else { return Ok(None) };
    of(app, &login_of(app.db.read(), login_id).await?)
}

/// The one of who is signed in, or nothing.
///
/// # Errors
/// A fault of the database.
pub async fn of_session(app: &App, session: &session::Model) -> Result<String> {
    Ok(of(app, &login_of(app.db.read(), session.login_id).await?)?.unwrap_or_default())
}

/// Keeps another one, or none, for who knows the work password and has the second factor, where there is one; letters say so to
/// the work address and to the one before.
///
/// # Errors
/// 422 for another password or code, for what is no address or stands for something else here; 429 when tried too often.
pub async fn set(
    app: &App,
    session: &session::Model,
    address: &str,
    (password, code): (String, &str),
    from: &str,
) -> Result<()> {
    let login = login_of(app.db.read(), session.login_id).await?;
    app.limits.sign_in(&login.email, from)?;
    let hash = PASSWORD.unwrap(&app.keys, login.id, &login.password_hash)?;
    if !app.passwords.verify(password, Some(hash)).await? {
        return Err(Error::unprocessable("This is not your work password."));
    }
    second_factor::prove(app, session, code, from).await?;
    let address = address.trim().to_lowercase();
    if !address.is_empty() {
        require_free(app, &login, &address).await?;
    }
    let sealed = SECURITY_ADDRESS.wrap(&app.keys, login.id, &address)?;
    // To the one before as well: whoever has taken the sign-in over changes it first.
    opened::tell(app, login.id, Letter::SecurityAddress).await?;
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    row::ActiveModel { id: Set(login.id), security_address: Set(sealed), ..Default::default() }.update(&*tx).await?;
    rewrap::refresh(&app.keys, &tx).await?;
    tx.commit().await
}

async fn require_free(app: &App, login: &row::Model, address: &str) -> Result<()> {
    if address == login.email {
        return Err(Error::unprocessable(ELSEWHERE));
    }
    let personal = profile::Entity::find()
        .filter(profile::Column::Kind.eq(Kind::Personal))
        .filter(profile::Column::ContactEmail.is_not_null());
    for profile in personal.all(app.db.read()).await? {
        if contact_of(app, &profile)?.is_some_and(|contact| contact.to_lowercase() == address) {
            return Err(Error::unprocessable(ELSEWHERE));
        }
    }
    Ok(())
}

/// That a personal profile's contact is no login's security address.
///
/// # Errors
/// 422 where it is.
pub async fn require_no_login(app: &App, address: &str) -> Result<()> {
    let address = address.trim().to_lowercase();
    for login in row::Entity::find().all(app.db.read()).await? {
        if of(app, &login)?.is_some_and(|known| known == address) {
            return Err(Error::unprocessable(ELSEWHERE));
        }
    }
    Ok(())
}
