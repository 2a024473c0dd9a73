//! A list of servers that somebody else publishes.

use sea_orm::entity::prelude::*;

/// What a list says of the servers on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Kind {
    #[sea_orm(string_value = "allow")]
    Allow,
    #[sea_orm(string_value = "block")]
    Block,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub url: String,
    pub kind: Kind,
    /// Where lists differ, the higher number decides.
    pub priority: i64,
    /// It is read and shown, and decides nothing.
    pub is_draft: bool,
    pub fetched_at: Option<i64>,
    /// Why it could not be read the last time.
    pub fault: Option<String>,
    /// JSON: line, text and reason of the rows that could not be read.
    pub faults: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
