//! The colleagues to whom anonymous reports are sealed: designated by whoever manages settings, each with a key of her own
//! that her passphrase opens.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{conflict, sealed};
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        passwords::Cost,
        sealing::{self, Identity, Recipient},
        strength,
        wrapped::CASE_CONTACT,
    },
    entities::{
        case_contact::{self as row, Column},
        case_seal, case_seal_key, moderation_case, profile,
    },
};

/// Who can read a report that has just come in.
#[derive(Clone, Debug)]
pub enum Readers {
    /// All who may look into it: it is not sealed.
    Judges,
    /// These contacts.
    Contacts(Vec<profile::Model>),
    /// Nobody here.
    Outside,
}

/// The designated contacts, each with whether she has made her key.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<(profile::Model, bool)>> {
    let rows = row::Entity::find().order_by_asc(Column::ProfileId).all(db).await?;
    let mut people = profile::by_ids(db, rows.iter().map(|r| r.profile_id)).await?;
    Ok(rows.iter().filter_map(|r| Some((people.remove(&r.profile_id)?, !r.recipient.is_empty()))).collect())
}

/// Those who have a key: from the first on, anonymous reports are sealed.
pub async fn with_keys(db: &impl ConnectionTrait) -> Result<Vec<profile::Model>> {
    Ok(all(db).await?.into_iter().filter(|(_, has_key)| *has_key).map(|(p, _)| p).collect())
}

/// Designates a colleague, who makes her key next. It stands in the audit log, and her name on the page for reports.
///
/// # Errors
/// 422 for somebody who does not look into reports, or twice.
pub async fn designate(app: &App, actor: &str, handle: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = profile::local(&*tx, handle.trim().trim_start_matches('@')).await?;
    let judges = conflict::judges(&*tx, None).await?;
    let found = found.filter(|p| judges.iter().any(|j| j.id == p.id));
    let found = found.ok_or_else(|| Error::unprocessable("Nobody with this handle looks into reports."))?;
    if row::Entity::find_by_id(found.id).one(&*tx).await?.is_some() {
        return Err(Error::unprocessable("Sealed reports go to this colleague already."));
    }
    let new = row::Model {
        profile_id: found.id,
        recipient: String::new(),
        identity: String::new(),
        created_at: app.clock.now_ms(),
    };
    row::ActiveModel::from(new).insert(&*tx).await?;
    audit::record(app, &tx, actor, "cases.contacts", &found.handle, &json!({ "reads": true })).await?;
    tx.commit().await
}

/// Ends that. What was sealed to her stays closed to her from then on.
///
/// # Errors
/// 422 while an open report can be opened by her alone.
pub async fn withdraw(app: &App, actor: &str, profile_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(profile_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let handle = profile::by_ids(&*tx, [profile_id]).await?.remove(&profile_id).map(|p| p.handle).unwrap_or_default();
    let own = case_seal_key::Entity::find().filter(case_seal_key::Column::ProfileId.eq(profile_id)).all(&*tx).await?;
    let ids: Vec<i64> = own.iter().map(|k| k.case_id).collect();
    let open = moderation_case::Entity::find()
        .filter(moderation_case::Column::Id.is_in(ids.clone()))
        .filter(moderation_case::Column::ClosedAt.is_null())
        .all(&*tx)
        .await?;
    let others = case_seal_key::Entity::find()
        .filter(case_seal_key::Column::CaseId.is_in(ids))
        .filter(case_seal_key::Column::ProfileId.ne(profile_id))
        .all(&*tx)
        .await?;
    if open.iter().any(|case| !others.iter().any(|k| k.case_id == case.id)) {
        return Err(Error::unprocessable("An open report can be opened by this colleague alone. Close it first."));
    }
    case_seal_key::Entity::delete_many().filter(case_seal_key::Column::ProfileId.eq(profile_id)).exec(&*tx).await?;
    row::Entity::delete_by_id(found.profile_id).exec(&*tx).await?;
    audit::record(app, &tx, actor, "cases.contacts", &handle, &json!({ "reads": false })).await?;
    tx.commit().await
}

/// Whether somebody is a contact, and has a key.
pub async fn own(db: &impl ConnectionTrait, me: &profile::Model) -> Result<Option<bool>> {
    Ok(row::Entity::find_by_id(me.id).one(db).await?.map(|c| !c.recipient.is_empty()))
}

/// A contact makes her key, or another one where her passphrase is lost; what was sealed to an earlier one she can't open.
///
/// # Errors
/// 404 for whoever is not designated, 422 for a passphrase that is easily guessed.
pub async fn make_key(app: &App, me: &profile::Model, passphrase: &str) -> Result<()> {
    let found = row::Entity::find_by_id(me.id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    if !strength::weak(passphrase, &[&me.handle, &me.display_name, &app.config.name]).is_empty() {
        return Err(Error::unprocessable(
            "This passphrase is too easily guessed. Take four words that nobody expects.",
        ));
    }
    let (identity, cost, secret) = (Identity::generate(), app.passwords.cost, passphrase.to_owned());
    let recipient = identity.to_public().to_string();
    let sealed = app.passwords.slowly(move || sealing::to_secret(&identity, &secret, cost)).await??;
    let sealed = CASE_CONTACT.wrap(&app.keys, found.profile_id, &sealed)?;
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        profile_id: Set(found.profile_id),
        recipient: Set(recipient),
        identity: Set(sealed),
        ..Default::default()
    };
    change.update(&*tx).await?;
    audit::record(app, &tx, &me.handle, "cases.key", &me.handle, &json!({})).await?;
    tx.commit().await
}

/// Makes the key of a case that has just come in without a name, where the branch has contacts: for its reporter's code, and
/// for those contacts who may look into it.
pub(super) async fn seal(
    app: &App,
    tx: &Tx,
    case: &moderation_case::Model,
    code: &str,
    judges: &[profile::Model],
) -> Result<Readers> {
    let keys = row::Entity::find().filter(Column::Recipient.ne("")).all(&**tx).await?;
    if keys.is_empty() {
        return Ok(Readers::Judges);
    }
    let identity = Identity::generate();
    let readers: Vec<profile::Model> =
        judges.iter().filter(|j| keys.iter().any(|k| k.profile_id == j.id)).cloned().collect();
    let for_outside = if readers.is_empty() { Some(sealed::wrap(app, case.id, &identity)?) } else { None };
    let seal = case_seal::Model {
        case_id: case.id,
        recipient: identity.to_public().to_string(),
        // A code can't be guessed: a hundred bits of chance need no slowness.
        for_code: sealing::to_secret(&identity, code, Cost::Least)?,
        for_outside,
    };
    case_seal::ActiveModel::from(seal).insert(&**tx).await?;
    for key in keys.iter().filter(|k| readers.iter().any(|r| r.id == k.profile_id)) {
        let to: Recipient = key.recipient.parse().map_err(|e: &str| Error::internal(e))?;
        let sealed = sealing::seal_identity(&to, &identity)?;
        let row = case_seal_key::Model { case_id: case.id, profile_id: key.profile_id, sealed };
        case_seal_key::ActiveModel::from(row).insert(&**tx).await?;
    }
    Ok(if readers.is_empty() { Readers::Outside } else { Readers::Contacts(readers) })
}
