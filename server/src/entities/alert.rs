//! Something that looks wrong, for those who look after the branch.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "alert")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// A name of `moderation::alerts::kinds`.
    pub kind: String,
    /// The id of a post, a handle, or a hash of a text; empty for what is about nothing in particular.
    pub subject: String,
    /// How often it happened within so many minutes.
    pub count: i64,
    pub minutes: i64,
    /// A text, or servers, for whoever reads it.
    pub details: String,
    pub created_at: i64,
    pub last_at: i64,
    /// When a colleague has looked into it.
    pub settled_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
