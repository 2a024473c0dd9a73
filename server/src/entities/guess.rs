//! Wrong guesses at a secret since the last right one.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guess")]
pub struct Model {
    /// Which secret, as a hash under the keys outside the database: the row says of nobody whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub secret: String,
    pub count: i64,
    /// Nothing is tried before: milliseconds since 1970, to the minute.
    pub until_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
