//! A campaign: what it is about, for how long, and what it is meant to reach.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "campaign")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub title: String,
    pub brief: String,
    /// Without its sign. Posts that have it are the campaign's.
    pub hashtag: String,
    /// `YYYY-MM-DD`, both included.
    pub first_day: String,
    pub last_day: String,
    /// What is to be reached in all; 0 for nothing that is counted.
    pub goal_posts: i64,
    pub goal_boosts: i64,
    pub goal_answers: i64,
    /// Examples of how it may sound.
    pub tone: String,
    pub dos: String,
    pub donts: String,
    /// SPDX, where other branches may have it; else empty.
    pub licence: String,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
