//! The profiles of logins, and what their roles permit them.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::roles::{self, Permission};
use crate::{
    base::error::{Error, Result},
    entities::{
        login::{self, OWN, Role},
        profile::{self, Kind},
        profile_member,
    },
};

/// The profiles that a login may speak for without opening its keyring: its own and the shared ones it runs.
pub async fn profiles_of(db: &impl ConnectionTrait, login_id: i64) -> Result<Vec<profile::Model>> {
    let own = profile::Entity::find()
        .filter(profile::Column::LoginId.eq(login_id))
        // Whoever has left speaks for the branch no more.
        .filter(profile::Column::FrozenOn.is_null());
    let mut profiles = own.all(db).await?;
    let shared: Vec<i64> = profile_member::Entity::find()
        .filter(profile_member::Column::LoginId.eq(login_id))
        .all(db)
        .await?
        .into_iter()
        .map(|m| m.profile_id)
        .collect();
    if !shared.is_empty() {
        let rows = profile::Entity::find()
            .filter(profile::Column::Id.is_in(shared))
            .filter(profile::Column::Kind.eq(Kind::Shared))
            .all(db)
            .await?;
        profiles.extend(rows);
    }
    Ok(profiles)
}

/// The professional profiles of this branch with the roles of their logins, by handle.
pub async fn colleagues(db: &impl ConnectionTrait) -> Result<Vec<(profile::Model, Role)>> {
    let logins = login::Entity::find().all(db).await?;
    let own = profile::Entity::find()
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .filter(profile::Column::GoneAt.is_null())
        .order_by_asc(profile::Column::HandleFolded);
    let role = |p: &profile::Model| logins.iter().find(|l| Some(l.id) == p.login_id).map(|l| l.role);
    Ok(own.all(db).await?.into_iter().filter_map(|p| role(&p).map(|r| (p, r))).collect())
}

/// The professional profiles of everybody who is at the branch.
pub async fn professionals(db: &impl ConnectionTrait) -> Result<Vec<i64>> {
    let here = colleagues(db).await?.into_iter().filter(|(p, _)| p.frozen_on.is_none());
    Ok(here.map(|(p, _)| p.id).collect())
}

/// The role of a professional profile's login; other profiles have none.
pub async fn role_of(db: &impl ConnectionTrait, profile: &profile::Model) -> Result<Option<Role>> {
    let Some(login_id) = profile.login_id else { return Ok(None) };
    Ok(login::Entity::find_by_id(login_id).one(db).await?.map(|l| l.role))
}

/// # Errors
/// 403 where the profile's role does not permit something.
pub async fn require(db: &impl ConnectionTrait, profile: &profile::Model, permission: Permission) -> Result<()> {
    match role_of(db, profile).await? {
        Some(role) if roles::permits(role, permission) => Ok(()),
        _ => Err(Error::forbidden("Your role at this branch does not allow this.")),
    }
}

/// That whoever manages people may decide about a colleague: nobody decides about who may do more.
///
/// # Errors
/// 422 for nobody of this branch, 403 for a colleague with a higher role.
pub async fn require_rank(db: &impl ConnectionTrait, me: &profile::Model, handle: &str) -> Result<()> {
    let all = colleagues(db).await?;
    let theirs = all.into_iter().find(|(p, _)| p.handle.eq_ignore_ascii_case(handle)).map(|(_, role)| role);
    match (theirs, role_of(db, me).await?) {
        (None, _) => Err(Error::unprocessable("No colleague of this branch has this handle.")),
        (Some(theirs), Some(mine)) if !roles::outranks(theirs, mine) => Ok(()),
        _ => Err(Error::forbidden("Your role at this branch does not allow this.")),
    }
}

/// Logins that may do something, as far as the database knows: what an own role permits is looked at afterwards.
pub(super) fn may(permission: Permission) -> Condition {
    let built_in: Vec<Role> = roles::with(permission).collect();
    Condition::any().add(login::Column::Role.is_in(built_in)).add(login::Column::Role.starts_with(OWN))
}

/// The professional profiles whose logins may do something.
pub async fn profiles_that_may(db: &impl ConnectionTrait, permission: Permission) -> Result<Vec<i64>> {
    let here = login::Entity::find().filter(login::Column::LeftAt.is_null()).filter(may(permission));
    let logins = here.all(db).await?.into_iter().filter(|l| roles::permits(l.role, permission));
    let rows = profile::Entity::find()
        .filter(profile::Column::LoginId.is_in(logins.map(|l| l.id)))
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|p| p.id).collect())
}
