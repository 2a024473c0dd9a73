//! No judge in their own cause: whom a case may be shown to.
//!
//! A case about somebody who looks after the branch is seen by neither herself nor those whom she outranks; one about a
//! shared profile by none of those who run it. Whose a personal profile is nobody knows, so that nobody is left out there.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait};

use crate::{
    base::error::Result,
    entities::{
        login::Role,
        moderation_case::Column,
        profile::{self, Kind},
    },
    login::{
        self, members,
        roles::{self, Permission},
    },
};

/// The professional profiles that may look into a case about a profile, by their role at the branch.
pub async fn judges(db: &impl ConnectionTrait, target: Option<&profile::Model>) -> Result<Vec<profile::Model>> {
    let colleagues = login::colleagues(db).await?;
    let involved = involved(db, target, &colleagues).await?;
    let may = |(one, role): &(profile::Model, Role)| {
        let here = one.frozen_on.is_none() && one.restriction.is_none();
        here && roles::permits(*role, Permission::ManageReports)
            && !involved.iter().any(|(id, above)| *id == one.id || above.is_some_and(|a| roles::outranks(a, *role)))
    };
    Ok(colleagues.into_iter().filter(may).map(|(one, _)| one).collect())
}

/// Whom a case is about at this branch, each with a role where those below it are kept out as well.
async fn involved(
    db: &impl ConnectionTrait,
    target: Option<&profile::Model>,
    colleagues: &[(profile::Model, Role)],
) -> Result<Vec<(i64, Option<Role>)>> {
    Ok(match target {
        Some(t) if t.kind == Kind::Professional => {
            let role = colleagues.iter().find(|(p, _)| p.id == t.id).map(|(_, role)| *role);
            vec![(t.id, role)]
        }
        Some(t) if t.kind == Kind::Shared => {
            members::of(db, t.id).await?.into_iter().map(|m| (m.profile.id, None)).collect()
        }
        _ => Vec::new(),
    })
}

/// The condition under which somebody who manages reports sees a case: a reader's own cause is none of hers, open or
/// closed, nor is one that somebody outside looks into.
pub async fn seen_by(db: &impl ConnectionTrait, me: &profile::Model) -> Result<Condition> {
    let kept_out = kept_out(db, me).await?;
    let target = Condition::any().add(Column::TargetId.is_null()).add(Column::TargetId.is_not_in(kept_out));
    Ok(Condition::all().add(target).add(Column::HandedOverAt.is_null()))
}

/// The profiles whose cases somebody does not see.
async fn kept_out(db: &impl ConnectionTrait, me: &profile::Model) -> Result<Vec<i64>> {
    let colleagues = login::colleagues(db).await?;
    let mine = colleagues.iter().find(|(p, _)| p.id == me.id).map(|(_, role)| *role);
    let above = |role: Role| mine.is_none_or(|m| roles::outranks(role, m));
    let mut all: Vec<i64> =
        colleagues.iter().filter(|(p, role)| p.id == me.id || above(*role)).map(|(p, _)| p.id).collect();
    if let Some(login_id) = me.login_id {
        all.extend(login::profiles_of(db, login_id).await?.into_iter().map(|p| p.id));
    }
    Ok(all)
}
