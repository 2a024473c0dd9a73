//! Somebody asked for help with a profile or its posts.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "report")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub uri: String,
    pub reporter_id: i64,
    pub target_id: i64,
    pub category: String,
    pub comment: String,
    /// JSON: a list of ids.
    pub post_ids: String,
    /// JSON: a list of ids.
    pub rule_ids: String,
    pub forwarded: bool,
    pub created_at: i64,
    pub closed_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
