//! Closed cases are purged when their time is over: reports, evidence, timelines. The audit log keeps how many of each kind, and
//! a hash over which they were.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{kept, purges};
use crate::{
    base::{app::App, audit, clock::DAY, error::Result, id},
    entities::{
        case_event, case_evidence, case_file, case_letter, case_link, case_person, case_request, case_seal,
        case_seal_key, case_task, case_tie, case_watcher, hidden_answer, measure, moderation_case as row, report,
    },
};

const STEP: u64 = 200;

/// Purges closed cases that are old enough and not held.
pub async fn purge(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    let days = kept::days(&*tx).await?;
    let (mut due, mut kinds) = (Vec::new(), BTreeMap::new());
    for (kind, days) in &days {
        let some: Vec<i64> = row::Entity::find()
            .select_only()
            .column(row::Column::Id)
            .filter(kept::of_kind(kind))
            .filter(row::Column::ClosedAt.lt(app.clock.now_ms() - days * DAY))
            .filter(row::Column::OnHold.eq(false))
            .order_by_asc(row::Column::Id)
            .limit(STEP)
            .into_tuple()
            .all(&*tx)
            .await?;
        if !some.is_empty() {
            kinds.insert(kind.clone(), some.len());
        }
        due.extend(some);
    }
    if due.is_empty() {
        return Ok(());
    }
    case_event::Entity::delete_many().filter(case_event::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_evidence::Entity::delete_many().filter(case_evidence::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_file::Entity::delete_many().filter(case_file::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_letter::Entity::delete_many().filter(case_letter::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_request::Entity::delete_many().filter(case_request::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_link::Entity::delete_many().filter(case_link::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    measure::Entity::delete_many().filter(measure::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_person::Entity::delete_many().filter(case_person::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_seal_key::Entity::delete_many().filter(case_seal_key::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_seal::Entity::delete_many().filter(case_seal::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_task::Entity::delete_many().filter(case_task::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    case_watcher::Entity::delete_many().filter(case_watcher::Column::CaseId.is_in(due.clone())).exec(&*tx).await?;
    let either = Condition::any()
        .add(case_tie::Column::CaseId.is_in(due.clone()))
        .add(case_tie::Column::OtherId.is_in(due.clone()));
    case_tie::Entity::delete_many().filter(either).exec(&*tx).await?;
    // The log goes on saying that it was looked at again.
    let unhook = hidden_answer::ActiveModel { case_id: Set(None), ..Default::default() };
    let looked_at = hidden_answer::Column::CaseId.is_in(due.clone());
    hidden_answer::Entity::update_many().set(unhook).filter(looked_at).exec(&*tx).await?;
    row::Entity::delete_many().filter(row::Column::Id.is_in(due.clone())).exec(&*tx).await?;
    report::Entity::delete_many().filter(report::Column::Id.is_in(due.clone())).exec(&*tx).await?;
    let named: Vec<String> = due.iter().map(ToString::to_string).collect();
    let hash = id::digest_hex(&named.join(" "));
    let details = json!({ "cases": due.len(), "kinds": kinds, "days": days, "hash": hash });
    audit::record(app, &tx, "branch", purges::ACTION, "", &details).await?;
    tx.commit().await
}
