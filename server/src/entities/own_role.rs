//! A role that the branch has made for itself. Each login that has it says so in its own column, with what it permits.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "own_role")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub name: String,
    /// In lower case, by which it is found.
    pub name_folded: String,
    /// Mastodon's flags, added up.
    pub permissions: i64,
    /// Whoever has a higher one decides about whoever has a lower one.
    pub priority: i64,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
