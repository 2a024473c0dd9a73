//! What was held or refused: the rule and the reason, never the words.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    /// Who wrote it in a shared profile's name.
    pub writer_id: Option<i64>,
    /// `hold`, `require`, `rewrite` or `reject`.
    pub outcome: String,
    pub rule: String,
    pub clause: String,
    pub ruleset_version: i64,
    /// JSON: rule, clause, sentence and way out of each.
    pub reasons: String,
    /// `open`, `approved`, `returned`, `expired`, `refused`, `appealed`, `upheld` or `overturned`.
    pub state: String,
    /// The waiting post.
    pub held_id: Option<i64>,
    pub claimed_by: Option<i64>,
    pub claimed_until: Option<i64>,
    pub decided_by: Option<i64>,
    pub decided_at: Option<i64>,
    pub note: Option<String>,
    /// What its author says against it.
    pub appeal: Option<String>,
    pub created_at: i64,
    pub expires_at: i64,
    /// Which post a refusal was about: a sealed print of it, so that an appeal lifts the rule for no other.
    pub print: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
