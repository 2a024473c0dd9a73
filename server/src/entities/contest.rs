//! A contest on published criteria, decided by a jury.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contest")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub title: String,
    pub criteria: String,
    /// `YYYY-MM-DD`: the last day for nominations.
    pub last_day: String,
    /// The nomination that the jury has chosen.
    pub winner_id: Option<i64>,
    pub reason: String,
    pub decided_at: Option<i64>,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
