//! Context that the branch adds to a post, with its source.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "context_note")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub post_id: i64,
    pub author_id: i64,
    pub words: String,
    /// An address.
    pub source: String,
    /// `shown`, `appealed` (shown until somebody has decided), `upheld` or `withdrawn`.
    pub state: String,
    pub created_at: i64,
    /// The words of whoever appeals; empty where nobody has.
    pub appeal: String,
    /// A profile.
    pub appealed_by: Option<i64>,
    /// What the appeal was answered.
    pub answer: String,
    /// A profile.
    pub decided_by: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
