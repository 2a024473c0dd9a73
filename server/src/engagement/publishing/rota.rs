//! Who looks after a shared profile on which days, with a note for whoever comes next.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    engagement::inbox::rules::member,
    entities::{
        answering_cover, profile,
        rota_shift::{self as row, Column},
    },
};

const LONGEST_MS: i64 = 366 * DAY;
const MOST_NOTE: usize = 1_000;
/// Past shifts whose notes are still shown.
const SHOWN_MS: i64 = 14 * DAY;

/// A shift, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub handle: String,
    /// `YYYY-MM-DD`, both included.
    pub first_day: String,
    pub last_day: String,
}

/// Those of a profile that are not long over, the earliest first.
pub async fn all(db: &impl ConnectionTrait, app: &App, shared_id: i64) -> Result<Vec<row::Model>> {
    let since = clock::day(app.clock.now_ms() - SHOWN_MS);
    let open = row::Entity::find().filter(Column::ProfileId.eq(shared_id)).filter(Column::LastDay.gte(since));
    Ok(open.order_by_asc(Column::FirstDay).all(db).await?)
}

/// Whose shift a day is.
pub fn on<'a>(all: &'a [row::Model], day: &str) -> Option<&'a row::Model> {
    all.iter().find(|s| s.first_day.as_str() <= day && day <= s.last_day.as_str())
}

/// Gives somebody some days.
///
/// # Errors
/// 422 for days that are none, somebody's already, or on which the person is away.
pub async fn add(app: &App, shared: &profile::Model, new: New) -> Result<()> {
    let (first, last) = (clock::day_start(new.first_day.trim()), clock::day_start(new.last_day.trim()));
    let days = first.zip(last).filter(|(f, l)| f <= l && l - f <= LONGEST_MS && *l >= app.clock.now_ms() - DAY);
    let (first, last) =
        days.ok_or_else(|| Error::unprocessable("Choose a first and a last day, within a year and not in the past."))?;
    let (first_day, last_day) = (clock::day(first), clock::day(last));
    let tx = app.db.begin().await?;
    let member_id = member(&*tx, shared.id, new.handle.trim().trim_start_matches('@')).await?;
    let meets = |f: &str, l: &str| f <= last_day.as_str() && first_day.as_str() <= l;
    if all(&*tx, app, shared.id).await?.iter().any(|s| meets(&s.first_day, &s.last_day)) {
        return Err(Error::unprocessable("Some of these days are somebody's already. Choose others."));
    }
    let away = answering_cover::Entity::find().filter(answering_cover::Column::AwayId.eq(member_id));
    if away.all(&*tx).await?.iter().any(|c| meets(&c.first_day, &c.last_day)) {
        return Err(Error::unprocessable("This person is away on some of these days. Name somebody else."));
    }
    let shift = row::Model {
        id: id::next(&app.clock),
        profile_id: shared.id,
        member_id,
        first_day,
        last_day,
        note: String::new(),
    };
    row::ActiveModel::from(shift).insert(&*tx).await?;
    tx.commit().await
}

/// Leaves a note for whoever comes next.
pub async fn hand_over(app: &App, shared: &profile::Model, id: i64, note: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    one(&*tx, shared.id, id).await?;
    let note = note.trim().chars().filter(|c| *c != '\0').take(MOST_NOTE).collect();
    row::ActiveModel { id: Set(id), note: Set(note), ..Default::default() }.update(&*tx).await?;
    tx.commit().await
}

/// Takes a shift off the rota.
pub async fn remove(app: &App, shared: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    one(&*tx, shared.id, id).await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await
}

async fn one(db: &impl ConnectionTrait, shared_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(Column::ProfileId.eq(shared_id)).one(db).await?;
    found.ok_or(Error::NotFound)
}
