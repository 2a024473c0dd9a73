//! Where an app wants to be woken (Web Push). It names a token and its profile, and no login.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "push_subscription")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub token_id: i64,
    pub profile_id: i64,
    /// Address, keys and token, sealed with a key that is not in the database.
    pub receiver: String,
    /// JSON: kinds of notices, each with yes or no.
    pub alerts: String,
    /// `all`, `followed`, `follower` or `none`.
    pub policy: String,
    /// RFC 8291 and RFC 8292, rather than the drafts before them.
    pub standard: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
