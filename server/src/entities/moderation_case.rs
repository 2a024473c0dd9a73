//! Something that people at the desk look into: a report of somebody here, of another server, or of nobody named.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "moderation_case")]
pub struct Model {
    /// The id of the report that it came of, where it came of one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// `report`, `flag` (another server's) or `anonymous`.
    pub source: String,
    pub reporter_id: Option<i64>,
    pub target_id: Option<i64>,
    pub category: String,
    /// A clause of the handbook; empty where none is named.
    pub clause: String,
    /// Whom it reaches: `one`, `several` or `public`.
    pub extent: String,
    /// `low`, `normal`, `high` or `urgent`.
    pub severity: String,
    /// Who looks into it.
    pub owner_id: Option<i64>,
    pub due_at: i64,
    /// When colleagues were told that it is late.
    pub escalated_at: Option<i64>,
    /// Rises with each act, so that two who decide at once are told.
    pub revision: i64,
    pub created_at: i64,
    pub updated_at: i64,
    pub closed_at: Option<i64>,
    pub closed_by: Option<i64>,
    /// What the reporter is told at the end.
    pub answer: String,
    /// Nothing of it is purged.
    pub on_hold: bool,
    /// When somebody outside was asked to decide.
    pub handed_over_at: Option<i64>,
    /// Of the code with which an anonymous reporter comes back.
    pub receipt_hash: Option<String>,
    /// What the public quotes, such as `2026-00042`; only a complaint has one.
    pub reference: Option<String>,
    /// It is about pictures that nobody here may look at.
    pub is_locked: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
