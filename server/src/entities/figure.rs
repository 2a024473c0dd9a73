//! A figure of the branch for a month that is over, as it may be shown.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "figure")]
pub struct Model {
    /// `YYYY-MM`
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Where it is about one; else empty.
    #[sea_orm(primary_key, auto_increment = false)]
    pub clause: String,
    /// None where it is hidden.
    pub value: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
