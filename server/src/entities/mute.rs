//! Whom a profile does not want to read.

use sea_orm::{Condition, entity::prelude::*};

use super::{domain_block, muted_thread, profile};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mute")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub profile_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub muted_id: i64,
    pub id: i64,
    pub notices: bool,
    pub expires_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Mutes that have not ended.
pub fn in_force(now_ms: i64) -> Condition {
    Condition::any().add(Column::ExpiresAt.is_null()).add(Column::ExpiresAt.gt(now_ms))
}

/// Whether somebody's deeds raise no notices for a profile.
pub async fn silences(
    db: &impl ConnectionTrait,
    profile_id: i64,
    from: &profile::Model,
    now_ms: i64,
) -> Result<bool, DbErr> {
    let muted = Entity::find_by_id((profile_id, from.id))
        .filter(Column::Notices.eq(true))
        .filter(in_force(now_ms))
        .one(db)
        .await?;
    if muted.is_some() {
        return Ok(true);
    }
    match &from.domain {
        Some(domain) => Ok(domain_block::Entity::find_by_id((profile_id, domain.clone())).one(db).await?.is_some()),
        None => Ok(false),
    }
}

/// Whether a profile wants no notifications about a conversation.
pub async fn is_thread_muted(db: &impl ConnectionTrait, profile_id: i64, thread_id: i64) -> Result<bool, DbErr> {
    Ok(muted_thread::Entity::find_by_id((profile_id, thread_id)).one(db).await?.is_some())
}
