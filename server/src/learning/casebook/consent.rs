//! A case of the branch's own becomes one of the casebook: somebody concerned writes it so that nobody is known again, and
//! everybody else concerned is asked. One no is enough, and nobody is told whose it was.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::entries::{New, checked, state};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{case_person, casebook_consent as row, casebook_entry as entry, measure, moderation_case, profile},
    jobs::{Job, Letter, SendMail, enqueue},
};

/// Where somebody concerned was never told, or can't be reached: nobody can ask her.
const NOT_ALL: &str = "Not everybody concerned in this case can be asked, so it can't be suggested.";

/// A closed case in which somebody is concerned, by its id or by that of a measure that was taken about her.
///
/// # Errors
/// 404 where there is none, or she is not concerned in it.
async fn own_case(db: &impl ConnectionTrait, me: &profile::Model, id: i64) -> Result<moderation_case::Model> {
    let found = if let Some(case) = moderation_case::Entity::find_by_id(id).one(db).await? {
        Some(case).filter(|c| c.reporter_id == Some(me.id))
    } else {
        let own = measure::Entity::find_by_id(id).one(db).await?.filter(|m| m.target_id == Some(me.id) && told(m));
        match own.and_then(|m| m.case_id) {
            Some(case_id) => moderation_case::Entity::find_by_id(case_id).one(db).await?,
            None => None,
        }
    };
    found.filter(|c| c.closed_at.is_some()).ok_or(Error::NotFound)
}

/// Whether its target was told of a measure; a note in the case is for its readers alone.
fn told(measure: &measure::Model) -> bool {
    measure.state != "proposed" && measure.kind != "note"
}

/// The profiles of this branch that a case concerns.
///
/// # Errors
/// 422 where one of them can't be asked: whoever reported it without a name, or was never told of it.
async fn concerned(db: &impl ConnectionTrait, case: &moderation_case::Model) -> Result<Vec<i64>> {
    if case.source == "anonymous" {
        return Err(Error::unprocessable(NOT_ALL));
    }
    let others = case_person::Entity::find().filter(case_person::Column::CaseId.eq(case.id)).all(db).await?;
    let ids = case.reporter_id.into_iter().chain(case.target_id).chain(others.iter().map(|o| o.profile_id));
    let ours: Vec<i64> =
        profile::by_ids(db, ids).await?.into_values().filter(|p| p.domain.is_none()).map(|p| p.id).collect();
    let measures = measure::Entity::find().filter(measure::Column::CaseId.eq(case.id)).all(db).await?;
    for id in ours.iter().filter(|id| case.reporter_id != Some(**id)) {
        if !measures.iter().any(|m| m.target_id == Some(*id) && told(m)) {
            return Err(Error::unprocessable(NOT_ALL));
        }
    }
    Ok(ours)
}

/// Whether somebody may suggest a case: by its id, or that of a measure.
///
/// # Errors
/// 404 where she is not concerned or it is open, 422 where somebody else can't be asked.
pub async fn require_suggestible(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let db = app.db.read();
    let case = own_case(db, me, id).await?;
    concerned(db, &case).await.map(drop)
}

/// Suggests a case. Whoever else is concerned is asked; whoever is alone in it has agreed by writing it.
///
/// # Errors
/// 404 and 422 as for [`require_suggestible`]; 422 for what is missing, and where it was suggested already.
pub async fn suggest(app: &App, me: &profile::Model, id: i64, new: &New) -> Result<()> {
    let fresh = checked(app, &New { licence: String::new(), ..new.clone() }, state::ASKED).await?;
    let tx = app.db.begin().await?;
    let case = own_case(&*tx, me, id).await?;
    let ids = concerned(&*tx, &case).await?;
    if entry::Entity::find().filter(entry::Column::CaseId.eq(case.id)).one(&*tx).await?.is_some() {
        return Err(Error::unprocessable("This case has been suggested already."));
    }
    let others: Vec<i64> = ids.into_iter().filter(|i| *i != me.id).collect();
    let state = if others.is_empty() { state::AGREED } else { state::ASKED };
    let model = entry::Model { case_id: Some(case.id), state: state.to_owned(), ..fresh };
    let entry_id = model.id;
    entry::ActiveModel::from(model).insert(&*tx).await?;
    for (profile_id, agreed) in others.iter().map(|i| (*i, false)).chain([(me.id, true)]) {
        let row = row::ActiveModel { entry_id: Set(entry_id), profile_id: Set(profile_id), agreed: Set(agreed) };
        row::Entity::insert(row).exec_without_returning(&*tx).await?;
    }
    for profile_id in others {
        let mail = SendMail { profile_id, letter: Letter::Casebook, subject_id: 0 };
        enqueue(app, &tx, &Job::SendMail(mail)).await?;
    }
    tx.commit().await
}

/// What somebody is asked to agree to.
///
/// # Errors
/// A fault of the database.
pub async fn asked(app: &App, me: &profile::Model) -> Result<Vec<entry::Model>> {
    let own = row::Entity::find().filter(row::Column::ProfileId.eq(me.id)).filter(row::Column::Agreed.eq(false));
    let ids: Vec<i64> = own.all(app.db.read()).await?.into_iter().map(|r| r.entry_id).collect();
    let found =
        entry::Entity::find().filter(entry::Column::Id.is_in(ids)).filter(entry::Column::State.eq(state::ASKED));
    Ok(found.all(app.db.read()).await?)
}

/// Somebody who was asked agrees or not. With a no the text is deleted at once; with the last yes an editor reads it.
///
/// # Errors
/// 404 where she is not asked.
pub async fn answer(app: &App, me: &profile::Model, entry_id: i64, agrees: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let asked = row::Entity::find_by_id((entry_id, me.id)).one(&*tx).await?.filter(|r| !r.agreed);
    asked.ok_or(Error::NotFound)?;
    let found = entry::Entity::find_by_id(entry_id).one(&*tx).await?.filter(|e| e.state == state::ASKED);
    let found = found.ok_or(Error::NotFound)?;
    let all = row::Entity::find().filter(row::Column::EntryId.eq(entry_id)).all(&*tx).await?;
    if !agrees {
        row::Entity::delete_many().filter(row::Column::EntryId.eq(entry_id)).exec(&*tx).await?;
        found.delete(&*tx).await?;
        return tx.commit().await;
    }
    let yes = row::ActiveModel { entry_id: Set(entry_id), profile_id: Set(me.id), agreed: Set(true) };
    yes.update(&*tx).await?;
    if all.iter().all(|r| r.agreed || r.profile_id == me.id) {
        let change =
            entry::ActiveModel { id: Set(entry_id), state: Set(state::AGREED.to_owned()), ..Default::default() };
        change.update(&*tx).await?;
    }
    tx.commit().await
}

/// How many closed cases somebody is shown that she could suggest.
const MOST_SHOWN: u64 = 10;

/// The closed cases in which somebody is concerned and that were not suggested yet: by what they are suggested, whether she
/// reported it (else a measure was taken about her), and when that was.
///
/// # Errors
/// A fault of the database.
pub async fn suggestible(app: &App, me: &profile::Model) -> Result<Vec<(i64, bool, i64)>> {
    let db = app.db.read();
    let reported = moderation_case::Entity::find()
        .filter(moderation_case::Column::ReporterId.eq(me.id))
        .filter(moderation_case::Column::ClosedAt.is_not_null())
        .order_by_desc(moderation_case::Column::Id)
        .limit(MOST_SHOWN);
    let measures = measure::Entity::find()
        .filter(measure::Column::TargetId.eq(me.id))
        .filter(measure::Column::CaseId.is_not_null())
        .order_by_desc(measure::Column::Id)
        .limit(MOST_SHOWN);
    let measures: Vec<measure::Model> = measures.all(db).await?.into_iter().filter(told).collect();
    let ids: Vec<i64> = measures.iter().filter_map(|m| m.case_id).collect();
    let closed = moderation_case::Entity::find()
        .filter(moderation_case::Column::Id.is_in(ids))
        .filter(moderation_case::Column::ClosedAt.is_not_null());
    let closed: Vec<i64> = closed.all(db).await?.into_iter().map(|c| c.id).collect();
    let mut found: Vec<(i64, i64, bool, i64)> =
        reported.all(db).await?.into_iter().map(|c| (c.id, c.id, true, c.created_at)).collect();
    found.extend(measures.into_iter().filter_map(|m| Some((m.case_id?, m.id, false, m.created_at))));
    found.retain(|(case, _, is_reporter, _)| *is_reporter || closed.contains(case));
    let ids: Vec<i64> = found.iter().map(|(case, ..)| *case).collect();
    let done = entry::Entity::find().filter(entry::Column::CaseId.is_in(ids)).all(db).await?;
    found.retain(|(case, ..)| !done.iter().any(|d| d.case_id == Some(*case)));
    Ok(found.into_iter().map(|(_, id, is_reporter, at)| (id, is_reporter, at)).collect())
}
