//! An access token, by its hash. It names a profile (or, for an app alone, none) and no login.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub hash: String,
    pub app_id: i64,
    pub profile_id: Option<i64>,
    pub scopes: String,
    pub created_at: i64,
    pub revoked_at: Option<i64>,
    /// The day of its last use.
    pub used_on: Option<String>,
    /// Whose app it is, where it speaks for a shared profile: her professional profile.
    pub writer_id: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
