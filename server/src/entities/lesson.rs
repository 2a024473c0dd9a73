//! A lesson that the branch has written, or its own form of one that comes with the program, in one language.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lesson")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    /// Markdown with front matter (see `learning::lesson`).
    pub source: String,
    pub published: bool,
    /// The handle of whoever saved it last.
    pub changed_by: String,
    /// `YYYY-MM-DD`
    pub changed_on: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
