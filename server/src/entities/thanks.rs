//! One colleague's thanks to another or to a team. It is shown once its recipient agrees.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "thanks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub from_id: i64,
    pub to_id: i64,
    pub words: String,
    /// One of the branch's values.
    pub value: String,
    /// As posts name it.
    pub audience: String,
    /// `asked`, `shown` or `declined`.
    pub state: String,
    pub post_id: Option<i64>,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
