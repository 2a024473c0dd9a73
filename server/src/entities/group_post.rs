//! A post that was written to a group of ours, and what became of it there.

use sea_orm::entity::prelude::*;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum State {
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// The group's members have it.
    #[sea_orm(string_value = "announced")]
    Announced,
    /// Its author is no member, or it is not for everybody, or a rule says so.
    #[sea_orm(string_value = "refused")]
    Refused,
    /// A moderator has taken it out.
    #[sea_orm(string_value = "removed")]
    Removed,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "group_post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub group_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub post_id: i64,
    pub state: State,
    /// JSON: another server's post as it came; empty for ours.
    pub activity: String,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
