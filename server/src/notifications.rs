//! Notices to our profiles.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    app::App,
    blocks, conversations,
    db::Tx,
    entities::{
        notification::{self, Kind},
        post, profile,
    },
    error::Result,
    follows,
    hub::Event,
    id, mutes,
    page::Page,
    standing::{self, Standing},
};

/// Raises a notice, once however often the same thing happens. Nobody hears of those whom they blocked.
pub async fn raise(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    if to == from || blocks::exists(&**tx, to, from).await? || is_quiet(app, tx, to, from, post_id).await? {
        return Ok(());
    }
    raise_always(app, tx, to, kind, from, post_id).await
}

/// Whether what somebody does is muted for a profile: the person, the server, the conversation, or a server that the
/// branch filters and whose people the profile does not follow.
async fn is_quiet(app: &App, tx: &Tx, to: i64, from: i64, post_id: Option<i64>) -> Result<bool> {
    let Some(sender) = profile::Entity::find_by_id(from).one(&**tx).await? else { return Ok(true) };
    if mutes::silences(&**tx, to, &sender, app.clock.now_ms()).await? {
        return Ok(true);
    }
    if let Some(post_id) = post_id
        && let Some(post) = post::Entity::find_by_id(post_id).one(&**tx).await?
        && mutes::is_thread_muted(&**tx, to, conversations::thread_of(&post)).await?
    {
        return Ok(true);
    }
    let filtered = standing::of_actor(app, &**tx, &sender).await? == Standing::Filter;
    Ok(filtered && follows::find(&**tx, to, from).await?.is_none())
}

/// The same whoever it comes from: the end of a poll, a report.
pub async fn raise_always(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    let recipient = profile::Entity::find_by_id(to).one(&**tx).await?;
    if recipient.is_none_or(|p| p.domain.is_some()) {
        return Ok(());
    }
    let now = app.clock.now_ms();
    let row = notification::Model {
        id: id::ordered(now),
        profile_id: to,
        kind,
        from_id: from,
        post_id,
        // Reports and moves are each a notice of their own.
        subject: if matches!(kind, Kind::Report | Kind::Move) { now.to_string() } else { subject(post_id) },
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

/// A page of a profile's notices of some kinds (all, where none are named), newest first; from one other profile, if
/// that is asked for.
pub async fn of(
    app: &App,
    profile_id: i64,
    only: &[Kind],
    except: &[Kind],
    from: Option<i64>,
    page: Page,
) -> Result<Vec<notification::Model>> {
    let mut query = notification::Entity::find().filter(notification::Column::ProfileId.eq(profile_id));
    if !only.is_empty() {
        query = query.filter(notification::Column::Kind.is_in(only.iter().copied()));
    }
    if let Some(from) = from {
        query = query.filter(notification::Column::FromId.eq(from));
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
