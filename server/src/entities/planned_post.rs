//! A post that a shared profile plans: an idea, a draft, or one that was sent to wait for its time.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "planned_post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    /// `idea`, `draft` or `sent`.
    pub state: String,
    pub text: String,
    /// As posts name it.
    pub audience: String,
    pub planned_at: Option<i64>,
    /// What it is to reach: `answers`, `boosts` or `favourites`; empty for nothing that is counted.
    pub goal: String,
    pub goal_count: i64,
    pub writer_id: i64,
    /// The shared profile that has suggested it.
    pub from_id: Option<i64>,
    pub series_id: Option<i64>,
    /// Once it is published.
    pub post_id: Option<i64>,
    /// Why a repeated one could not be scheduled.
    pub fault: Option<String>,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
