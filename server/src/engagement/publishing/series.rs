//! Posts that come again every week, fortnight or month: each is scheduled four weeks ahead, and can be changed by itself.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    planned::{self, state},
    send,
};
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::{
        planned_post,
        post_series::{self as row, Column},
        profile,
    },
    login::members,
    policy::scope::audience_name,
    posts::drafts::schedule,
};

/// How often.
pub const EVERY: [&str; 3] = ["week", "fortnight", "month"];
const AHEAD_MS: i64 = 28 * DAY;
const LONGEST_MS: i64 = 366 * DAY;
/// The last day that every month has.
const LAST_OF_ALL: &str = "28";

/// What is to be repeated, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub text: String,
    pub audience: String,
    pub every: String,
    pub first_at: Option<i64>,
    /// `YYYY-MM-DD`, included.
    pub last_day: String,
}

/// The clock of the branch: what is repeated keeps its time when summer ends.
fn zone(app: &App) -> impl Fn(i64) -> i64 + use<'_> {
    |at| clock::zone_offset(&app.config.time_zone, at)
}

/// Those of a profile, the next one first.
pub async fn all(app: &App, shared_id: i64) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(Column::ProfileId.eq(shared_id)).order_by_asc(Column::NextAt);
    Ok(own.all(app.db.read()).await?)
}

/// Begins to repeat a post, and schedules those of the next four weeks.
///
/// # Errors
/// 422 with a sentence for what is missing.
pub async fn add(app: &App, shared: &profile::Model, me: &profile::Model, new: New) -> Result<()> {
    let text = new.text.replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() {
        return Err(Error::unprocessable("Write something first."));
    }
    if !EVERY.contains(&new.every.as_str()) {
        return Err(Error::unprocessable("Choose how often it comes again."));
    }
    let audience = planned::audience(&new.audience)?;
    let first_at = new.first_at.ok_or_else(|| Error::unprocessable("Choose a day and a time."))?;
    schedule::check_time(app, first_at)?;
    let wall = clock::to_wall(first_at, zone(app));
    if new.every == "month" && &wall[8..10] > LAST_OF_ALL {
        return Err(Error::unprocessable("Not every month has this day. Choose one up to the 28th."));
    }
    let last = clock::day_start(new.last_day.trim())
        .filter(|l| clock::day(*l).as_str() >= &wall[..10] && l - first_at <= LONGEST_MS);
    let last = last.ok_or_else(|| Error::unprocessable("Say until which day, within a year."))?;
    let model = row::Model {
        id: id::next(&app.clock),
        profile_id: shared.id,
        text,
        audience: audience_name(audience).to_owned(),
        every: new.every,
        next_at: first_at,
        last_day: clock::day(last),
        writer_id: me.id,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    tx.commit().await?;
    ahead(app, shared, model).await
}

/// Ends it; what is scheduled already stays.
pub async fn remove(app: &App, shared: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let own = row::Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::ProfileId.eq(shared.id));
    let gone = own.exec(&*tx).await?;
    tx.commit().await?;
    if gone.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Schedules what comes within four weeks, of every profile; what is over goes.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let due = row::Entity::find().filter(Column::NextAt.lte(now + AHEAD_MS)).all(app.db.read()).await?;
    let profiles = profile::by_ids(app.db.read(), due.iter().map(|s| s.profile_id)).await?;
    for series in due {
        let Some(shared) = profiles.get(&series.profile_id) else { continue };
        ahead(app, shared, series).await?;
    }
    Ok(())
}

async fn ahead(app: &App, shared: &profile::Model, mut series: row::Model) -> Result<()> {
    let until = app.clock.now_ms() + AHEAD_MS;
    while series.next_at <= until && clock::to_wall(series.next_at, zone(app))[..10] <= *series.last_day {
        series = one(app, shared, series).await?;
    }
    if clock::to_wall(series.next_at, zone(app))[..10] > *series.last_day {
        let tx = app.db.begin().await?;
        row::Entity::delete_by_id(series.id).exec(&*tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Makes the next one and moves on, together; then it is sent. What can't be scheduled stays a draft that says why.
async fn one(app: &App, shared: &profile::Model, series: row::Model) -> Result<row::Model> {
    let (at, next_at) = (series.next_at, after(app, &series));
    let tx = app.db.begin().await?;
    row::ActiveModel { id: Set(series.id), next_at: Set(next_at), ..Default::default() }.update(&*tx).await?;
    let planned = planned_post::Model {
        id: id::next(&app.clock),
        profile_id: shared.id,
        state: state::DRAFT.to_owned(),
        text: series.text.clone(),
        audience: series.audience.clone(),
        planned_at: Some(at),
        goal: String::new(),
        goal_count: 0,
        writer_id: series.writer_id,
        from_id: None,
        series_id: Some(series.id),
        post_id: None,
        fault: None,
        created_at: app.clock.now_ms(),
    };
    // While the branch slept, its time went by.
    let made = if at > app.clock.now_ms() { planned::insert(&tx, planned).await.map(Some) } else { Ok(None) };
    tx.commit().await?;
    if let Ok(Some(id)) = made {
        send_or_say(app, shared, series.writer_id, id).await?;
    }
    Ok(row::Model { next_at, ..series })
}

async fn send_or_say(app: &App, shared: &profile::Model, writer_id: i64, id: i64) -> Result<()> {
    let members = members::of(app.db.read(), shared.id).await?;
    let fault = match members.iter().find(|m| m.profile.id == writer_id) {
        Some(writer) => match send::send(app, shared, &writer.profile, (id, true)).await {
            Ok(_) => return Ok(()),
            Err(error @ (Error::Internal(_) | Error::Unavailable(_))) => return Err(error),
            Err(error) => error.to_string(),
        },
        None => "Whoever set this up no longer runs this profile. Schedule it yourself.".to_owned(),
    };
    let tx = app.db.begin().await?;
    planned_post::ActiveModel { id: Set(id), fault: Set(Some(fault)), ..Default::default() }.update(&*tx).await?;
    tx.commit().await
}

/// The time after the next, at the same hour on the branch's clock.
fn after(app: &App, series: &row::Model) -> i64 {
    let wall = clock::to_wall(series.next_at, zone(app));
    let day = clock::day_start(&wall[..10]).unwrap_or(series.next_at);
    let next = match series.every.as_str() {
        "week" => clock::day(day + 7 * DAY),
        "fortnight" => clock::day(day + 14 * DAY),
        _ => format!("{}{}", &clock::first_of_next_month(day)[..8], &wall[8..10]),
    };
    clock::from_wall(&format!("{next}{}", &wall[10..]), zone(app)).unwrap_or(series.next_at + 28 * DAY)
}
