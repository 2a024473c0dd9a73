//! Where nobody here may look into a case, somebody outside is asked: a colleague of another branch, through the two servers,
//! or any other address. There a letter brings a link that shows this one case and takes an answer.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::json;

use super::{
    act,
    requests::ask as branch,
    timeline::{self, acts},
};
use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
        settings::{put_setting, setting},
    },
    entities::{case_link, moderation_case as row},
    jobs::{HandOver, Job, enqueue},
    login::addressee::Addressee,
    notifications::mail::{self, letters},
};

const CONTACT: &str = "cases-contact";
const OPEN_MS: i64 = 30 * DAY;

/// The address outside to which cases go that nobody here may look into; empty where there is none.
pub async fn contact(app: &App) -> Result<String> {
    Ok(setting(app.db.read(), CONTACT).await?.unwrap_or_default())
}

/// Names the address.
///
/// # Errors
/// 422 for what is none.
pub async fn set_contact(app: &App, address: &str) -> Result<()> {
    let address = address.trim();
    if !address.is_empty() && !mail::is_address(address) {
        return Err(Error::unprocessable("This is not an e-mail address."));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, CONTACT, address.to_owned()).await?;
    audit::record(app, &tx, "admin", "cases.contact", "", &json!({ "set": !address.is_empty() })).await?;
    tx.commit().await
}

/// Whether somebody outside can be asked.
pub async fn is_possible(db: &impl ConnectionTrait) -> Result<bool> {
    let has_address = setting(db, CONTACT).await?.is_some_and(|c| !c.is_empty());
    Ok(has_address || !branch::contact(db).await?.is_empty())
}

/// Has somebody outside asked. Where there is nobody, the case waits for somebody who may look into it.
pub(super) async fn ask(app: &App, tx: &Tx, case: &row::Model) -> Result<()> {
    if !is_possible(&**tx).await? {
        return Ok(());
    }
    let change =
        row::ActiveModel { id: Set(case.id), handed_over_at: Set(Some(app.clock.now_ms())), ..Default::default() };
    change.update(&**tx).await?;
    timeline::share(app, tx, case.id, None, acts::HANDED_OVER, "").await?;
    enqueue(app, tx, &Job::HandOver(HandOver { case_id: case.id })).await
}

/// Asks the colleague of another branch; where there is none, or she can't, the letter is written. The secret in it is made
/// when it is written.
///
/// # Errors
/// 503 where her branch, or the mail server, does not answer: the job is tried again.
pub async fn send(app: &App, case_id: i64) -> Result<()> {
    let case = row::Entity::find_by_id(case_id).one(app.db.read()).await?;
    let Some(case) = case.filter(|c| c.closed_at.is_none()) else { return Ok(()) };
    let address = contact(app).await?;
    if branch::ask(app, &case, !address.is_empty()).await? {
        return Ok(());
    }
    if address.is_empty() {
        return Ok(());
    }
    let secret = id::secret();
    let link = case_link::Model { secret_hash: id::hash(&secret), case_id, until: app.clock.now_ms() + OPEN_MS };
    let tx = app.db.begin().await?;
    case_link::ActiveModel::from(link).insert(&*tx).await?;
    tx.commit().await?;
    let reader = Addressee { address, language: app.config.language.clone() };
    mail::send(app, &letters::handed_over(app, &reader, &secret)).await
}

/// The case that a link shows.
///
/// # Errors
/// 404 for a link that is none, or whose time is over.
pub async fn opened(app: &App, secret: &str) -> Result<row::Model> {
    let link = case_link::Entity::find_by_id(id::hash(secret)).one(app.db.read()).await?;
    let link = link.filter(|l| l.until > app.clock.now_ms()).ok_or(Error::NotFound)?;
    row::Entity::find_by_id(link.case_id).one(app.db.read()).await?.ok_or(Error::NotFound)
}

/// The answer of somebody outside: the reporter reads it, and the case is closed.
pub async fn answer(app: &App, secret: &str, words: &str) -> Result<()> {
    let case = opened(app, secret).await?;
    act::settle(app, None, &case, words).await
}
