//! Each month every login of somebody who is at the branch is given the same number of blind vouchers; who has left is
//! given none. They lie in the drawer of her keyring, sealed in her browser, until she opens it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use super::{keyring as rings, opened};
use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
        rewrap, vouchers, wrapped,
    },
    entities::{keyring, login, session},
};

/// How many everybody is given, and so for how many personal profiles: used or not.
pub const COUNT: usize = 5;
/// Deliveries that are kept: of this month and of the one before.
const DELIVERIES: usize = 2;
/// Letters of a sealed delivery: five vouchers of 64 bytes and what a sealed box adds, in base64.
const SEALED: usize = (COUNT * vouchers_size() + 48).div_ceil(3) * 4;

const fn vouchers_size() -> usize {
    ::vouchers::Voucher::SIZE
}

/// What a browser needs to ask for this month's vouchers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub purpose: String,
    /// The issuer's public key.
    pub key: String,
    /// The public half of the keyring's drawer; empty for a keyring that has none yet.
    pub drawer: String,
    /// Whether they were asked for.
    pub is_given: bool,
}

/// This month's purpose.
pub fn purpose(app: &App) -> String {
    vouchers::colleague(&clock::month(app.clock.now_ms()))
}

/// The issuer's public key, for everybody.
///
/// # Errors
/// Ours.
pub fn key(app: &App) -> Result<String> {
    Ok(vouchers::issuer(app)?.public_key())
}

/// What a login is offered.
///
/// # Errors
/// 403 for who has left.
pub async fn offer(app: &App, session: &session::Model) -> Result<Offer> {
    require_here(app, session.login_id).await?;
    let purpose = purpose(app);
    let is_given = vouchers::is_given(app.db.read(), (session.login_id, &purpose)).await?;
    let drawer = opened::ring(app, session.login_id).await?.drawer;
    Ok(Offer { purpose, key: key(app)?, drawer, is_given })
}

/// Answers a browser's blinded request.
///
/// # Errors
/// 403 for who has left; as for [`vouchers::issue`].
pub async fn give(app: &App, session: &session::Model, asked: &[String]) -> Result<Vec<String>> {
    require_here(app, session.login_id).await?;
    let tx = app.db.begin().await?;
    let answers = vouchers::issue(app, &tx, (session.login_id, &purpose(app)), asked, COUNT).await?;
    tx.commit().await?;
    Ok(answers)
}

/// What a browser needs to ask for its ballot in a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub purpose: String,
    /// The issuer's public key.
    pub key: String,
    /// Whether it was asked for.
    pub is_given: bool,
}

/// What a login is offered for a survey.
///
/// # Errors
/// 403 for who has left.
pub async fn offer_ballot(app: &App, session: &session::Model, purpose: &str) -> Result<Ballot> {
    require_here(app, session.login_id).await?;
    let is_given = vouchers::is_given(app.db.read(), (session.login_id, purpose)).await?;
    Ok(Ballot { purpose: purpose.to_owned(), key: key(app)?, is_given })
}

/// Answers the one blinded request of a login for a survey.
///
/// # Errors
/// 403 for who has left; as for [`vouchers::issue`].
pub async fn give_ballot(app: &App, session: &session::Model, purpose: &str, asked: &[String]) -> Result<Vec<String>> {
    require_here(app, session.login_id).await?;
    let tx = app.db.begin().await?;
    let answers = vouchers::issue(app, &tx, (session.login_id, purpose), asked, 1).await?;
    tx.commit().await?;
    Ok(answers)
}

/// Lays what a browser has sealed into the drawer. All keyrings are written again with it.
///
/// # Errors
/// 403 for who has left, 422 for what is no delivery.
pub async fn keep(app: &App, session: &session::Model, sealed: &str) -> Result<()> {
    require_here(app, session.login_id).await?;
    let plain = sealed.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if !plain || sealed.is_empty() || sealed.len() > SEALED {
        return Err(Error::unprocessable("These are not vouchers."));
    }
    let login_id = session.login_id;
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    let row = keyring::Entity::find_by_id(login_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let before = rings::read(&app.keys, &row)?.vouchers;
    let line = vouchers::delivery(app.clock.now_ms(), sealed);
    let month = line.split(' ').next().unwrap_or_default().to_owned();
    let mut lines: Vec<&str> = before.lines().filter(|l| !l.starts_with(&month)).collect();
    lines.push(&line);
    let kept = lines[lines.len().saturating_sub(DELIVERIES)..].join("\n");
    let kept = Set(wrapped::VOUCHERS.wrap(&app.keys, login_id, &kept)?);
    keyring::ActiveModel { login_id: Set(login_id), vouchers: kept, ..Default::default() }.update(&*tx).await?;
    rewrap::refresh(&app.keys, &tx).await?;
    tx.commit().await
}

async fn require_here(app: &App, login_id: i64) -> Result<()> {
    let login = login::Entity::find_by_id(login_id).one(app.db.read()).await?.ok_or_else(Error::unauthorized)?;
    if login.left_at.is_some() || login.suspended_at.is_some() {
        return Err(Error::forbidden("Only people who are still at the branch get vouchers."));
    }
    Ok(())
}
