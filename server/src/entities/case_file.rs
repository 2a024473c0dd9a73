//! A picture that came with a report without a name.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub case_id: i64,
    pub mime: String,
    /// Its bytes: sealed to the key of the case, or under the branch's keys.
    pub sealed: String,
    /// Whether it is sealed to the key of the case.
    pub is_sealed: bool,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
