//! What has waited too long: those above whoever looks into a case are told, and whoever has a task.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{
    conflict,
    timeline::{self, acts},
    watchers,
};
use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::{
        case_task,
        moderation_case::{self as row, Column},
        notification::Kind as Notice,
        profile,
    },
    jobs::{Job, Letter, SendMail, enqueue_once},
    login::{self, roles},
    notifications,
};

/// Cases and tasks that one run tells of.
const STEP: u64 = 200;

/// Runs with the hourly tidying; each case and each task is told of once.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let late = row::Entity::find()
        .filter(Column::ClosedAt.is_null())
        .filter(Column::DueAt.lt(now))
        .filter(Column::EscalatedAt.is_null())
        .filter(Column::HandedOverAt.is_null())
        .limit(STEP);
    for case in late.all(app.db.read()).await? {
        escalate(app, &case, now).await?;
    }
    let tasks = case_task::Entity::find()
        .filter(case_task::Column::DoneAt.is_null())
        .filter(case_task::Column::EscalatedAt.is_null())
        .filter(case_task::Column::DueAt.lt(now))
        .limit(STEP);
    for task in tasks.all(app.db.read()).await? {
        remind(app, &task, now).await?;
    }
    Ok(())
}

async fn escalate(app: &App, case: &row::Model, now: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { escalated_at: Set(Some(now)), ..Default::default() };
    let first = row::Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(case.id))
        .filter(Column::EscalatedAt.is_null())
        .filter(Column::ClosedAt.is_null())
        .exec(&*tx)
        .await?;
    if first.rows_affected == 0 {
        return Ok(());
    }
    timeline::add(app, &tx, case.id, None, acts::ESCALATED, "").await?;
    for judge in above(&tx, case).await? {
        notifications::raise_own(app, &tx, judge.id, Notice::Report, format!("late {}", case.id)).await?;
        let mail = Job::SendMail(SendMail { profile_id: judge.id, letter: Letter::CaseLate, subject_id: 0 });
        enqueue_once(app, &tx, &mail, now).await?;
    }
    tx.commit().await
}

/// Those who outrank whoever looks into a case; all who may, where nobody does, or nobody is above her.
async fn above(tx: &Tx, case: &row::Model) -> Result<Vec<profile::Model>> {
    let judges = conflict::judges_of(&**tx, case).await?;
    let colleagues = login::colleagues(&**tx).await?;
    let role = |id: i64| colleagues.iter().find(|(p, _)| p.id == id).map(|(_, role)| *role);
    let Some(owner) = case.owner_id.and_then(role) else { return Ok(judges) };
    let outranks = |j: &&profile::Model| role(j.id).is_some_and(|r| roles::outranks(r, owner));
    let higher: Vec<profile::Model> = judges.iter().filter(outranks).cloned().collect();
    Ok(if higher.is_empty() { judges } else { higher })
}

/// Whoever is to do a task, or looks into its case.
async fn remind(app: &App, task: &case_task::Model, now: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let change = case_task::ActiveModel { escalated_at: Set(Some(now)), ..Default::default() };
    case_task::Entity::update_many().set(change).filter(case_task::Column::Id.eq(task.id)).exec(&*tx).await?;
    let case = row::Entity::find_by_id(task.case_id).one(&*tx).await?;
    if let Some(case) = case.filter(|c| c.closed_at.is_none()) {
        let who = task.owner_id.or(case.owner_id);
        for judge in conflict::judges_of(&*tx, &case).await?.iter().filter(|j| Some(j.id) == who) {
            notifications::raise_own(app, &tx, judge.id, Notice::Report, format!("task {}", task.id)).await?;
            watchers::write(app, &tx, judge.id).await?;
        }
    }
    tx.commit().await
}
