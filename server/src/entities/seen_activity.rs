//! An incoming activity whose effect is in the database.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "seen_activity")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub uri: String,
    pub received_at: i64,
    /// Its `published`, where it had one.
    pub said_at: Option<i64>,
    /// When its sender took it back: the `published` of that, or when it came.
    pub undone_at: Option<i64>,
    /// It was taken back before it came.
    pub undone_early: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
