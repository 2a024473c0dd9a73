//! Profiles of ours: making, finding and changing them.

pub mod break_glass;
mod create;
pub mod leave;
pub mod personal;
pub mod sign_up;
mod update;

pub use create::{
    NewProfile, check_handle, create_professional, create_shared, create_shared_for, ensure_instance_actor, is_free,
    is_reserved, is_taken,
};
pub use personal::create_personal;
pub use update::{Changes, MAX_DISPLAY_NAME, MAX_FIELD, MAX_FIELDS, MAX_NOTE, Picture, tell_changed, update};

use std::collections::HashMap;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    app::App,
    entities::{
        profile::{self, Kind},
        profile_note,
    },
    error::{Error, Result},
    remote,
};

/// A profile of ours by its handle.
pub async fn local(db: &impl ConnectionTrait, handle: &str) -> Result<Option<profile::Model>> {
    Ok(profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(handle.to_lowercase()))
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::GoneAt.is_null())
        .one(db)
        .await?)
}

/// A profile of ours that people may see, by its id.
pub async fn local_by_id(db: &impl ConnectionTrait, id: i64) -> Result<profile::Model> {
    let found = by_id(db, id).await?;
    if found.domain.is_none() && found.kind != Kind::Instance { Ok(found) } else { Err(Error::NotFound) }
}

/// Any profile that is still there, by its id.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<profile::Model> {
    let found = profile::Entity::find_by_id(id).one(db).await?;
    found.filter(|p| p.gone_at.is_none()).ok_or(Error::NotFound)
}

/// That a profile may still say something.
///
/// # Errors
/// 403 for one that has moved, is gone, or whose owner has left the branch.
pub fn require_voice(profile: &profile::Model) -> Result<()> {
    if profile.moved_to_uri.is_some() {
        return Err(Error::forbidden("This profile has moved. Write from the new one, or take the move back."));
    }
    if profile.frozen_on.is_some() || profile.gone_at.is_some() {
        return Err(Error::forbidden("This profile has left, and says nothing any more."));
    }
    Ok(())
}

/// Profiles by id, in one query.
pub async fn by_ids(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, profile::Model>> {
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = profile::Entity::find().filter(profile::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|p| (p.id, p)).collect())
}

/// `name`, `@name`, `name@domain`, `acct:…`: the name, and the domain if it is not ours.
pub fn split_handle<'a>(app: &App, acct: &'a str) -> (&'a str, Option<&'a str>) {
    let acct = acct.trim().trim_start_matches("acct:").trim_start_matches('@');
    match acct.split_once('@') {
        Some((name, domain)) if is_our_domain(app, domain) => (name, None),
        Some((name, domain)) => (name, Some(domain)),
        None => (acct, None),
    }
}

fn is_our_domain(app: &App, domain: &str) -> bool {
    domain.eq_ignore_ascii_case(&app.config.handle_domain) || domain.eq_ignore_ascii_case(app.config.authority())
}

/// A profile by its handle, among those that we know.
pub async fn known(app: &App, acct: &str) -> Result<Option<profile::Model>> {
    let (name, domain) = split_handle(app, acct);
    let Some(domain) = domain else {
        return Ok(local(app.db.read(), name).await?.filter(|p| p.kind != Kind::Instance));
    };
    Ok(profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(name.to_lowercase()))
        .filter(profile::Column::Domain.eq(domain.to_lowercase()))
        .filter(profile::Column::GoneAt.is_null())
        .one(app.db.read())
        .await?)
}

/// A profile by its handle, asking its server if we don't know it.
pub async fn find(app: &App, acct: &str) -> Result<profile::Model> {
    match split_handle(app, acct) {
        (_, None) => known(app, acct).await?.ok_or(Error::NotFound),
        (name, Some(domain)) => remote::actors::by_handle(app, name, domain).await,
    }
}

const MAX_NOTE_ABOUT: usize = 2_000;

/// Keeps a private note about somebody; an empty one removes it.
pub async fn note_about(app: &App, profile_id: i64, about_id: i64, text: &str) -> Result<()> {
    if text.chars().count() > MAX_NOTE_ABOUT {
        return Err(Error::unprocessable(format!("The note has room for {MAX_NOTE_ABOUT} characters.")));
    }
    let tx = app.db.begin().await?;
    profile_note::Entity::delete_by_id((profile_id, about_id)).exec(&*tx).await?;
    if !text.trim().is_empty() {
        let row = profile_note::ActiveModel {
            profile_id: Set(profile_id),
            about_id: Set(about_id),
            text: Set(text.to_owned()),
        };
        row.insert(&*tx).await?;
    }
    tx.commit().await
}
