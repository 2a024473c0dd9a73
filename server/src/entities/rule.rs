//! A rule of the branch: what is looked for, in which posts, and what follows.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub name: String,
    /// The clause of the handbook that it serves.
    pub clause: String,
    /// JSON: which posts it looks at.
    pub scope: String,
    /// JSON: what was picked in the form; none where the condition was written by hand.
    pub form: Option<String>,
    /// A CEL expression.
    pub condition: String,
    /// `nudge`, `require`, `hold`, `rewrite` or `reject`.
    pub verdict: String,
    /// JSON: what a rewrite does.
    pub remedy: String,
    pub message: String,
    pub fix: String,
    /// `off`, `shadow` or `on`.
    pub state: String,
    /// It came with the house.
    pub starter: bool,
    /// What went wrong when it last ran.
    pub fault: Option<String>,
    pub updated_at: i64,
    /// JSON: what is to take its place and runs on trial, while it goes on counting as it is.
    pub trial: Option<String>,
    /// Counts its changes, so that two who write at once notice each other.
    pub revision: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
