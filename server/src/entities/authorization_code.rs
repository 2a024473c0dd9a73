//! An OAuth authorization code, by its hash.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "authorization_code")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub app_id: i64,
    pub profile_id: i64,
    pub redirect_uri: String,
    pub scopes: String,
    /// The PKCE S256 challenge.
    pub challenge: Option<String>,
    pub expires_at: i64,
    /// Set once the code is spent.
    pub token_id: Option<i64>,
    pub writer_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
