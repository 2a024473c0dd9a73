//! A rule as it was written once, and who wrote it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub rule_id: i64,
    /// Whoever wrote it; none where the house did, or a rule was turned.
    pub profile_id: Option<i64>,
    /// JSON: its words.
    pub wording: String,
    /// `write`, `on`, `shadow`, `off`, `keep` or `remove`.
    pub action: String,
    pub at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
