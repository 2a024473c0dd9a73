//! Who answers for somebody who is away, from the first day to the last.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "answering_cover")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub away_id: i64,
    pub cover_id: i64,
    /// `YYYY-MM-DD`, as the last one.
    pub first_day: String,
    pub last_day: String,
    pub note: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
