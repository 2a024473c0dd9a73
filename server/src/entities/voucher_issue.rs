//! That a login was given its vouchers for a purpose; no time, and nothing of the vouchers.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "voucher_issue")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub login_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub purpose: String,
    /// Of what was asked for, blinded: an answer that was lost is given again, and no other.
    pub request_hash: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
