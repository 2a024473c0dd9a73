//! A post that waits: for its time, for the end of the undo window, or for review.

use sea_orm::entity::prelude::*;

/// What a post waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Waits {
    #[sea_orm(string_value = "time")]
    Time,
    /// Until its author can no longer take it back. The row's id is the one that the post will have.
    #[sea_orm(string_value = "undo")]
    Undo,
    /// Until somebody else who runs the shared profile has read it.
    #[sea_orm(string_value = "eyes")]
    SecondReader,
    /// Until somebody at the desk has read it, because a rule says so.
    #[sea_orm(string_value = "desk")]
    Desk,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "scheduled_post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    /// JSON: what was asked for.
    pub draft: String,
    pub due_at: i64,
    /// Why it was not published, or what is to be changed first.
    pub failed: Option<String>,
    pub waits: Waits,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
