//! The calendar of a shared profile in another program: at a secret address of each member, which she can take back and which
//! ends with her part in the profile. <https://www.rfc-editor.org/rfc/rfc5545>

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    calendar::{Entry, Stands, entries},
    ics::{self, Event},
};
use crate::{
    base::{
        app::App,
        clock::{self, DAY, MINUTE},
        error::{Error, Result},
        id,
    },
    entities::{
        calendar_feed::{self as row, Column},
        profile,
    },
    login::members,
};

const BEFORE_MS: i64 = 30 * DAY;
const AHEAD_MS: i64 = 180 * DAY;
/// How long a post is shown to take.
const LENGTH_MS: i64 = 15 * MINUTE;

/// Whether a member has an address.
pub async fn is_on(app: &App, shared_id: i64, me_id: i64) -> Result<bool> {
    Ok(row::Entity::find_by_id((shared_id, me_id)).one(app.db.read()).await?.is_some())
}

/// Makes a member's address; an earlier one ends. Its secret is given once, and kept as a hash.
pub async fn make(app: &App, shared: &profile::Model, me: &profile::Model) -> Result<String> {
    let secret = id::secret();
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id((shared.id, me.id)).exec(&*tx).await?;
    let new = row::Model {
        profile_id: shared.id,
        member_id: me.id,
        secret: id::hash(&secret),
        created_at: app.clock.now_ms(),
    };
    row::ActiveModel::from(new).insert(&*tx).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Takes a member's address back.
pub async fn revoke(app: &App, shared: &profile::Model, me: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id((shared.id, me.id)).exec(&*tx).await?;
    tx.commit().await
}

/// What a program reads at a secret address.
///
/// # Errors
/// 404 for an address that is none, or no longer a member's.
pub async fn read(app: &App, secret: &str) -> Result<String> {
    let db = app.db.read();
    let found = row::Entity::find().filter(Column::Secret.eq(id::hash(secret))).one(db).await?;
    let found = found.ok_or(Error::NotFound)?;
    let members = members::of(db, found.profile_id).await?;
    let reads = members.iter().any(|m| m.profile.id == found.member_id && m.profile.frozen_on.is_none());
    let shared = profile::by_id(db, found.profile_id).await?;
    if !reads || shared.gone_at.is_some() {
        return Err(Error::NotFound);
    }
    let now = app.clock.now_ms();
    let entries = entries(app, shared.id, (now - BEFORE_MS, now + AHEAD_MS)).await?;
    let events: Vec<Event> = entries.iter().map(|e| event(app, &shared, e)).collect();
    Ok(ics::calendar(&format!("{} · {}", shared.handle, app.config.name), &events))
}

fn event(app: &App, shared: &profile::Model, entry: &Entry) -> Event {
    let own = entry.planned_id.or(entry.post_id).or(entry.waiting_id).unwrap_or_default();
    Event {
        uid: format!("{own}@{}", app.config.handle_domain),
        made: clock::utc(app.clock.now_ms()),
        starts: clock::utc(entry.at),
        ends: clock::utc(entry.at + LENGTH_MS),
        summary: format!("@{}: {}", shared.handle, entry.words),
        is_sure: matches!(entry.stands, Stands::Scheduled | Stands::Published),
    }
}
