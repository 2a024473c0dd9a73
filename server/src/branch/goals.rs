//! The needs assessment: what the branch wants to reach, how it would know, and when it looks again.

use sea_orm::{ActiveModelTrait, EntityTrait, ModelTrait, QueryOrder};
use serde_json::json;

use super::monthly::count::NAMES;
use crate::{
    base::{
        app::App,
        audit,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::goal as row,
};

const MOST_WORDS: usize = 300;
/// Days until a goal is looked at again, at most.
const LONGEST: i64 = 2 * 366;

/// A goal as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct New {
    pub words: String,
    pub measure: String,
    pub figure: String,
    /// `YYYY-MM-DD`
    pub review_on: String,
}

/// All goals, those that are to be looked at first on top.
///
/// # Errors
/// A fault of the database.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let goals = row::Entity::find().order_by_asc(row::Column::ReviewOn).order_by_asc(row::Column::Id);
    Ok(goals.all(app.db.read()).await?)
}

/// Sets a goal.
///
/// # Errors
/// 422 with a sentence for what is missing.
pub async fn add(app: &App, actor: &str, new: &New) -> Result<()> {
    let text = |text: &str| text.trim().chars().filter(|c| !c.is_control()).take(MOST_WORDS).collect::<String>();
    let (words, measure) = (text(&new.words), text(&new.measure));
    if words.is_empty() || measure.is_empty() {
        return Err(Error::unprocessable("Write down the goal, and how you would know that it is reached."));
    }
    if !new.figure.is_empty() && !NAMES.contains(&new.figure.as_str()) {
        return Err(Error::unprocessable("Choose one of the figures, or none."));
    }
    let now = app.clock.now_ms();
    let review = clock::day_start(&new.review_on).filter(|at| (now..=now + LONGEST * DAY).contains(at));
    let review = review.ok_or_else(|| Error::unprocessable("Choose a day within two years to look at it again."))?;
    let id = id::next(&app.clock);
    let (review_on, set_on) = (clock::day(review), clock::day(now));
    let model = row::Model { id, words, measure, figure: new.figure.clone(), review_on, set_on };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model).insert(&*tx).await?;
    audit::record(app, &tx, actor, "goal.add", &id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Takes a goal away: it is reached, or given up.
///
/// # Errors
/// 404 for what is not there.
pub async fn remove(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?.delete(&*tx).await?;
    audit::record(app, &tx, actor, "goal.remove", &id.to_string(), &json!({})).await?;
    tx.commit().await
}
