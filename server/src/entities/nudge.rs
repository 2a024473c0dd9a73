//! That somebody was asked about a post: a sealed print of it, which is forgotten soon.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "nudge")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub print: String,
    pub asked_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
