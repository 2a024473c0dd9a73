//! The sealed list of a login's personal profiles.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "keyring")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub login_id: i64,
    /// An armored age file whose plain text always has the same length.
    pub sealed: String,
    /// The identity that opens it, sealed to a passphrase.
    pub passphrase_key: String,
    /// The same, sealed to the recovery code.
    pub recovery_key: String,
    /// The same, sealed to the split key of break-glass; empty where the branch has none.
    pub escrow_key: String,
    /// The personal profile that was asked for and is not made yet, sealed under the branch's keys alone.
    pub pending: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
