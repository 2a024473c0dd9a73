//! What is to be done in a case, by whom and until when.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    act::{require_open, words},
    conflict, list,
    timeline::{self, acts},
    watchers,
};
use crate::{
    base::{
        app::App,
        clock::DAY,
        error::{Error, Result},
        id,
    },
    entities::{case_task as row, profile},
};

const MOST_DAYS: i64 = 365;

/// A task, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub words: String,
    pub owner_id: Option<i64>,
    /// Within so many days.
    pub days: Option<i64>,
}

/// Adds a task; whoever is to do it is told.
///
/// # Errors
/// 422 without words, for a colleague who may not look into the case, or in a closed one.
pub async fn add(app: &App, me: &profile::Model, case_id: i64, new: New) -> Result<()> {
    let words = words(&new.words, "Write what is to be done.")?;
    if new.days.is_some_and(|d| !(1..=MOST_DAYS).contains(&d)) {
        return Err(Error::unprocessable("A task is due within one to 365 days."));
    }
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, case_id).await?;
    require_open(&case)?;
    if let Some(owner) = new.owner_id {
        if !conflict::judges_of(&*tx, &case).await?.iter().any(|j| j.id == owner) {
            return Err(Error::unprocessable("This colleague can't look into this case."));
        }
        if owner != me.id {
            watchers::write(app, &tx, owner).await?;
        }
    }
    let now = app.clock.now_ms();
    let row = row::Model {
        id: id::next(&app.clock),
        case_id,
        words: words.clone(),
        owner_id: new.owner_id,
        due_at: new.days.map(|d| now + d * DAY),
        created_at: now,
        escalated_at: None,
        done_at: None,
        done_by: None,
    };
    row::ActiveModel::from(row).insert(&*tx).await?;
    timeline::add(app, &tx, case_id, Some(me.id), acts::TASK, &words).await?;
    tx.commit().await
}

/// Ticks a task off, once.
///
/// # Errors
/// 404 for a task of another case, 422 where it is done already.
pub async fn done(app: &App, me: &profile::Model, case_id: i64, task_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    list::one(&*tx, me, case_id).await?;
    let task = row::Entity::find_by_id(task_id).filter(row::Column::CaseId.eq(case_id)).one(&*tx).await?;
    let task = task.ok_or(Error::NotFound)?;
    let change =
        row::ActiveModel { done_at: Set(Some(app.clock.now_ms())), done_by: Set(Some(me.id)), ..Default::default() };
    let open = row::Entity::update_many().set(change).filter(row::Column::Id.eq(task_id));
    if open.filter(row::Column::DoneAt.is_null()).exec(&*tx).await?.rows_affected == 0 {
        return Err(Error::unprocessable("A colleague has done this already."));
    }
    timeline::add(app, &tx, case_id, Some(me.id), acts::TASK_DONE, &task.words).await?;
    tx.commit().await
}

/// The tasks of a case, the first first.
pub async fn of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().filter(row::Column::CaseId.eq(case_id)).order_by_asc(row::Column::Id).all(db).await?)
}
