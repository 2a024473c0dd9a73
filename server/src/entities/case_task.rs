//! Something that is to be done in a case.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_task")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub case_id: i64,
    pub words: String,
    /// Who does it; none where nobody is named.
    pub owner_id: Option<i64>,
    pub due_at: Option<i64>,
    pub created_at: i64,
    /// When its owner was told that it is late.
    pub escalated_at: Option<i64>,
    pub done_at: Option<i64>,
    pub done_by: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
