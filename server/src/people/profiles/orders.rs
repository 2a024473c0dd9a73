//! Personal profiles that were asked for and are not made yet. The order stands sealed in a slot that every login has; the
//! profile is made later, in a transaction that touches no login, so that nothing in the database says who asked.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde::{Deserialize, Serialize};

use super::{
    create::{self, NewProfile},
    proof,
};
use crate::{
    base::{
        app::App,
        clock::HOUR,
        error::{Error, Result},
        id, rewrap, wrapped,
    },
    entities::{
        keyring,
        profile::{self, Kind},
    },
};

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Order {
    id: i64,
    handle: String,
    passphrase_hash: String,
    due_ms: i64,
}

/// What stands in the slot of who has asked for a profile: it is made at some moment of the next hour.
pub(super) fn new(app: &App, id: i64, handle: &str, passphrase_hash: String) -> Result<String> {
    let due_ms = app.clock.now_ms() + id::jitter(&app.clock, HOUR);
    let order = Order { id, handle: handle.to_owned(), passphrase_hash, due_ms };
    serde_json::to_string(&order).map_err(Error::internal)
}

/// # Errors
/// 422 where a login waits for one already, or where the handle is taken or asked for.
pub(super) async fn require_room(app: &App, own: &keyring::Model, handle: &str) -> Result<()> {
    if !own.pending.is_empty() {
        return Err(Error::unprocessable(
            "The profile that you requested is not ready yet. Request another one when it is, within the hour.",
        ));
    }
    let asked = all(app).await?.into_iter().any(|(_, o)| o.handle.eq_ignore_ascii_case(handle));
    if asked || create::is_taken(app, handle).await? {
        return Err(Error::unprocessable(format!("The handle {handle} is taken. Choose another.")));
    }
    Ok(())
}

/// Every order with the login whose slot it stands in.
async fn all(app: &App) -> Result<Vec<(i64, Order)>> {
    let mut found = Vec::new();
    for ring in keyring::Entity::find().all(app.db.read()).await? {
        let text = wrapped::PENDING.unwrap(&app.keys, ring.login_id, &ring.pending)?;
        if let Ok(order) = serde_json::from_str(&text) {
            found.push((ring.login_id, order));
        }
    }
    Ok(found)
}

/// Makes the profiles whose moment has come.
pub async fn make_due(app: &App) -> Result<()> {
    make(app, app.clock.now_ms()).await
}

/// Makes all that were asked for.
pub async fn make_all(app: &App) -> Result<()> {
    make(app, i64::MAX).await
}

async fn make(app: &App, until_ms: i64) -> Result<()> {
    let due: Vec<_> = all(app).await?.into_iter().filter(|(_, o)| o.due_ms <= until_ms).collect();
    if due.is_empty() {
        return Ok(());
    }
    for (_, order) in &due {
        make_one(app, order).await?;
    }
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    for (login_id, order) in due {
        let Some(ring) = keyring::Entity::find_by_id(login_id).one(&*tx).await? else { continue };
        let now = wrapped::PENDING.unwrap(&app.keys, login_id, &ring.pending)?;
        if serde_json::from_str::<Order>(&now).is_ok_and(|o| o.id == order.id) {
            let empty = Set(wrapped::PENDING.wrap(&app.keys, login_id, "")?);
            keyring::ActiveModel { login_id: Set(login_id), pending: empty, ..Default::default() }.update(&*tx).await?;
        }
    }
    rewrap::refresh(&app.keys, &tx).await?;
    tx.commit().await
}

/// Makes one, once: a process that died in between finds it there.
async fn make_one(app: &App, order: &Order) -> Result<()> {
    if profile::Entity::find_by_id(order.id).one(app.db.read()).await?.is_some() {
        return Ok(());
    }
    let keys = create::new_key().await?;
    // Somebody else may have taken the handle meanwhile.
    let mut handle = order.handle.clone();
    while create::is_taken(app, &handle).await? {
        handle = format!("{}_{}", order.handle, id::random() % 1_000);
    }
    let row = create::row(app, &NewProfile { kind: Kind::Personal, handle: &handle, login_id: None });
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    create::insert_row(app, &tx, create::with_id(app, row, order.id), keys).await?;
    proof::keep(app, &tx, order.id, order.passphrase_hash.clone()).await?;
    rewrap::refresh_proofs(&app.keys, &tx).await?;
    tx.commit().await
}
