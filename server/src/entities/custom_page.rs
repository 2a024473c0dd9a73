//! A page that the branch has written for everybody.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "custom_page")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The last part of its address.
    pub slug: String,
    pub title: String,
    /// Markdown.
    pub body: String,
    /// Whether it is linked at the foot of public pages.
    pub in_footer: bool,
    /// Counts its changes, so that two who write at once are told.
    pub revision: i64,
    pub created_at: i64,
    pub updated_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
