//! Who follows whom, and whether it was accepted.

use sea_orm::entity::prelude::*;

/// How far a follow request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum State {
    #[sea_orm(string_value = "pending")]
    Pending,
    #[sea_orm(string_value = "accepted")]
    Accepted,
    /// Left unanswered for good; to whoever asked it looks like waiting.
    #[sea_orm(string_value = "ignored")]
    Ignored,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "follow")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub follower_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub followed_id: i64,
    /// For pages of followers, newest first.
    pub id: i64,
    pub state: State,
    /// The id of the Follow activity.
    pub uri: String,
    pub show_boosts: bool,
    pub notify: bool,
    pub created_at: i64,
    /// JSON: the languages of the posts that are wanted; none for all.
    pub languages: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
