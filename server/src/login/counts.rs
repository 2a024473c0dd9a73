//! How many logins there are of which kind; nobody is named.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Select};

use super::{
    profiles::may,
    roles::{self, Permission},
};
use crate::{
    base::error::Result,
    entities::{login as row, second_factor, session},
};

fn here() -> Select<row::Entity> {
    row::Entity::find().filter(row::Column::LeftAt.is_null()).filter(row::Column::ApprovedAt.is_not_null())
}

/// Logins of people who are at the branch.
pub async fn all(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(here().count(db).await?)
}

/// Sign-ups that wait for the branch's yes.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(row::Entity::find().filter(row::Column::ApprovedAt.is_null()).count(db).await?)
}

/// Logins whose role permits something.
pub async fn that_may(db: &impl ConnectionTrait, permission: Permission) -> Result<u64> {
    let all = here().filter(may(permission)).all(db).await?;
    Ok(all.into_iter().filter(|l| roles::permits(l.role, permission)).count() as u64)
}

/// Logins whose role permits to manage people, and that have no second factor.
pub async fn leaders_without_factor(db: &impl ConnectionTrait) -> Result<u64> {
    let mut leaders = here().filter(may(Permission::ManageUsers)).all(db).await?;
    leaders.retain(|l| roles::permits(l.role, Permission::ManageUsers));
    let have = second_factor::Entity::find()
        .filter(second_factor::Column::LoginId.is_in(leaders.iter().map(|l| l.id)))
        .filter(second_factor::Column::ConfirmedAt.is_not_null())
        .count(db)
        .await?;
    Ok((leaders.len() as u64).saturating_sub(have))
}

/// Signed-in browsers at a time.
pub async fn sessions(db: &impl ConnectionTrait, now_ms: i64) -> Result<u64> {
    Ok(session::Entity::find().filter(session::Column::ExpiresAt.gt(now_ms)).count(db).await?)
}
