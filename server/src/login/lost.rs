//! Older keyrings are given up when somebody who is signed in says that their secrets are lost. That takes effect after two
//! weeks, and letters say so at once: whoever has only reset a work password is found out before.

use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use super::{keyring as rings, opened};
use crate::{
    base::{
        app::App,
        clock::{DAY, day},
        db::Tx,
        error::{Error, Result},
        rewrap,
    },
    entities::{
        keyring::{Entity, Model},
        session,
    },
    jobs::Letter,
};

/// Days until what is lost is given up.
pub const DAYS: i64 = 14;

/// Says that the older keyrings are lost, or takes that back; the same for who has none.
///
/// # Errors
/// A fault of the database.
pub async fn say(app: &App, session: &session::Model, is_lost: bool) -> Result<()> {
    let login_id = session.login_id;
    let day = if is_lost { day(app.clock.now_ms() + DAYS * DAY) } else { String::new() };
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    let row = Entity::find_by_id(login_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let ring = Model { lost_on: day, ..rings::read(&app.keys, &row)? };
    store(app, &tx, &ring).await?;
    rewrap::refresh(&app.keys, &tx).await?;
    if is_lost {
        opened::tell_in(app, &tx, login_id, Letter::SecretsLost).await?;
    }
    tx.commit().await
}

/// Gives up what was lost two weeks ago. Runs every hour, before all keyrings are written again.
///
/// # Errors
/// A fault of the database.
pub async fn give_up(app: &App, tx: &Tx) -> Result<()> {
    let today = day(app.clock.now_ms());
    for row in Entity::find().all(&**tx).await? {
        let ring = rings::read(&app.keys, &row)?;
        if !ring.lost_on.is_empty() && ring.lost_on <= today {
            let none = Model { kept_first: String::new(), kept_second: String::new(), lost_on: String::new(), ..ring };
            store(app, tx, &none).await?;
        }
    }
    Ok(())
}

async fn store(app: &App, tx: &Tx, ring: &Model) -> Result<()> {
    let stored = rings::stored(&app.keys, ring.login_id, ring)?;
    Entity::update(stored.into_active_model().reset_all()).exec(&**tx).await?;
    Ok(())
}
