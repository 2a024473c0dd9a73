//! Somebody proposes a colleague or a team in a contest. It is shown once the nominee agrees.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "nomination")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub contest_id: i64,
    pub nominee_id: i64,
    pub from_id: i64,
    pub words: String,
    /// `asked` or `shown`.
    pub state: String,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
