//! The register of the branch's accounts elsewhere: who gets in, where the keys are, and when somebody looks at that again.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::colleague;
use crate::{
    base::{
        app::App,
        audit,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::{
        outside_account::{self as row, Column},
        profile,
    },
};

const MOST_WORDS: usize = 200;
const LATEST_REVIEW_MS: i64 = 731 * DAY;

/// An account, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub service: String,
    pub address: String,
    pub keys_at: String,
    /// Handles of colleagues.
    pub holder: String,
    pub deputy: String,
    /// `YYYY-MM-DD`
    pub review_on: String,
}

/// All of them, those that are to be looked at first on top.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().order_by_asc(Column::ReviewOn).all(app.db.read()).await?)
}

/// How many are to be looked at today or were before.
pub async fn due(app: &App) -> Result<u64> {
    let today = clock::day(app.clock.now_ms());
    Ok(row::Entity::find().filter(Column::ReviewOn.lte(today)).count(app.db.read()).await?)
}

/// Adds an account, or changes the one with an id.
///
/// # Errors
/// 422 with a sentence for what is missing or makes no sense.
pub async fn save(app: &App, me: &profile::Model, id: Option<i64>, new: New) -> Result<()> {
    let text = |text: &str| text.trim().chars().filter(|c| !c.is_control()).take(MOST_WORDS).collect::<String>();
    let (service, address, keys_at) = (text(&new.service), text(&new.address), text(&new.keys_at));
    if service.is_empty() {
        return Err(Error::unprocessable("Name the service on which the account is."));
    }
    if !(address.starts_with("https://") || address.starts_with('@')) {
        return Err(Error::unprocessable(
            "Say where the account is: an address that begins with https:// or a handle.",
        ));
    }
    if keys_at.is_empty() {
        return Err(Error::unprocessable("Say where the login details are kept, and never the details themselves."));
    }
    let tx = app.db.begin().await?;
    let holder = colleague::by_handle(&*tx, &new.holder).await?;
    let deputy = colleague::by_handle(&*tx, &new.deputy).await?;
    if holder.id == deputy.id {
        return Err(Error::unprocessable("Two people need access. Name somebody else as deputy."));
    }
    let review_on = review_day(app, &new.review_on)?;
    let model = row::Model {
        id: id.unwrap_or_else(|| id::next(&app.clock)),
        service,
        address,
        keys_at,
        holder_id: holder.id,
        deputy_id: deputy.id,
        review_on,
        reviewed_on: None,
    };
    let subject = model.address.clone();
    match id {
        Some(id) => {
            let before = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
            let model = row::Model { reviewed_on: before.reviewed_on, ..model };
            row::ActiveModel::from(model).reset_all().update(&*tx).await?;
        }
        None => {
            row::ActiveModel::from(model).insert(&*tx).await?;
        }
    }
    audit::record(app, &tx, &me.handle, "account.save", &subject, &json!({})).await?;
    tx.commit().await
}

fn review_day(app: &App, day: &str) -> Result<String> {
    let now = app.clock.now_ms();
    let at = clock::day_start(day.trim()).filter(|at| (now - DAY..=now + LATEST_REVIEW_MS).contains(at));
    let at = at.ok_or_else(|| Error::unprocessable("Choose a day within two years for the next review."))?;
    Ok(clock::day(at))
}

/// Somebody has looked: who holds the keys is still right, and the next day is chosen.
///
/// # Errors
/// 404 for what is not there, 422 for a day that is none.
pub async fn review(app: &App, me: &profile::Model, id: i64, next: &str) -> Result<()> {
    let review_on = review_day(app, next)?;
    let tx = app.db.begin().await?;
    let before = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let subject = before.address.clone();
    let model = row::Model { review_on, reviewed_on: Some(clock::day(app.clock.now_ms())), ..before };
    row::ActiveModel::from(model).reset_all().update(&*tx).await?;
    audit::record(app, &tx, &me.handle, "account.review", &subject, &json!({})).await?;
    tx.commit().await
}

/// Takes an account off the register: it was closed, or is the branch's no more.
pub async fn remove(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let before = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    audit::record(app, &tx, &me.handle, "account.remove", &before.address, &json!({})).await?;
    tx.commit().await
}
