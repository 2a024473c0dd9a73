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
    /// The public half of the drawer into which vouchers are sealed; whoever opens the keyring has the other half.
    pub drawer: String,
    /// Vouchers that lie in it: a line for each delivery.
    pub vouchers: String,
    /// Keyrings that were there before this one and that their owner has not given up; most logins have none.
    pub kept_first: String,
    pub kept_second: String,
    /// The day on which she gives them up, having said that their secrets are lost.
    pub lost_on: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
