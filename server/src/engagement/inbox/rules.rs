//! Who answers what by when, and the words that answers begin with: each shared profile's own.

use std::{collections::HashMap, hash::BuildHasher};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::kinds::{self, usual_hours};
use crate::{
    base::{
        app::App,
        clock::HOUR,
        error::{Error, Result},
    },
    entities::{
        inbox_rule::{self as row, Column},
        inbox_text, profile,
    },
    login::members,
};

/// Steps of an answer: acknowledge, understand, put right or explain.
pub const STEPS: i64 = 3;
const MOST_HOURS: i64 = 24 * 60;
const MOST_TEXT: usize = 1_000;

/// What a profile has said of each kind.
pub async fn of(db: &impl ConnectionTrait, profile_id: i64) -> Result<HashMap<String, row::Model>> {
    let rows = row::Entity::find().filter(Column::ProfileId.eq(profile_id)).all(db).await?;
    Ok(rows.into_iter().map(|r| (r.kind.clone(), r)).collect())
}

/// By when something of a kind is answered that came at a time, and who does.
pub fn due<S: BuildHasher>(
    rules: &HashMap<String, row::Model, S>,
    kind: &str,
    came_at: i64,
) -> (Option<i64>, Option<i64>) {
    match rules.get(kind) {
        Some(rule) => (rule.hours.map(|h| came_at + h * HOUR), rule.owner_id),
        None => (usual_hours(kind).map(|h| came_at + h * HOUR), None),
    }
}

/// Says by when a kind is answered (no hours: it needs none), and who does.
///
/// # Errors
/// 403 for who doesn't manage the profile, 422 for hours that are none or a colleague who has no part in it.
pub async fn set(
    app: &App,
    shared: &profile::Model,
    me: &profile::Model,
    kind: &str,
    (hours, owner): (Option<i64>, &str),
) -> Result<()> {
    require_manager(app, shared, me).await?;
    if !kinds::is_kind(kind) {
        return Err(Error::NotFound);
    }
    if hours.is_some_and(|h| !(1..=MOST_HOURS).contains(&h)) {
        return Err(Error::unprocessable("Give hours from 1 to 1440, or none if it needs no answer."));
    }
    let tx = app.db.begin().await?;
    let owner_id = match owner.trim().trim_start_matches('@') {
        "" => None,
        handle => Some(member(&*tx, shared.id, handle).await?),
    };
    let model = row::Model { profile_id: shared.id, kind: kind.to_owned(), hours, owner_id };
    let again = OnConflict::columns([Column::ProfileId, Column::Kind])
        .update_columns([Column::Hours, Column::OwnerId])
        .to_owned();
    row::Entity::insert(row::ActiveModel::from(model)).on_conflict(again).exec_without_returning(&*tx).await?;
    tx.commit().await
}

/// # Errors
/// 403 for who doesn't manage the profile.
pub async fn require_manager(app: &App, shared: &profile::Model, me: &profile::Model) -> Result<()> {
    let members = members::of(app.db.read(), shared.id).await?;
    if members.iter().any(|m| m.profile.id == me.id && m.part() == members::Part::Manager) {
        Ok(())
    } else {
        Err(Error::forbidden("Only a manager of this profile can change how it answers."))
    }
}

/// A member of a shared profile by her handle.
///
/// # Errors
/// 422 for whoever has no part in it.
pub async fn member(db: &impl ConnectionTrait, shared_id: i64, handle: &str) -> Result<i64> {
    let members = members::of(db, shared_id).await?;
    let found = members.iter().find(|m| m.profile.handle.eq_ignore_ascii_case(handle));
    found.map(|m| m.profile.id).ok_or_else(|| Error::unprocessable("Nobody with this handle runs this profile."))
}

/// What each step begins with, where the profile has words of its own.
pub async fn texts(db: &impl ConnectionTrait, profile_id: i64) -> Result<HashMap<i64, String>> {
    let rows = inbox_text::Entity::find().filter(inbox_text::Column::ProfileId.eq(profile_id)).all(db).await?;
    Ok(rows.into_iter().map(|r| (r.step, r.text)).collect())
}

/// Writes the words that a step begins with.
///
/// # Errors
/// 403 for who doesn't manage the profile, 404 for a step that is none.
pub async fn write(app: &App, shared: &profile::Model, me: &profile::Model, step: i64, text: &str) -> Result<()> {
    require_manager(app, shared, me).await?;
    if !(1..=STEPS).contains(&step) {
        return Err(Error::NotFound);
    }
    let text = text.trim().chars().filter(|c| *c != '\0').take(MOST_TEXT).collect();
    let tx = app.db.begin().await?;
    let model = inbox_text::Model { profile_id: shared.id, step, text };
    let again = OnConflict::columns([inbox_text::Column::ProfileId, inbox_text::Column::Step])
        .update_column(inbox_text::Column::Text)
        .to_owned();
    inbox_text::Entity::insert(inbox_text::ActiveModel::from(model))
        .on_conflict(again)
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await
}
