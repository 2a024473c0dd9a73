//! One act in a case: its timeline is added to, never changed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub case_id: i64,
    pub at: i64,
    /// None for the reporter who is not named, for somebody outside, and for the server itself.
    pub actor_id: Option<i64>,
    pub act: String,
    pub words: String,
    /// Whether the reporter reads it too.
    pub is_shared: bool,
    /// The words are sealed to the key of the case.
    pub is_sealed: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
