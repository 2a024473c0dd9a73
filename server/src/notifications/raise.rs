//! Raising and withdrawing notifications.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    base::{app::App, db::Tx, error::Result, hub::Event, id},
    entities::{
        block, mute,
        notification::{self, Kind},
        post, profile,
    },
    notifications::{
        groups, pile_on, push, requests,
        strangers::{self, Treatment},
    },
};

/// Raises a notice, once however often the same thing happens. Nobody hears of those whom they blocked; what a profile's
/// policy keeps aside waits in a request.
pub async fn raise(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    if to == from || block::exists(&**tx, to, from).await? {
        return Ok(());
    }
    let Some(sender) = profile::Entity::find_by_id(from).one(&**tx).await? else { return Ok(()) };
    if is_quiet(app, tx, to, &sender, post_id).await? || pile_on::takes(app, tx, to, &sender, kind, post_id).await? {
        return Ok(());
    }
    match strangers::treatment(app, tx, to, from, kind, post_id).await? {
        Treatment::Drop => Ok(()),
        treatment => store(app, tx, to, (kind, from, post_id), (None, treatment == Treatment::Filter)).await,
    }
}

/// Whether what somebody does is muted for a profile: the person, the server, or the conversation.
async fn is_quiet(app: &App, tx: &Tx, to: i64, sender: &profile::Model, post_id: Option<i64>) -> Result<bool> {
    if mute::silences(&**tx, to, sender, app.clock.now_ms()).await? {
        return Ok(true);
    }
    let Some(post_id) = post_id else { return Ok(false) };
    match post::Entity::find_by_id(post_id).one(&**tx).await? {
        Some(post) => Ok(mute::is_thread_muted(&**tx, to, post.thread()).await?),
        None => Ok(false),
    }
}

/// The same whoever it comes from: the end of a poll, a report.
pub async fn raise_always(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    store(app, tx, to, (kind, from, post_id), (None, false)).await
}

/// The same about a measure of the branch, which is its subject.
pub async fn raise_measure(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, measure_id: i64) -> Result<()> {
    store(app, tx, to, (kind, from, None), (Some(measure_id.to_string()), false)).await
}

/// What the branch tells somebody about something of her own, once for each subject. It comes from nobody in particular, so
/// it bears her own name, as Mastodon does it.
pub async fn raise_own(app: &App, tx: &Tx, to: i64, kind: Kind, about: String) -> Result<()> {
    store(app, tx, to, (kind, to, None), (Some(about), false)).await
}

async fn store(
    app: &App,
    tx: &Tx,
    to: i64,
    (kind, from, post_id): (Kind, i64, Option<i64>),
    (about, filtered): (Option<String>, bool),
) -> Result<()> {
    let recipient = profile::Entity::find_by_id(to).one(&**tx).await?;
    if recipient.is_none_or(|p| p.domain.is_some()) {
        return Ok(());
    }
    let now = app.clock.now_ms();
    // A number in some answers, which JavaScript reads.
    let id = id::next_number(&app.clock);
    if matches!(kind, Kind::Update | Kind::QuotedUpdate) {
        // The newest edit counts.
        forget_same(tx, to, kind, post_id).await?;
    }
    let row = notification::Model {
        id,
        profile_id: to,
        kind,
        from_id: from,
        post_id,
        // Reports and moves are each a notice of their own.
        subject: match about {
            Some(about) => about,
            None if matches!(kind, Kind::Report | Kind::Move) => now.to_string(),
            None => subject(post_id),
        },
        created_at: now,
        group_key: if filtered { groups::alone(id) } else { groups::key(tx, to, kind, post_id, (id, now)).await? },
        filtered,
    };
    let inserted = notification::Entity::insert(notification::ActiveModel::from(row.clone()))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    match (inserted, filtered) {
        (1, false) => {
            push::enqueue(app, tx, &row).await?;
            tx.publish(Event::Notified { profile_id: to, notification_id: row.id });
        }
        (1, true) => requests::note(app, tx, &row).await?,
        _ => {}
    }
    Ok(())
}

async fn forget_same(tx: &Tx, to: i64, kind: Kind, post_id: Option<i64>) -> Result<()> {
    notification::Entity::delete_many()
        .filter(notification::Column::ProfileId.eq(to))
        .filter(notification::Column::Kind.eq(kind))
        .filter(notification::Column::PostId.eq(post_id))
        .exec(&**tx)
        .await?;
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
