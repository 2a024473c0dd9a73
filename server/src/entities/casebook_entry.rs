//! A fictionalised case with questions to discuss.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "casebook_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub language: String,
    pub title: String,
    /// A clause of the handbook.
    pub clause: String,
    /// Markdown.
    pub words: String,
    /// One a line.
    pub questions: String,
    /// `asked` (somebody concerned has not answered), `agreed` (waits for an editor) or `published`.
    pub state: String,
    /// SPDX, where other branches may have it; else empty.
    pub licence: String,
    /// The case that it came of, until it is published.
    pub case_id: Option<i64>,
    /// `YYYY-MM-DD`
    pub changed_on: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
