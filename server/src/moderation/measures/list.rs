//! Measures as those see them whom they concern, and as a case shows them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::kind::Kind;
use crate::{
    base::error::{Error, Result},
    entities::measure::{self as row, Column},
};

const MOST: u64 = 100;

/// The measures of a case, the first first.
pub async fn of_case(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().filter(Column::CaseId.eq(case_id)).order_by_asc(Column::Id).all(db).await?)
}

/// What was decided in several cases, for comparing.
pub async fn of_cases(db: &impl ConnectionTrait, case_ids: &[i64]) -> Result<Vec<row::Model>> {
    if case_ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(row::Entity::find().filter(Column::CaseId.is_in(case_ids.to_vec())).all(db).await?)
}

/// What the branch has decided about a profile and has told it, the newest first.
pub async fn told_to(db: &impl ConnectionTrait, profile_id: i64) -> Result<Vec<row::Model>> {
    let rows = row::Entity::find()
        .filter(Column::TargetId.eq(profile_id))
        .filter(Column::State.ne("proposed"))
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().filter(is_told).collect())
}

/// One of them; missing and somebody else's look the same.
pub async fn one_told_to(db: &impl ConnectionTrait, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(Column::TargetId.eq(profile_id)).one(db).await?;
    found.filter(|m| m.state != "proposed" && is_told(m)).ok_or(Error::NotFound)
}

fn is_told(measure: &row::Model) -> bool {
    Kind::parse(&measure.kind).is_some_and(Kind::is_told)
}
