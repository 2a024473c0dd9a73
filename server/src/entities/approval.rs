//! An answer, boost, quote or favourite that waits for the yes of the post's author.

use sea_orm::entity::prelude::*;

/// What somebody does with a post of somebody else's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Act {
    #[sea_orm(string_value = "reply")]
    Reply,
    #[sea_orm(string_value = "boost")]
    Boost,
    #[sea_orm(string_value = "quote")]
    Quote,
    #[sea_orm(string_value = "like")]
    Like,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "approval")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The post that is answered, boosted or quoted.
    pub post_id: i64,
    /// Whose post that is.
    pub author_id: i64,
    /// Who asks.
    pub profile_id: i64,
    pub act: Act,
    /// The note, activity or request that asks; for one of ours, made up.
    pub uri: String,
    /// JSON: a draft of ours, or what the other server sent.
    pub body: String,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
