//! The branch's own template of a letter; the newest of a name and a language is in force, the others are its history.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// Side and stage: `reporter-acknowledge`.
    pub name: String,
    pub language: String,
    /// Empty, as its words, where the branch has gone back to the first text.
    pub subject: String,
    pub words: String,
    /// The handle of whoever has written it.
    pub actor: String,
    pub at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
