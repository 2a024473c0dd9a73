//! Requests that nobody answers, cases that nobody was asked about yet, and what is to be forgotten.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::state;
use crate::{
    base::{app::App, clock::DAY, error::Result},
    entities::{case_link, case_request as row, moderation_case},
    jobs::{HandOver, Job, enqueue_once},
    moderation::cases::timeline::{self, acts},
};

/// How long another branch has for an answer.
const OPEN_MS: i64 = 14 * DAY;
/// What others have asked is forgotten so long after it was asked.
const KEPT_MS: i64 = 90 * DAY;
/// Rows that one run looks at.
const STEP: u64 = 200;

/// Runs with the hourly tidying.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let late = row::Entity::find()
        .filter(row::Column::State.is_in(state::OPEN))
        .filter(row::Column::CreatedAt.lt(now - OPEN_MS))
        .limit(STEP);
    for request in late.all(app.db.read()).await? {
        let tx = app.db.begin().await?;
        let change = row::ActiveModel {
            id: Set(request.id),
            state: Set(state::EXPIRED.to_owned()),
            sealed: Set(String::new()),
            ..Default::default()
        };
        change.update(&*tx).await?;
        if let Some(case_id) = request.case_id {
            timeline::share(app, &tx, case_id, None, acts::BRANCH_DECLINED, "").await?;
        }
        tx.commit().await?;
    }
    ask_again(app).await?;
    let tx = app.db.begin().await?;
    row::Entity::delete_many()
        .filter(row::Column::CaseId.is_null())
        .filter(row::Column::CreatedAt.lt(now - KEPT_MS))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Has somebody asked about each case that waits outside and that nobody there has in hand.
async fn ask_again(app: &App) -> Result<()> {
    use moderation_case::Column;
    let now = app.clock.now_ms();
    let waiting = moderation_case::Entity::find()
        .filter(Column::HandedOverAt.is_not_null())
        .filter(Column::ClosedAt.is_null())
        .limit(STEP)
        .all(app.db.read())
        .await?;
    for case in waiting {
        let tx = app.db.begin().await?;
        let link = case_link::Entity::find()
            .filter(case_link::Column::CaseId.eq(case.id))
            .filter(case_link::Column::Until.gt(now))
            .one(&*tx)
            .await?;
        let request = row::Entity::find()
            .filter(row::Column::CaseId.eq(case.id))
            .filter(row::Column::State.is_in(state::OPEN))
            .one(&*tx)
            .await?;
        if link.is_none() && request.is_none() {
            enqueue_once(app, &tx, &Job::HandOver(HandOver { case_id: case.id }), now).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
