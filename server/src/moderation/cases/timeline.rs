//! The timeline of a case: each act is a line that nobody changes.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{sealed, watchers};
use crate::{
    base::{app::App, db::Tx, error::Result, id, sealing},
    entities::case_event as row,
};

/// The names of acts; each has a sentence `case-act-NAME`.
pub mod acts {
    pub const OPENED: &str = "opened";
    pub const ASSIGNED: &str = "assigned";
    pub const RELEASED: &str = "released";
    pub const NOTE: &str = "note";
    /// To the reporter, and from her.
    pub const QUESTION: &str = "question";
    pub const REPLY: &str = "reply";
    pub const CLASSIFIED: &str = "classified";
    pub const CLOSED: &str = "closed";
    pub const REOPENED: &str = "reopened";
    pub const HELD: &str = "held";
    pub const LET_GO: &str = "let-go";
    pub const HANDED_OVER: &str = "handed-over";
    pub const MEASURE: &str = "measure";
    pub const PROPOSED: &str = "proposed";
    pub const UNDONE: &str = "undone";
    pub const APPEALED: &str = "appealed";
    pub const APPEAL_DECIDED: &str = "appeal-decided";
    /// A hidden answer was looked at again.
    pub const RECONSIDERED: &str = "reconsidered";
    pub const TASK: &str = "task";
    pub const TASK_DONE: &str = "task-done";
    pub const LINKED: &str = "linked";
    pub const UNLINKED: &str = "unlinked";
    pub const INVOLVED: &str = "involved";
    pub const NOT_INVOLVED: &str = "not-involved";
    pub const ESCALATED: &str = "escalated";
    /// To whom a case concerns, and what she says to it.
    pub const LETTER: &str = "letter";
    pub const STATEMENT: &str = "statement";
    /// Pictures that nobody may look at.
    pub const LOCKED: &str = "locked";
    /// A colleague of another branch is asked, looks into it, or can't.
    pub const ASKED_BRANCH: &str = "asked-branch";
    pub const BRANCH_ACCEPTED: &str = "branch-accepted";
    pub const BRANCH_DECLINED: &str = "branch-declined";
}

/// Acts whose words somebody has written; the words of others are names.
const WRITTEN: &[&str] =
    &[acts::OPENED, acts::NOTE, acts::QUESTION, acts::REPLY, acts::CLOSED, acts::LETTER, acts::STATEMENT];

/// Adds a line in the caller's transaction; who follows the case is told.
pub async fn add(app: &App, tx: &Tx, case_id: i64, actor_id: Option<i64>, act: &str, words: &str) -> Result<()> {
    write(app, tx, (case_id, actor_id, act, words), false).await
}

/// Adds one that the reporter reads too.
pub async fn share(app: &App, tx: &Tx, case_id: i64, actor_id: Option<i64>, act: &str, words: &str) -> Result<()> {
    write(app, tx, (case_id, actor_id, act, words), true).await
}

async fn write(app: &App, tx: &Tx, line: (i64, Option<i64>, &str, &str), is_shared: bool) -> Result<()> {
    let (case_id, actor_id, act, words) = line;
    let key = if WRITTEN.contains(&act) && !words.is_empty() { sealed::recipient(&**tx, case_id).await? } else { None };
    let row = row::Model {
        id: id::next(&app.clock),
        case_id,
        at: app.clock.now_ms(),
        actor_id,
        act: act.to_owned(),
        words: key.as_ref().map_or_else(|| Ok(words.to_owned()), |k| sealing::seal(k, words.as_bytes()))?,
        is_shared,
        is_sealed: key.is_some(),
    };
    row::ActiveModel::from(row).insert(&**tx).await?;
    watchers::tell(app, tx, case_id, actor_id).await
}

/// All lines of a case, the oldest first.
pub async fn of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<row::Model>> {
    let lines = row::Entity::find().filter(row::Column::CaseId.eq(case_id)).order_by_asc(row::Column::Id);
    Ok(lines.all(db).await?)
}

/// Those that its reporter reads.
pub async fn shared(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<row::Model>> {
    Ok(of(db, case_id).await?.into_iter().filter(|e| e.is_shared).collect())
}
