//! An act in a disclosure: a line that nobody changes.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "disclosure_note")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub disclosure_id: i64,
    pub author_id: i64,
    /// `note`, `passed-on` or `closed`.
    pub act: String,
    /// Wrapped, see `base::wrapped`.
    pub words: String,
    pub at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
