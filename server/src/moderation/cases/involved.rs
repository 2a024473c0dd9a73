//! People involved in a case, beside whom it is about: none of them looks into it.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, sea_query::OnConflict,
};

use super::{
    act, conflict, hand_over, list,
    timeline::{self, acts},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        case_person::{self as row, Column},
        moderation_case,
        profile::{self, Kind},
    },
};

/// What somebody has to do with a case.
pub const PARTS: &[&str] = &["affected", "witness", row::REPORTED];
/// Earlier cases that are shown of a person.
const MOST: u64 = 20;

/// Names somebody, by handle. Whoever is named looks into the case no longer; where nobody is left, somebody outside is asked.
///
/// # Errors
/// 422 for a handle that is none, or a personal profile: whose it is nobody should be led to guess.
pub async fn add(app: &App, me: &profile::Model, case_id: i64, handle: &str, part: &str) -> Result<()> {
    if !PARTS.contains(&part) {
        return Err(Error::unprocessable("Choose what this person has to do with the case."));
    }
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, case_id).await?;
    act::require_open(&case)?;
    let person = by_handle(&*tx, handle).await?;
    let new = row::ActiveModel { case_id: Set(case_id), profile_id: Set(person.id), part: Set(part.to_owned()) };
    let again = OnConflict::columns([Column::CaseId, Column::ProfileId]).update_column(Column::Part).to_owned();
    row::Entity::insert(new).on_conflict(again).exec_without_returning(&*tx).await?;
    let words = person.domain.as_ref().map_or_else(|| person.handle.clone(), |d| format!("{}@{d}", person.handle));
    timeline::add(app, &tx, case_id, Some(me.id), acts::INVOLVED, &format!("@{words}")).await?;
    let judges = conflict::judges_of(&*tx, &case).await?;
    let owner_id = case.owner_id.filter(|id| judges.iter().any(|j| j.id == *id));
    act::change(app, &tx, &case, moderation_case::ActiveModel { owner_id: Set(owner_id), ..Default::default() })
        .await?;
    if judges.is_empty() {
        hand_over::ask(app, &tx, &case).await?;
    }
    tx.commit().await
}

async fn by_handle(db: &impl ConnectionTrait, handle: &str) -> Result<profile::Model> {
    let handle = handle.trim().trim_start_matches('@');
    let found = match handle.split_once('@') {
        None => profile::local(db, handle).await?,
        Some((name, domain)) => {
            let there = profile::Entity::find()
                .filter(profile::Column::HandleFolded.eq(name.to_lowercase()))
                .filter(profile::Column::Domain.eq(domain.to_lowercase()));
            there.one(db).await?
        }
    };
    let found = found.filter(|p| matches!(p.kind, Kind::Professional | Kind::Shared | Kind::Remote));
    found.ok_or_else(|| {
        Error::unprocessable(
            "No professional or shared profile here has this handle. Personal profiles are not named in a case.",
        )
    })
}

/// Takes somebody's name off a case; the history keeps that she was named.
pub async fn remove(app: &App, me: &profile::Model, case_id: i64, profile_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    list::one(&*tx, me, case_id).await?;
    if row::Entity::delete_by_id((case_id, profile_id)).exec(&*tx).await?.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    timeline::add(app, &tx, case_id, Some(me.id), acts::NOT_INVOLVED, "").await?;
    tx.commit().await
}

/// Who is involved, with their parts.
pub async fn of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().filter(Column::CaseId.eq(case_id)).order_by_asc(Column::ProfileId).all(db).await?)
}

/// Other cases about a profile, or in which it was named as reported, the newest first, as far as their reader may see them.
/// Of personal profiles none: they would draw a picture of somebody whom nobody here is to know.
pub async fn earlier(
    app: &App,
    viewer: &profile::Model,
    person: &profile::Model,
    but: i64,
) -> Result<Vec<moderation_case::Model>> {
    use moderation_case::Column as Case;
    if person.kind == Kind::Personal {
        return Ok(Vec::new());
    }
    let db = app.db.read();
    let named = row::Entity::find()
        .select_only()
        .column(Column::CaseId)
        .filter(Column::ProfileId.eq(person.id))
        .filter(Column::Part.eq(row::REPORTED))
        .into_query();
    let about = Condition::any().add(Case::TargetId.eq(person.id)).add(Case::Id.in_subquery(named));
    let all = moderation_case::Entity::find()
        .filter(about)
        .filter(Case::Id.ne(but))
        .filter(conflict::seen_by(db, viewer).await?)
        .order_by_desc(Case::Id)
        .limit(MOST);
    Ok(all.all(db).await?)
}
