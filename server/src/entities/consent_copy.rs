//! A server that had a post with a picture whose consent has ended, and was asked to delete it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent_copy")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub consent_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub post_uri: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub host: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
