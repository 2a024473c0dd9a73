//! That a profile is under attack, until when, and which colleague reads what strangers write to it.

use sea_orm::{QueryOrder, entity::prelude::*};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pile_on")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    /// Who reads meanwhile.
    pub colleague_id: i64,
    pub began_at: i64,
    pub ends_at: i64,
    /// What was stopped meanwhile has been looked at after the end.
    pub settled: bool,
    /// What came meanwhile was put into the profile's notifications.
    pub given_back: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The one that protects a profile now.
pub async fn active(db: &impl ConnectionTrait, profile_id: i64, now_ms: i64) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::ProfileId.eq(profile_id)).filter(Column::EndsAt.gt(now_ms)).one(db).await
}

/// A profile's last one, over or not.
pub async fn last(db: &impl ConnectionTrait, profile_id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::ProfileId.eq(profile_id)).order_by_desc(Column::Id).one(db).await
}
