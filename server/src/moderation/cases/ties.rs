//! Cases that belong together.

use std::collections::BTreeSet;

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

use super::{
    conflict, list,
    timeline::{self, acts},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        case_tie::{self as row, Column},
        moderation_case, profile,
    },
};

/// Links a case with another one, named by its number or its address at the desk.
///
/// # Errors
/// 404 for one that its reader may not see; 422 for itself, or where not the same colleagues may see both: a link would tell
/// the others that there is a case.
pub async fn link(app: &App, me: &profile::Model, id: i64, other: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    let none = || Error::unprocessable("There is no such case. Copy its address from the browser.");
    let other: i64 = other.trim().rsplit('/').next().and_then(|n| n.parse().ok()).ok_or_else(none)?;
    let other = list::one(&*tx, me, other).await.map_err(|_| none())?;
    if other.id == case.id {
        return Err(Error::unprocessable("This is the same case."));
    }
    if seen(&tx, &case).await? != seen(&tx, &other).await? {
        return Err(Error::unprocessable("Not the same colleagues may see both cases, so they can't be linked."));
    }
    let (first, second) = pair(case.id, other.id);
    let new = row::ActiveModel { case_id: Set(first), other_id: Set(second) };
    let nothing = OnConflict::new().do_nothing().to_owned();
    if row::Entity::insert(new).on_conflict(nothing).exec_without_returning(&*tx).await? == 0 {
        return Err(Error::unprocessable("These cases are linked already."));
    }
    for each in [case.id, other.id] {
        timeline::add(app, &tx, each, Some(me.id), acts::LINKED, "").await?;
    }
    tx.commit().await
}

/// Ends a link.
pub async fn unlink(app: &App, me: &profile::Model, id: i64, other: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    for each in [id, other] {
        list::one(&*tx, me, each).await?;
    }
    if row::Entity::delete_by_id(pair(id, other)).exec(&*tx).await?.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    for each in [id, other] {
        timeline::add(app, &tx, each, Some(me.id), acts::UNLINKED, "").await?;
    }
    tx.commit().await
}

fn pair(one: i64, other: i64) -> (i64, i64) {
    (one.min(other), one.max(other))
}

async fn seen(tx: &crate::base::db::Tx, case: &moderation_case::Model) -> Result<BTreeSet<i64>> {
    Ok(conflict::judges_of(&**tx, case).await?.into_iter().map(|j| j.id).collect())
}

/// The cases that are linked with one, as far as their reader may see them.
pub async fn of(app: &App, viewer: &profile::Model, case_id: i64) -> Result<Vec<moderation_case::Model>> {
    let db = app.db.read();
    let either = Condition::any().add(Column::CaseId.eq(case_id)).add(Column::OtherId.eq(case_id));
    let pairs = row::Entity::find().filter(either).all(db).await?;
    let ids: Vec<i64> = pairs.iter().map(|p| if p.case_id == case_id { p.other_id } else { p.case_id }).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let all = moderation_case::Entity::find()
        .filter(moderation_case::Column::Id.is_in(ids))
        .filter(conflict::seen_by(db, viewer).await?)
        .order_by_desc(moderation_case::Column::Id);
    Ok(all.all(db).await?)
}
