//! Who has blocked whom.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "block")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub blocker_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub blocked_id: i64,
    pub created_at: i64,
    /// Why a profile that speaks for the branch blocks; empty where nobody has said so yet.
    pub reason: String,
    /// When it ends; none for a block that is nobody's business but its maker's.
    pub ends_at: Option<i64>,
    /// The id that another server gave it; none for ours.
    pub uri: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Whether one has blocked the other.
pub async fn exists(db: &impl ConnectionTrait, blocker_id: i64, blocked_id: i64) -> Result<bool, DbErr> {
    Ok(Entity::find_by_id((blocker_id, blocked_id)).one(db).await?.is_some())
}

/// Whether either has blocked the other.
pub async fn either(db: &impl ConnectionTrait, a: i64, b: i64) -> Result<bool, DbErr> {
    Ok(exists(db, a, b).await? || exists(db, b, a).await?)
}
