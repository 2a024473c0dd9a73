//! Another branch's handbook that this one builds on.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handbook_base")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub url: String,
    /// JSON, as it was published there.
    pub document: String,
    pub number: i64,
    pub fetched_at: i64,
    /// Why it could not be read.
    pub fault: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
