//! What is talked about, computed in the background.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trend")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// `tag`, `post` or `link`.
    pub kind: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub rank: i64,
    /// A tag's name, or an id.
    pub subject: String,
    /// JSON: uses a day.
    pub history: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
