//! An authorization code of a personal profile: what was agreed to is sealed, so that no row names the app and the profile.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sealed_code")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// The grant; empty once it is spent.
    pub sealed: String,
    /// Set once the code is spent.
    pub token_id: Option<i64>,
    /// A day: the moment stands in the seal.
    pub kept_until: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
