//! That a branch asks a colleague of another one to decide about a case: ours to others, and others' to us.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The activity that asks.
    #[sea_orm(unique)]
    pub uri: String,
    /// The branch that asks, or is asked.
    pub host: String,
    /// The handle of the colleague who is asked, at her branch.
    pub contact: String,
    /// Our case; none where another branch asks us.
    pub case_id: Option<i64>,
    /// The colleague of ours who is asked.
    pub reader_id: Option<i64>,
    /// What another branch has sent, sealed to our key; empty in our own requests.
    pub sealed: String,
    /// `asked`, `accepted`, `answered`, `refused`, `unknown` or `expired`.
    pub state: String,
    pub created_at: i64,
    pub answered_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
