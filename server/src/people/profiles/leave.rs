//! A colleague leaves the branch: her professional profile stays readable, says so, and is silent.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::update;
use crate::{
    base::{
        app::App,
        audit,
        clock::day,
        error::{Error, Result},
        typed::typed,
    },
    entities::{
        approval, decision,
        profile::{self, Kind, local},
        scheduled_post,
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, leaving},
};

const MAX_NOTE: usize = 200;

/// Ends a colleague's sign-in and freezes her professional profile with a note. What she alone manages goes to
/// `successor`. Nothing here knows of personal profiles: of those she alone decides.
///
/// # Errors
/// 404 for nobody of this branch, 422 without a note, or where a shared profile would be left without a manager.
pub async fn leave(app: &App, actor: &str, handle: &str, note: &str, successor: Option<&str>) -> Result<()> {
    let own = professional(app, handle).await?;
    let note = typed(note, MAX_NOTE)?;
    if note.is_empty() {
        return Err(Error::unprocessable("Write the sentence that their profile will show."));
    }
    if own.frozen_on.is_some() {
        return Err(Error::unprocessable("This colleague has left already."));
    }
    let tx = app.db.begin().await?;
    leaving::end(app, &tx, &own, successor.filter(|s| !s.trim().is_empty())).await?;
    let row = profile::Model { frozen_on: Some(day(app.clock.now_ms())), frozen_note: note, ..own };
    freeze(&tx, &row).await?;
    scheduled_post::Entity::delete_many().filter(scheduled_post::Column::ProfileId.eq(row.id)).exec(&*tx).await?;
    decision::Entity::delete_many().filter(decision::Column::ProfileId.eq(row.id)).exec(&*tx).await?;
    approval::Entity::delete_many().filter(approval::Column::ProfileId.eq(row.id)).exec(&*tx).await?;
    update::tell_changed(app, &tx, &row).await?;
    audit::record(app, &tx, actor, "login.leave", &row.uri, &json!({})).await?;
    let letter = SendMail { profile_id: row.id, letter: Letter::Leaving, subject_id: 0 };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await
}

/// Takes it back: she signs in again as before. What was handed over stays with who has it now.
pub async fn take_back(app: &App, actor: &str, handle: &str) -> Result<()> {
    let own = professional(app, handle).await?;
    if own.frozen_on.is_none() {
        return Err(Error::unprocessable("This colleague has not left."));
    }
    let empty = leaving::empty_ring(app).await?;
    let tx = app.db.begin().await?;
    leaving::take_back(app, &tx, &own, &empty).await?;
    let row = profile::Model { frozen_on: None, frozen_note: String::new(), ..own };
    freeze(&tx, &row).await?;
    update::tell_changed(app, &tx, &row).await?;
    audit::record(app, &tx, actor, "login.return", &row.uri, &json!({})).await?;
    tx.commit().await
}

/// Gives a colleague a new password, for instance because she has forgotten hers.
pub async fn reset_password(app: &App, actor: &str, handle: &str) -> Result<String> {
    let own = professional(app, handle).await?;
    login::reset_password(app, actor, &own).await
}

async fn freeze(tx: &crate::base::db::Tx, row: &profile::Model) -> Result<()> {
    let change = profile::ActiveModel {
        id: Set(row.id),
        frozen_on: Set(row.frozen_on.clone()),
        frozen_note: Set(row.frozen_note.clone()),
        ..Default::default()
    };
    change.update(&**tx).await?;
    Ok(())
}

async fn professional(app: &App, handle: &str) -> Result<profile::Model> {
    let handle = handle.trim().trim_start_matches('@');
    let found = local(app.db.read(), handle).await?.filter(|p| p.kind == Kind::Professional);
    found.ok_or_else(|| Error::unprocessable("No colleague of this branch has this handle."))
}
