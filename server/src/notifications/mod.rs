//! Notices to our profiles.

pub mod groups;
pub mod requests;
mod strangers;

pub use strangers::{Policy, Treatment, change_policy, policy_of};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select, sea_query::OnConflict};

use crate::{
    app::App,
    blocks, conversations,
    db::Tx,
    entities::{
        notification::{self, Kind},
        post, profile,
    },
    error::Result,
    hub::Event,
    id, mutes,
    page::Page,
    push,
};

/// Raises a notice, once however often the same thing happens. Nobody hears of those whom they blocked; what a profile's
/// policy keeps aside waits in a request.
pub async fn raise(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    if to == from || blocks::exists(&**tx, to, from).await? || is_quiet(app, tx, to, from, post_id).await? {
        return Ok(());
    }
    match strangers::treatment(app, tx, to, from, kind, post_id).await? {
        Treatment::Drop => Ok(()),
        treatment => store(app, tx, to, (kind, from, post_id), treatment == Treatment::Filter).await,
    }
}

/// Whether what somebody does is muted for a profile: the person, the server, or the conversation.
async fn is_quiet(app: &App, tx: &Tx, to: i64, from: i64, post_id: Option<i64>) -> Result<bool> {
    let Some(sender) = profile::Entity::find_by_id(from).one(&**tx).await? else { return Ok(true) };
    if mutes::silences(&**tx, to, &sender, app.clock.now_ms()).await? {
        return Ok(true);
    }
    let Some(post_id) = post_id else { return Ok(false) };
    match post::Entity::find_by_id(post_id).one(&**tx).await? {
        Some(post) => mutes::is_thread_muted(&**tx, to, conversations::thread_of(&post)).await,
        None => Ok(false),
    }
}

/// The same whoever it comes from: the end of a poll, a report.
pub async fn raise_always(app: &App, tx: &Tx, to: i64, kind: Kind, from: i64, post_id: Option<i64>) -> Result<()> {
    store(app, tx, to, (kind, from, post_id), false).await
}

async fn store(
    app: &App,
    tx: &Tx,
    to: i64,
    (kind, from, post_id): (Kind, i64, Option<i64>),
    filtered: bool,
) -> Result<()> {
    let recipient = profile::Entity::find_by_id(to).one(&**tx).await?;
    if recipient.is_none_or(|p| p.domain.is_some()) {
        return Ok(());
    }
    let now = app.clock.now_ms();
    let id = id::ordered(now);
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
        subject: if matches!(kind, Kind::Report | Kind::Move) { now.to_string() } else { subject(post_id) },
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

/// Which of a profile's notices are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// All kinds, where none are named.
    pub only: Vec<Kind>,
    pub except: Vec<Kind>,
    /// Of one other profile; then also what is kept aside of hers.
    pub from: Option<i64>,
    /// What is kept aside as well.
    pub filtered: bool,
}

impl Wish {
    /// A profile's notices that fit.
    pub fn of(&self, profile_id: i64) -> Select<notification::Entity> {
        let mut query = notification::Entity::find().filter(notification::Column::ProfileId.eq(profile_id));
        if !self.only.is_empty() {
            query = query.filter(notification::Column::Kind.is_in(self.only.iter().copied()));
        }
        if !self.except.is_empty() {
            query = query.filter(notification::Column::Kind.is_not_in(self.except.iter().copied()));
        }
        match self.from {
            Some(from) => query.filter(notification::Column::FromId.eq(from)),
            None if !self.filtered => query.filter(notification::Column::Filtered.eq(false)),
            None => query,
        }
    }
}

/// A page of a profile's notices, newest first.
pub async fn of(app: &App, profile_id: i64, wish: &Wish, page: Page) -> Result<Vec<notification::Model>> {
    let query = wish.of(profile_id);
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
    requests::recount(&tx, profile_id).await?;
    tx.commit().await
}
