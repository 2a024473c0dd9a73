//! An article in another branch's collection, as it was when we read it last, and what we have made of it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange_article")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub uri: String,
    pub host: String,
    /// As in a subscription.
    pub kind: String,
    pub title: String,
    pub language: String,
    /// Markdown with front matter.
    pub source: String,
    /// SPDX, such as `CC-BY-4.0`.
    pub licence: String,
    /// Of the source.
    pub digest: String,
    /// What it is called here since it was taken over.
    pub taken_as: Option<String>,
    /// The digest of what was taken over.
    pub taken_digest: Option<String>,
    /// It is not in the collection any more.
    pub is_gone: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
