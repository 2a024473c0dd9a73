//! That a branch asks another one to read a held post: ours to others, and others' to us.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review_request")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The activity that asks.
    #[sea_orm(unique)]
    pub uri: String,
    /// The branch that asks, or is asked.
    pub host: String,
    /// Our decision; none where another branch asks us.
    pub decision_id: Option<i64>,
    /// JSON: the covered words, as they were sent.
    pub body: String,
    /// `asked`, `accepted`, `publish` or `return`.
    pub state: String,
    /// Whoever of ours reads it for the other branch.
    pub reader_id: Option<i64>,
    pub created_at: i64,
    /// When it is over, answered or not.
    pub expires_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
