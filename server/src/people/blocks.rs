//! Blocking: neither side reads or follows the other.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use serde_json::Value;

use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        page::Page,
        typed::typed,
    },
    entities::{
        block,
        profile::{self, Kind},
        uri,
    },
    people::{follows, lists},
    wire::{
        activitypub::activity,
        outbox::{self, Recipients, Sendable},
    },
};

/// The longest that a block in the branch's name may last without somebody looking at it again.
pub const MOST_DAYS: i64 = 365;
/// How long one lasts that an app has made, which asks for no reason.
pub const DAYS_WITHOUT_REASON: i64 = 30;
const MOST_REASON: usize = 500;
/// Blocks that one run of the hourly tidying ends.
const STEP: u64 = 200;
const MOST_LISTED: u64 = 80;

/// Why and until when a profile that speaks for the branch blocks somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    pub reason: String,
    pub ends_at: Option<i64>,
}

impl Term {
    /// # Errors
    /// 422 without a reason or an end.
    pub fn of(app: &App, reason: &str, days: Option<i64>) -> Result<Self> {
        let reason = typed(reason, MOST_REASON)?;
        if reason.is_empty() {
            return Err(Error::unprocessable("Say why. A block in the branch's name needs a reason."));
        }
        let days = days.filter(|d| (1..=MOST_DAYS).contains(d));
        let days = days
            .ok_or_else(|| Error::unprocessable("A block in the branch's name needs an end. Choose 1 to 365 days."))?;
        Ok(Self { reason, ends_at: Some(app.clock.now_ms() + days * DAY) })
    }

    /// Of a block that was made without asking: one in the branch's name ends soon, unless somebody says why.
    fn unasked(app: &App, blocker: &profile::Model) -> Self {
        let ends_at = speaks_for_branch(blocker).then(|| app.clock.now_ms() + DAYS_WITHOUT_REASON * DAY);
        Self { reason: String::new(), ends_at }
    }
}

/// Whether what a profile does is done in the branch's name.
pub fn speaks_for_branch(profile: &profile::Model) -> bool {
    matches!(profile.kind, Kind::Professional | Kind::Shared)
}

/// Blocks a profile: both stop following, and neither sees the other's posts in a timeline.
pub async fn block(app: &App, blocker: &profile::Model, blocked: &profile::Model) -> Result<()> {
    block_for(app, blocker, blocked, Term::unasked(app, blocker)).await
}

/// The same with a reason and an end; a block that is there already gets these.
pub async fn block_for(app: &App, blocker: &profile::Model, blocked: &profile::Model, term: Term) -> Result<()> {
    if blocker.id == blocked.id {
        return Err(Error::forbidden("You can't block yourself."));
    }
    // Said in words that every server understands, then as a block.
    follows::unfollow(app, blocker, blocked).await?;
    let tx = app.db.begin().await?;
    let fresh = insert(app, &tx, blocker.id, blocked.id, &term).await?;
    if !fresh && !term.reason.is_empty() {
        renew(&tx, blocker.id, blocked.id, term).await?;
    }
    follows::dismiss(app, &tx, blocker, blocked).await?;
    lists::drop_member(&tx, blocker.id, blocked.id).await?;
    follows::clear_home(&tx, blocker.id, blocked.id).await?;
    follows::clear_home(&tx, blocked.id, blocker.id).await?;
    if let (true, Some(row)) = (fresh, row(&*tx, blocker.id, blocked.id).await?) {
        tell(app, &tx, blocker, blocked, activity_of(&row, blocker, blocked)).await?;
    }
    tx.commit().await
}

/// The activity of a block. A block that was ended and made again is another one.
fn activity_of(row: &block::Model, blocker: &profile::Model, blocked: &profile::Model) -> Value {
    let uri = format!("{}/blocks/{}-{}", blocker.uri, blocked.id, row.created_at);
    activity::block(&uri, &blocker.uri, &blocked.uri)
}

async fn tell(app: &App, tx: &Tx, blocker: &profile::Model, blocked: &profile::Model, body: Value) -> Result<()> {
    outbox::send(app, tx, blocker, &Sendable::other(body)?, &blocked.uri, &Recipients::only(blocked)).await
}

/// Another server's profile has blocked one of ours: neither follows the other any more. By state, so twice is as good
/// as once. Its id is kept, for it is all that some say when they end it.
pub async fn receive(app: &App, tx: &Tx, blocker: &profile::Model, blocked: &profile::Model, uri: &str) -> Result<()> {
    insert(app, tx, blocker.id, blocked.id, &Term::default()).await?;
    let named = block::ActiveModel { uri: Set(Some(uri.to_owned())), ..Default::default() };
    change(tx, blocker.id, blocked.id, named).await?;
    follows::receive_removal(tx, blocker.id, blocked.id).await?;
    follows::receive_removal(tx, blocked.id, blocker.id).await?;
    follows::clear_home(tx, blocked.id, blocker.id).await
}

/// The block that another server's profile has made under an id.
pub async fn by_uri(db: &impl ConnectionTrait, blocker_id: i64, id: &str) -> Result<Option<block::Model>> {
    let own = block::Entity::find().filter(block::Column::BlockerId.eq(blocker_id));
    Ok(own.filter(block::Column::Uri.is_in(uri::forms(id))).one(db).await?)
}

/// It has ended its block.
pub async fn receive_removal(tx: &Tx, blocker_id: i64, blocked_id: i64) -> Result<()> {
    block::Entity::delete_by_id((blocker_id, blocked_id)).exec(&**tx).await?;
    Ok(())
}

/// Whether it was not there already.
async fn insert(app: &App, tx: &Tx, blocker_id: i64, blocked_id: i64, term: &Term) -> Result<bool> {
    // Their time pages them, so no two blocks of one profile have the same.
    let last = block::Entity::find()
        .filter(block::Column::BlockerId.eq(blocker_id))
        .order_by_desc(block::Column::CreatedAt)
        .one(&**tx)
        .await?;
    let row = block::ActiveModel {
        blocker_id: Set(blocker_id),
        blocked_id: Set(blocked_id),
        created_at: Set(last.map_or(0, |l| l.created_at + 1).max(app.clock.now_ms())),
        reason: Set(term.reason.clone()),
        ends_at: Set(term.ends_at),
        uri: Set(None),
    };
    let inserted = block::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(inserted == 1)
}

async fn renew(tx: &Tx, blocker_id: i64, blocked_id: i64, term: Term) -> Result<()> {
    let renewed = block::ActiveModel { reason: Set(term.reason), ends_at: Set(term.ends_at), ..Default::default() };
    change(tx, blocker_id, blocked_id, renewed).await
}

async fn change(tx: &Tx, blocker_id: i64, blocked_id: i64, to: block::ActiveModel) -> Result<()> {
    block::Entity::update_many()
        .set(to)
        .filter(block::Column::BlockerId.eq(blocker_id))
        .filter(block::Column::BlockedId.eq(blocked_id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Ends blocks whose time is over.
pub async fn end_due(app: &App) -> Result<()> {
    let due = block::Entity::find().filter(block::Column::EndsAt.lte(app.clock.now_ms())).limit(STEP);
    let due = due.all(app.db.read()).await?;
    let people = profile::by_ids(app.db.read(), due.iter().flat_map(|b| [b.blocker_id, b.blocked_id])).await?;
    for row in due {
        if let (Some(blocker), Some(blocked)) = (people.get(&row.blocker_id), people.get(&row.blocked_id)) {
            unblock(app, blocker, blocked).await?;
        }
    }
    Ok(())
}

/// Of whom a profile has blocked, each with its reason and its end.
pub async fn terms(app: &App, profile_id: i64) -> Result<Vec<block::Model>> {
    let own = block::Entity::find().filter(block::Column::BlockerId.eq(profile_id)).limit(MOST_LISTED);
    Ok(own.order_by_desc(block::Column::CreatedAt).all(app.db.read()).await?)
}

/// A page of whom a profile has blocked, the newest first. Blocks have no id of their own; their time pages them.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<block::Model>> {
    let query = block::Entity::find().filter(block::Column::BlockerId.eq(profile_id));
    Ok(page.sort(page.of(query, block::Column::CreatedAt).all(app.db.read()).await?))
}

/// Ends a block; follows are not restored.
pub async fn unblock(app: &App, blocker: &profile::Model, blocked: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    if let Some(row) = row(&*tx, blocker.id, blocked.id).await? {
        block::Entity::delete_by_id((blocker.id, blocked.id)).exec(&*tx).await?;
        tell(app, &tx, blocker, blocked, activity::undo(activity_of(&row, blocker, blocked))).await?;
    }
    tx.commit().await
}

async fn row(db: &impl ConnectionTrait, blocker_id: i64, blocked_id: i64) -> Result<Option<block::Model>> {
    Ok(block::Entity::find_by_id((blocker_id, blocked_id)).one(db).await?)
}
