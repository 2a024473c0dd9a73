//! Who answers while a colleague is away.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::colleague;
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::answering_cover::{self as row, Column},
};

const LONGEST_MS: i64 = 366 * DAY;
const MOST_NOTE: usize = 300;

/// A cover, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// Handles of colleagues.
    pub away: String,
    pub cover: String,
    /// `YYYY-MM-DD`, both included.
    pub first_day: String,
    pub last_day: String,
    pub note: String,
}

/// Those that are not over, the next one on top.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let today = clock::day(app.clock.now_ms());
    let open = row::Entity::find().filter(Column::LastDay.gte(today)).order_by_asc(Column::FirstDay);
    Ok(open.all(app.db.read()).await?)
}

/// Who answers for a colleague today: somebody else, or none where she is there.
pub fn today<'a>(all: &'a [row::Model], today: &str, away_id: i64) -> Option<&'a row::Model> {
    all.iter().find(|c| c.away_id == away_id && c.first_day.as_str() <= today && today <= c.last_day.as_str())
}

/// Agrees on one.
///
/// # Errors
/// 422 for days that are none, for herself, or for somebody who is away as well.
pub async fn add(app: &App, new: New) -> Result<()> {
    let (first, last) = (clock::day_start(new.first_day.trim()), clock::day_start(new.last_day.trim()));
    let days = first.zip(last).filter(|(f, l)| f <= l && l - f <= LONGEST_MS && *l >= app.clock.now_ms() - DAY);
    let (first, last) =
        days.ok_or_else(|| Error::unprocessable("Choose a first and a last day, within a year and not in the past."))?;
    let (first_day, last_day) = (clock::day(first), clock::day(last));
    let tx = app.db.begin().await?;
    let away = colleague::by_handle(&*tx, &new.away).await?;
    let cover = colleague::by_handle(&*tx, &new.cover).await?;
    if away.id == cover.id {
        return Err(Error::unprocessable("Nobody can stand in for themselves. Name somebody else."));
    }
    let theirs = row::Entity::find().filter(Column::AwayId.eq(cover.id)).all(&*tx).await?;
    if theirs.iter().any(|c| c.first_day <= last_day && first_day <= c.last_day) {
        return Err(Error::unprocessable(
            "The person who answers is away on some of these days as well. Name somebody else.",
        ));
    }
    let note = new.note.trim().chars().filter(|c| *c != '\0').take(MOST_NOTE).collect();
    let model =
        row::Model { id: id::next(&app.clock), away_id: away.id, cover_id: cover.id, first_day, last_day, note };
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await
}

/// Takes one back.
pub async fn remove(app: &App, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await
}
