//! A post that a shared profile repeats.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post_series")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    pub text: String,
    pub audience: String,
    /// `week`, `fortnight` or `month`.
    pub every: String,
    pub next_at: i64,
    /// `YYYY-MM-DD`, included.
    pub last_day: String,
    pub writer_id: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
