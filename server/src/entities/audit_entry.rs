//! One line of the audit log; added, never changed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub at: i64,
    /// A role and an opaque id, or `command line`; never a name.
    pub actor: String,
    pub action: String,
    pub subject: String,
    /// JSON.
    pub details: String,
    /// Over this row and the hash of the one before.
    pub hash: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
