//! A table that somebody takes in, and how far it is.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    pub kind: String,
    pub total: i64,
    pub done: i64,
    /// JSON: lists of cells; emptied when all are done.
    pub rows: String,
    /// JSON: line, text and reason of what could not be done.
    pub faults: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
