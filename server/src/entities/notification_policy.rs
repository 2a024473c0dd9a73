//! What becomes of notices from people that one hardly knows: each `accept`, `filter` or `drop`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_policy")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub profile_id: i64,
    pub not_following: String,
    pub not_followers: String,
    pub new_accounts: String,
    pub private_mentions: String,
    pub limited_accounts: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
