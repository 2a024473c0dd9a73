//! That a rule matched: which, when, with what outcome; never the text, never the author.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "verdict")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub rule: String,
    pub clause: String,
    pub outcome: String,
    pub ruleset_version: i64,
    pub day: String,
    /// The server that a refused post came from.
    pub domain: Option<String>,
    /// Minutes until a colleague had reviewed it.
    pub waited: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
