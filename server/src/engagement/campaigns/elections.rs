//! Before an election, what a library campaigns for may be read as taking sides: on these days no campaign posts.

use sea_orm::{ActiveModelTrait, EntityTrait, QueryOrder};

use super::brief::words;
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::{
        election_period::{self as row, Column},
        profile,
    },
    login::{self, roles::Permission},
};

const LONGEST_MS: i64 = 184 * DAY;
const MOST_NAME: usize = 120;

/// All periods that are not over, the next one first.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let today = clock::day(app.clock.now_ms());
    let rows = row::Entity::find().order_by_asc(Column::FirstDay).all(app.db.read()).await?;
    Ok(rows.into_iter().filter(|p| p.last_day >= today).collect())
}

/// The period that a day is in.
pub async fn on(app: &App, day: &str) -> Result<Option<row::Model>> {
    let all = row::Entity::find().all(app.db.read()).await?;
    Ok(all.into_iter().find(|p| p.first_day.as_str() <= day && day <= p.last_day.as_str()))
}

/// Sets the days on which campaigns pause.
///
/// # Errors
/// 403 for whoever doesn't manage the branch's settings, 422 for days that are none.
pub async fn add(app: &App, me: &profile::Model, (name, first, last): (&str, &str, &str)) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageSettings).await?;
    let name = words(name, MOST_NAME);
    if name.is_empty() {
        return Err(Error::unprocessable("Say which election it is."));
    }
    let (first, last) = (clock::day_start(first.trim()), clock::day_start(last.trim()));
    let days = first.zip(last).filter(|(f, l)| f <= l && l - f <= LONGEST_MS && *l >= app.clock.now_ms() - DAY);
    let (first, last) =
        days.ok_or_else(|| Error::unprocessable("Choose a first and a last day, within half a year."))?;
    let period =
        row::Model { id: id::next(&app.clock), name, first_day: clock::day(first), last_day: clock::day(last) };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(period).insert(&*tx).await?;
    tx.commit().await
}

/// Takes a period back.
pub async fn remove(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageSettings).await?;
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await
}
