//! A survey of the branch: what it asks, how it stands, and what is published of it. Nothing of who asked or answered.

use sea_orm::entity::prelude::*;

/// How a survey stands.
pub mod state {
    pub const DRAFT: &str = "draft";
    pub const LAUNCHED: &str = "launched";
    pub const CLOSED: &str = "closed";
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// `pulse`, `questionnaire`, `handbook` or `retrospective`.
    pub kind: String,
    pub state: String,
    pub title: String,
    pub introduction: String,
    /// The questions as they are written (see `branch::surveys::question`).
    pub source: String,
    /// A count below it is not shown.
    pub least: i64,
    /// Answers in words are shown from so many on.
    pub least_text: i64,
    /// The last day on which it takes ballots, `YYYY-MM-DD`.
    pub closes_on: String,
    pub launched_on: Option<String>,
    pub closed_on: Option<String>,
    /// How many people were at the branch when it was launched.
    pub asked: i64,
    /// All ballots, sealed together while it is open; empty afterwards.
    pub ballots: String,
    /// What is published, as JSON, once it is closed.
    pub results: String,
    /// What the branch will change.
    pub changes: String,
    pub announced_on: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
