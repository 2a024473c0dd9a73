//! Whom a sign-in service knows as whom: a login, never a personal profile.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub issuer: String,
    /// What the issuer calls whoever it is; it never gives it to somebody else.
    pub subject: String,
    pub login_id: i64,
    pub linked_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
