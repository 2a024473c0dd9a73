//! A version of the handbook, from draft to what is in force.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handbook_version")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub number: i64,
    /// `draft`, `consultation` or `published`.
    pub state: String,
    /// JSON: chapters, clauses, questions, team.
    pub document: String,
    /// Counts the changes of a draft, so that two editors notice each other.
    pub revision: i64,
    pub effective_on: Option<String>,
    pub published_at: Option<i64>,
    /// Days in which it is to be read.
    pub read_within: i64,
    pub review_on: Option<String>,
    pub review_owner: String,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
