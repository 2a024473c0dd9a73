//! Who has read which version, and who has to.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::versions::{in_force, state};
use crate::{
    base::{
        app::App,
        clock::{DAY, day, day_start},
        error::{Error, Result},
    },
    entities::{
        handbook_reading as reading, handbook_version as row,
        profile::{self, Kind},
    },
};

const MOST_OBJECTION: usize = 1_000;

/// How a profile stands to the handbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The number that it has read, and the one in force; zero for none.
    pub read: i64,
    pub in_force: i64,
    /// When the time to read is over.
    pub due_ms: i64,
    pub is_overdue: bool,
}

impl Standing {
    pub fn is_read(&self) -> bool {
        self.read >= self.in_force
    }
}

/// Id, number, first day and days to read of the version in force; not its words.
async fn brief(app: &App, db: &impl ConnectionTrait) -> Result<Option<(i64, i64, Option<String>, i64)>> {
    Ok(row::Entity::find()
        .select_only()
        .columns([row::Column::Id, row::Column::Number, row::Column::EffectiveOn, row::Column::ReadWithin])
        .filter(row::Column::State.eq(state::PUBLISHED))
        .filter(row::Column::EffectiveOn.lte(day(app.clock.now_ms())))
        .order_by_desc(row::Column::Number)
        .into_tuple()
        .one(db)
        .await?)
}

/// How a profile stands; shared profiles and other servers' have nothing to read.
pub async fn of(app: &App, profile: &profile::Model) -> Result<Standing> {
    if !matches!(profile.kind, Kind::Professional | Kind::Personal) {
        return Ok(Standing::default());
    }
    let db = app.db.read();
    let Some((id, number, effective_on, read_within)) = brief(app, db).await? else { return Ok(Standing::default()) };
    let is_read = reading::Entity::find_by_id((profile.id, id)).one(db).await?.is_some();
    // What was read before is still what was read; only asked where the newest is not.
    let read = if is_read { number } else { read_before(app, profile.id, number).await?.map_or(0, |v| v.number) };
    // Whoever comes later has as long from her first day on.
    let begun =
        effective_on.as_deref().and_then(day_start).unwrap_or(0).max(day_start(&profile.created_on).unwrap_or(0));
    let due_ms = begun + (read_within + 1) * DAY;
    Ok(Standing { read, in_force: number, due_ms, is_overdue: !is_read && app.clock.now_ms() > due_ms })
}

/// Says that a profile has read a version, with or without an objection, which is noted and blocks nothing.
///
/// # Errors
/// 422 for a version that is no longer in force.
pub async fn confirm(app: &App, profile: &profile::Model, number: i64, objection: &str) -> Result<()> {
    if !matches!(profile.kind, Kind::Professional | Kind::Personal) {
        return Err(Error::forbidden("The handbook is read and confirmed from a profile of your own."));
    }
    let version = in_force(app, app.db.read()).await?.ok_or(Error::NotFound)?;
    if version.number != number {
        return Err(Error::unprocessable("There is a newer handbook than the one that you have read. Read it first."));
    }
    let objection: String = objection.trim().chars().filter(|c| *c != '\0').take(MOST_OBJECTION).collect();
    let tx = app.db.begin().await?;
    reading::Entity::delete_by_id((profile.id, version.id)).exec(&*tx).await?;
    let model = reading::ActiveModel {
        profile_id: Set(profile.id),
        version_id: Set(version.id),
        read_on: Set(day(app.clock.now_ms())),
        objection: Set(Some(objection).filter(|o| !o.is_empty())),
    };
    model.insert(&*tx).await?;
    tx.commit().await
}

/// The newest version that a profile has read before the one in force: what has changed since is shown first.
pub async fn read_before(app: &App, profile_id: i64, number: i64) -> Result<Option<row::Model>> {
    let read = reading::Entity::find().filter(reading::Column::ProfileId.eq(profile_id)).all(app.db.read()).await?;
    let ids: Vec<i64> = read.into_iter().map(|r| r.version_id).collect();
    let earlier = row::Entity::find().filter(row::Column::Id.is_in(ids)).filter(row::Column::Number.lt(number));
    Ok(earlier.order_by_desc(row::Column::Number).one(app.db.read()).await?)
}

/// Who among professional profiles has read a version: day and objection.
pub async fn of_version(app: &App, version_id: i64) -> Result<Vec<reading::Model>> {
    Ok(reading::Entity::find().filter(reading::Column::VersionId.eq(version_id)).all(app.db.read()).await?)
}
