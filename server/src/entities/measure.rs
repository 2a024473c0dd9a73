//! What the branch did about a profile, a post or a server, and what became of it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "measure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub case_id: Option<i64>,
    pub target_id: Option<i64>,
    pub post_id: Option<i64>,
    pub domain: Option<String>,
    /// See `moderation::measures`.
    pub kind: String,
    pub clause: String,
    /// What the person is told.
    pub reason: String,
    /// `proposed` (waits for a second person), `in_force`, `undone` or `over`.
    pub state: String,
    /// JSON: what undoing it needs.
    pub before: String,
    /// None for somebody outside.
    pub decided_by: Option<i64>,
    /// The second person, where two have to agree.
    pub confirmed_by: Option<i64>,
    pub created_at: i64,
    /// When it ends by itself.
    pub until: Option<i64>,
    pub undone_at: Option<i64>,
    pub undone_by: Option<i64>,
    /// The words of whom it concerns.
    pub appeal: Option<String>,
    pub appealed_at: Option<i64>,
    /// `upheld` or `overturned`.
    pub appeal_outcome: Option<String>,
    pub appeal_answer: String,
    pub appeal_decided_by: Option<i64>,
    pub appeal_decided_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
