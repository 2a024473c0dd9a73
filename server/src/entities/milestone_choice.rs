//! Which of her milestones somebody wants to show. Without a row: none.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "milestone_choice")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub profile_id: i64,
    /// `YYYY-MM-DD`: since when she works here; empty where her years are not to be shown.
    pub since_day: String,
    pub first_post: bool,
    pub lessons: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
