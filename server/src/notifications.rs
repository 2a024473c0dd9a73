//! Notices to our profiles.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    app::App,
    blocks,
    db::Tx,
    entities::{
        notification::{self, Kind},
        profile,
    },
    error::Result,
    hub::Event,
    id,
    page::Page,
};

/// Raises a notice, once however often the same thing happens. Nobody hears of those whom they blocked.
pub async fn raise(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    let recipient = profile::Entity::find_by_id(to).one(&**tx).await?;
    if to == from || recipient.is_none_or(|p| p.domain.is_some()) || blocks::exists(&**tx, to, from).await? {
        return Ok(());
    }
    let now = app.clock.now_ms();
    let row = notification::Model {
        id: id::ordered(now),
        profile_id: to,
        kind,
        from_id: from,
        post_id,
        subject: subject(post_id),
        created_at: now,
    };
    let inserted = notification::Entity::insert(notification::ActiveModel::from(row.clone()))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if inserted == 1 {
        tx.publish(Event::Notified { profile_id: to, notification_id: row.id });
    }
    Ok(())
}

/// What was taken back is not reported any more, to whomever it was.
pub async fn withdraw(tx: &Tx, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    notification::Entity::delete_many()
        .filter(notification::Column::Kind.eq(kind))
        .filter(notification::Column::FromId.eq(from))
        .filter(notification::Column::PostId.eq(post_id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The same for notices that are about no post.
pub async fn withdraw_from(tx: &Tx, to: i64, kind: Kind, from: i64) -> Result<()> {
    notification::Entity::delete_many()
        .filter(notification::Column::ProfileId.eq(to))
        .filter(notification::Column::Kind.eq(kind))
        .filter(notification::Column::FromId.eq(from))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn subject(post_id: Option<i64>) -> String {
    post_id.map(|id| id.to_string()).unwrap_or_default()
}

/// A page of a profile's notices of some kinds (all, where none are named), newest first.
pub async fn of(
    app: &App,
    profile_id: i64,
    only: &[Kind],
    except: &[Kind],
    page: Page,
) -> Result<Vec<notification::Model>> {
    let mut query = notification::Entity::find().filter(notification::Column::ProfileId.eq(profile_id));
    if !only.is_empty() {
        query = query.filter(notification::Column::Kind.is_in(only.iter().copied()));
    }
    if !except.is_empty() {
        query = query.filter(notification::Column::Kind.is_not_in(except.iter().copied()));
    }
    Ok(page.sort(page.of(query, notification::Column::Id).all(app.db.read()).await?))
}

/// One of a profile's notices.
pub async fn one(app: &App, profile_id: i64, id: i64) -> Result<Option<notification::Model>> {
    Ok(notification::Entity::find_by_id(id)
        .filter(notification::Column::ProfileId.eq(profile_id))
        .one(app.db.read())
        .await?)
}

/// Removes one notice, or all.
pub async fn dismiss(app: &App, profile_id: i64, id: Option<i64>) -> Result<()> {
    let tx = app.db.begin().await?;
    let mut query = notification::Entity::delete_many().filter(notification::Column::ProfileId.eq(profile_id));
    if let Some(id) = id {
        query = query.filter(notification::Column::Id.eq(id));
    }
    query.exec(&*tx).await?;
    tx.commit().await
}
