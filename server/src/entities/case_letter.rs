//! A letter to somebody whom a case concerns, for her page. A reporter who is not named reads hers in the timeline alone.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub case_id: i64,
    /// Whom it is to.
    pub profile_id: i64,
    /// `reporter`, `concerned` or `involved`.
    pub side: String,
    /// Subject and words, under the branch's keys.
    pub sealed: String,
    /// Whether the e-mail has the words too.
    pub in_mail: bool,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
