//! The inbox of a shared profile, as those who run it see it. Nothing here asks for one colleague's work: what is closed is
//! nobody's.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        inbox_item::{self as row, Column},
        inbox_note,
        profile::{self, Kind},
    },
};

/// How an answer stands, as the database has it.
pub mod state {
    pub const OPEN: &str = "open";
    pub const ANSWERED: &str = "answered";
    pub const LEFT: &str = "left";
    pub const CASE: &str = "case";
}

const MOST: u64 = 200;

/// Which of them a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    Open,
    /// The reader's own.
    Mine,
    Snoozed,
    Closed,
}

/// That a profile has an inbox.
///
/// # Errors
/// 404 for one that is not shared.
pub fn require_shared(profile: &profile::Model) -> Result<()> {
    if profile.kind == Kind::Shared { Ok(()) } else { Err(Error::NotFound) }
}

/// What waits first, on top; closed ones, the newest first.
pub async fn all(app: &App, shared_id: i64, me_id: i64, which: Which) -> Result<Vec<row::Model>> {
    let now = app.clock.now_ms();
    let awake = Condition::any().add(Column::SnoozedUntil.is_null()).add(Column::SnoozedUntil.lte(now));
    let query = row::Entity::find().filter(Column::ProfileId.eq(shared_id)).limit(MOST);
    let open = |query: sea_orm::Select<row::Entity>| query.filter(Column::State.eq(state::OPEN));
    let query = match which {
        Which::Open => open(query).filter(awake),
        Which::Mine => open(query).filter(awake).filter(Column::OwnerId.eq(me_id)),
        Which::Snoozed => open(query).filter(Column::SnoozedUntil.gt(now)),
        Which::Closed => query.filter(Column::State.ne(state::OPEN)),
    };
    let mut found = if which == Which::Closed {
        query.order_by_desc(Column::ClosedAt).all(app.db.read()).await?
    } else {
        query.order_by_asc(Column::CreatedAt).all(app.db.read()).await?
    };
    if which != Which::Closed {
        found.sort_by_key(|i| (i.due_at.is_none(), i.due_at));
    }
    Ok(found)
}

/// How many wait now.
pub async fn waiting(app: &App, shared_id: i64) -> Result<u64> {
    let open = row::Entity::find().filter(Column::ProfileId.eq(shared_id)).filter(Column::State.eq(state::OPEN));
    Ok(open.count(app.db.read()).await?)
}

/// One of them; missing and another profile's look the same.
pub async fn one(db: &impl ConnectionTrait, shared_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(Column::ProfileId.eq(shared_id)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// The notes beside one, the oldest first.
pub async fn notes(app: &App, id: i64) -> Result<Vec<inbox_note::Model>> {
    let notes = inbox_note::Entity::find().filter(inbox_note::Column::ItemId.eq(id));
    Ok(notes.order_by_asc(inbox_note::Column::Id).all(app.db.read()).await?)
}
