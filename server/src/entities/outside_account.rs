//! An account of the branch outside of this network: who gets in, and when that is looked at again. No secret of it is here.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outside_account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub service: String,
    /// A page or a handle.
    pub address: String,
    /// Where its keys are kept; never the keys.
    pub keys_at: String,
    pub holder_id: i64,
    pub deputy_id: i64,
    /// `YYYY-MM-DD`
    pub review_on: String,
    pub reviewed_on: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
