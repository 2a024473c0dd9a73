//! No judge in their own cause: whom a case may be shown to.
//!
//! A case about somebody who looks after the branch is seen by neither herself nor those whom she outranks; one about a
//! shared profile by none of those who run it; and nobody sees one in which she is involved otherwise. Whose a personal
//! profile is nobody knows, so that nobody is left out there.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    base::error::Result,
    entities::{
        case_person::{self, REPORTED},
        login::Role,
        moderation_case::{self, Column},
        profile::{self, Kind},
    },
    login::{
        self, members,
        roles::{self, Permission},
    },
};

/// The professional profiles that may look into a case about a profile, by their role at the branch.
pub async fn judges(db: &impl ConnectionTrait, target: Option<&profile::Model>) -> Result<Vec<profile::Model>> {
    without(db, target.map(|t| (t, true)).into_iter().collect()).await
}

/// The same for a case that there is: without those who are involved in it.
pub async fn judges_of(db: &impl ConnectionTrait, case: &moderation_case::Model) -> Result<Vec<profile::Model>> {
    let others = case_person::Entity::find().filter(case_person::Column::CaseId.eq(case.id)).all(db).await?;
    let ids = others.iter().map(|p| p.profile_id).chain(case.target_id);
    let people = profile::by_ids(db, ids).await?;
    let target = case.target_id.and_then(|id| people.get(&id)).map(|t| (t, true));
    let involved = others.iter().filter_map(|o| people.get(&o.profile_id).map(|p| (p, o.part == REPORTED)));
    without(db, target.into_iter().chain(involved).collect()).await
}

/// The same for a measure: of its case, where it was taken in one.
pub async fn judges_about(
    db: &impl ConnectionTrait,
    case_id: Option<i64>,
    target_id: Option<i64>,
) -> Result<Vec<profile::Model>> {
    if let Some(id) = case_id
        && let Some(case) = moderation_case::Entity::find_by_id(id).one(db).await?
    {
        return judges_of(db, &case).await;
    }
    let target = match target_id {
        Some(id) => profile::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    judges(db, target.as_ref()).await
}

/// Those who manage reports, without some people; of those a case is about, without whom they outrank as well.
async fn without(db: &impl ConnectionTrait, people: Vec<(&profile::Model, bool)>) -> Result<Vec<profile::Model>> {
    let colleagues = login::colleagues(db).await?;
    let mut kept_out: Vec<(i64, Option<Role>)> = Vec::new();
    for (person, is_reported) in people {
        let ids = involved(db, person, &colleagues).await?;
        kept_out.extend(ids.into_iter().map(|(id, role)| (id, role.filter(|_| is_reported))));
    }
    let may = |(one, role): &(profile::Model, Role)| {
        let here = one.frozen_on.is_none() && one.restriction.is_none();
        here && roles::permits(*role, Permission::ManageReports)
            && !kept_out.iter().any(|(id, above)| *id == one.id || above.is_some_and(|a| roles::outranks(a, *role)))
    };
    Ok(colleagues.into_iter().filter(may).map(|(one, _)| one).collect())
}

/// Whom a profile stands for at this branch, each with a role where those below it are kept out as well.
async fn involved(
    db: &impl ConnectionTrait,
    person: &profile::Model,
    colleagues: &[(profile::Model, Role)],
) -> Result<Vec<(i64, Option<Role>)>> {
    Ok(match person.kind {
        Kind::Professional => {
            let role = colleagues.iter().find(|(p, _)| p.id == person.id).map(|(_, role)| *role);
            vec![(person.id, role)]
        }
        Kind::Shared => members::of(db, person.id).await?.into_iter().map(|m| (m.profile.id, None)).collect(),
        _ => Vec::new(),
    })
}

/// The condition under which somebody who manages reports sees a case: a reader's own cause is none of hers, open or
/// closed, nor is one that somebody outside looks into.
pub async fn seen_by(db: &impl ConnectionTrait, me: &profile::Model) -> Result<Condition> {
    let (own, above) = kept_out(db, me).await?;
    let all = [own.clone(), above].concat();
    let reported = Condition::all()
        .add(case_person::Column::Part.eq(REPORTED))
        .add(case_person::Column::ProfileId.is_in(all.clone()));
    let involved = case_person::Entity::find()
        .select_only()
        .column(case_person::Column::CaseId)
        .filter(Condition::any().add(case_person::Column::ProfileId.is_in(own)).add(reported))
        .into_query();
    let target = Condition::any().add(Column::TargetId.is_null()).add(Column::TargetId.is_not_in(all));
    Ok(Condition::all().add(target).add(Column::HandedOverAt.is_null()).add(Column::Id.not_in_subquery(involved)))
}

/// Somebody's own profiles, and those above her: the profiles whose cases she does not see.
async fn kept_out(db: &impl ConnectionTrait, me: &profile::Model) -> Result<(Vec<i64>, Vec<i64>)> {
    let colleagues = login::colleagues(db).await?;
    let mine = colleagues.iter().find(|(p, _)| p.id == me.id).map(|(_, role)| *role);
    let is_above = |role: Role| mine.is_none_or(|m| roles::outranks(role, m));
    let above = colleagues.iter().filter(|(p, role)| p.id != me.id && is_above(*role)).map(|(p, _)| p.id).collect();
    let mut own = vec![me.id];
    if let Some(login_id) = me.login_id {
        own.extend(login::profiles_of(db, login_id).await?.into_iter().map(|p| p.id));
    }
    Ok((own, above))
}
