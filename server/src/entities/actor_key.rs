//! A key pair (ours) or public key (others') that signs for a profile.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "actor_key")]
pub struct Model {
    /// The `keyId`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub uri: String,
    pub profile_id: i64,
    pub public_pem: String,
    pub private_pem: Option<String>,
    pub fetched_at: i64,
    /// `rsa` or `ed25519`.
    pub algorithm: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
