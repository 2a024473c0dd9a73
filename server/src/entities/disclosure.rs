//! What a child or an adult at risk has told a colleague.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "disclosure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The colleague who was told.
    pub from_id: i64,
    /// Who reads it, and who else, unless it is about one of them.
    pub lead_id: i64,
    pub deputy_id: Option<i64>,
    /// `child` or `adult`.
    pub about: String,
    pub is_urgent: bool,
    /// Wrapped, see `base::wrapped`.
    pub words: String,
    pub created_at: i64,
    pub read_at: Option<i64>,
    pub closed_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
