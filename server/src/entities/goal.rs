//! A goal that the branch has set itself: what, how it would know, and when it looks at it again.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "goal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub words: String,
    /// How the branch would know.
    pub measure: String,
    /// The name of the figure that it stands beside; empty for none.
    pub figure: String,
    /// `YYYY-MM-DD`
    pub review_on: String,
    pub set_on: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
