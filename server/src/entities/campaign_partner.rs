//! A partner or an outside voice of a campaign, with what has to be disclosed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "campaign_partner")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub campaign_id: i64,
    pub name: String,
    /// A conflict of interest; `none` is said too.
    pub conflict: String,
    /// Who pays whom for what.
    pub payment: String,
    /// `YYYY-MM-DD`, included.
    pub last_day: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
