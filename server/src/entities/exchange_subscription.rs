//! A collection of a trusted branch that we read.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange_subscription")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub host: String,
    /// `lessons`, `cases` or `campaigns`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// `YYYY-MM-DD`; none before the first time.
    pub read_on: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
