//! A backup that the desk or the schedule has made.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "backup")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// Of its file.
    pub name: String,
    pub at: i64,
    pub bytes: i64,
    pub is_sealed: bool,
    /// Why it could not be made.
    pub fault: Option<String>,
    /// When it was read back and compared; none while it is being made, or where that failed.
    pub verified_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
